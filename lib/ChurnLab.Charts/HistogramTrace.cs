namespace ChurnLab.Charts;

/// <summary>A histogram: plotly.js counts the values in each bin.</summary>
/// <remarks>See https://plotly.com/javascript/reference/histogram/.</remarks>
public sealed record HistogramTrace : Trace
{
    /// <summary>The values, for bars upwards.</summary>
    public PlotValues? X { get; init; }

    /// <summary>The values, for bars to the right.</summary>
    public PlotValues? Y { get; init; }

    /// <summary>Which way the bars run; default: as X or Y is given.</summary>
    public Orientation? Orientation { get; init; }

    /// <summary>What a bar is; default <see cref="Charts.HistFunc.Count"/>.</summary>
    public HistFunc? HistFunc { get; init; }

    /// <summary>How bars are scaled; default <see cref="Charts.HistNorm.None"/>.</summary>
    public HistNorm? HistNorm { get; init; }

    /// <summary>Greatest number of bins across; default: as plotly.js finds fit.</summary>
    public int? NBinsX { get; init; }

    /// <summary>Greatest number of bins upwards.</summary>
    public int? NBinsY { get; init; }

    /// <summary>The bins across, exactly.</summary>
    public HistogramBins? XBins { get; init; }

    /// <summary>The bins upwards, exactly.</summary>
    public HistogramBins? YBins { get; init; }

    /// <summary>Traces of one group share their bins.</summary>
    public string? BinGroup { get; init; }

    /// <summary>The bars.</summary>
    public Marker? Marker { get; init; }

    /// <inheritdoc/>
    public override string Type => "histogram";

    internal override Trace Colored(string color) =>
        Marker?.Color is null ? this with { Marker = (Marker ?? new()) with { Color = color } } : this;

    internal override int Count => X?.Count ?? Y?.Count ?? 0;

    internal override void Check(TraceCheck check)
    {
        base.Check(check);
        check.SameLength("x", X, "y", Y);
        check.Share("marker.opacity", Marker?.Opacity);
        check.Positive("nbinsx", NBinsX);
        check.Positive("nbinsy", NBinsY);
        check.Positive("xbins.size", XBins?.Size);
        check.Positive("ybins.size", YBins?.Size);
    }

    internal override bool HasTextOn(bool across) => (across ? X : Y)?.HasText ?? false;
}
