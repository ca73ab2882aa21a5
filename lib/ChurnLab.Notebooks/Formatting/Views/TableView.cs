namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>A value that is a table by nature: an array of several dimensions, a data table.</summary>
internal sealed record TableView(string Name, Table Table) : View;
