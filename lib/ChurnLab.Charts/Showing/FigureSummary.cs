namespace ChurnLab.Charts.Showing;

/// <summary>What a recipe says in place of its traces where a figure is shown as text.</summary>
/// <param name="Traces">Number of first traces of the figure that it tells of.</param>
/// <param name="Columns">The columns of its table, each with its heading first.</param>
internal sealed record FigureSummary(int Traces, IReadOnlyList<string[]> Columns);
