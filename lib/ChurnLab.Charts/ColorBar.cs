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

    /// <summary>Which way it runs; default <see cref="Charts.Orientation.Vertical"/>.</summary>
    public Orientation? Orientation { get; init; }

    /// <summary>Place across, in widths of the plot; default beside it.</summary>
    public double? X { get; init; }

    /// <summary>Which part of it X places.</summary>
    public XAnchor? XAnchor { get; init; }

    /// <summary>Place upwards, in heights of the plot.</summary>
    public double? Y { get; init; }

    /// <summary>Which part of it Y places.</summary>
    public YAnchor? YAnchor { get; init; }

    /// <summary>Its length in heights of the plot, in widths when it runs level; default 1.</summary>
    public double? Len { get; init; }

    /// <summary>Width of its frame in pixels; default 1.</summary>
    public double? OutlineWidth { get; init; }

    /// <summary>Which way its tick marks point; default: not drawn.</summary>
    public AxisTicks? Ticks { get; init; }

    /// <summary>Font of its labels.</summary>
    public Font? TickFont { get; init; }
}
