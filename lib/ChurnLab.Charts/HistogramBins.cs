namespace ChurnLab.Charts;

/// <summary>The bins of a histogram.</summary>
public sealed record HistogramBins
{
    /// <summary>Lower end of the first bin.</summary>
    public PlotValue? Start { get; init; }

    /// <summary>Upper end of the last bin.</summary>
    public PlotValue? End { get; init; }

    /// <summary>Width of a bin in the unit of the axis; days in milliseconds on a date axis.</summary>
    public double? Size { get; init; }
}
