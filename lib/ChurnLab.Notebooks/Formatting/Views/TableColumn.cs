namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its header.</param>
/// <param name="IsHeader">Whether its cells name the rows.</param>
/// <param name="IsNumeric">Whether its cells are numbers, and therefore stand to the right.</param>
internal sealed record TableColumn(string Name, bool IsHeader, bool IsNumeric);
