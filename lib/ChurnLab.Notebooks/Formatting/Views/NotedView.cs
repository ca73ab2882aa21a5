namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>A view with a remark of the formatter under it.</summary>
internal sealed record NotedView(View Content, string Note) : View;
