namespace ChurnLab.Charts;

/// <summary>What an axis spans, from its start to its end; a start above the end turns the axis round.</summary>
/// <param name="Start">Start of the axis; missing: as the data.</param>
/// <param name="End">End of the axis; missing: as the data.</param>
public sealed record AxisRange(PlotValue Start, PlotValue End);
