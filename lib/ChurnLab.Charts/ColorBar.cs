namespace ChurnLab.Charts;

/// <summary>The scale of colours beside a plot.</summary>
public sealed record ColorBar
{
    /// <summary>Its title.</summary>
    public Title? Title { get; init; }

    /// <summary>Format of its labels, in d3-format.</summary>
    public string? TickFormat { get; init; }

    /// <summary>What follows each label.</summary>
    public string? TickSuffix { get; init; }

    /// <summary>Where its labels stand.</summary>
    public PlotValues? TickVals { get; init; }

    /// <summary>What its labels say, one for each of <see cref="TickVals"/>.</summary>
    public PlotValues? TickText { get; init; }

    /// <summary>Its width in pixels; default 30.</summary>
    public double? Thickness { get; init; }

    /// <summary>Its length in heights of the plot; default 1.</summary>
    public double? Len { get; init; }

    /// <summary>Width of its frame in pixels; default 1.</summary>
    public double? OutlineWidth { get; init; }

    /// <summary>Which way its tick marks point; default: not drawn.</summary>
    public AxisTicks? Ticks { get; init; }

    /// <summary>Font of its labels.</summary>
    public Font? TickFont { get; init; }
}
