namespace ChurnLab.Charts;

/// <summary>Markers of a scatter trace, bars of a bar trace or histogram.</summary>
public sealed record Marker
{
    /// <summary>Fill: one colour, one for each point, or numbers on <see cref="ColorScale"/>.</summary>
    public PerPoint? Color { get; init; }

    /// <summary>Diameter in pixels (scatter traces only); default 6.</summary>
    public PerPoint? Size { get; init; }

    /// <summary>
    /// What <see cref="Size"/> is proportional to (scatter traces only); default <see cref="MarkerSizeMode.Diameter"/>.
    /// </summary>
    public MarkerSizeMode? SizeMode { get; init; }

    /// <summary>
    /// What <see cref="Size"/> is divided by: for areas, a size of twice this and d² has a diameter of 2 d pixels, see
    /// <see cref="Chart.Bubble{TX, TY, TSize}"/>; default 1.
    /// </summary>
    public double? SizeRef { get; init; }

    /// <summary>Least diameter in pixels of markers with a size above 0; default 0.</summary>
    public double? SizeMin { get; init; }

    /// <summary>Shape (scatter traces only); default <see cref="MarkerSymbol.Circle"/>.</summary>
    public MarkerSymbol? Symbol { get; init; }

    /// <summary>Opacity, 0 to 1; default 1.</summary>
    public double? Opacity { get; init; }

    /// <summary>The outline.</summary>
    public Line? Line { get; init; }

    /// <summary>Scale for numeric colours.</summary>
    public ColorScale? ColorScale { get; init; }

    /// <summary>Number at the start of the scale; default: the least.</summary>
    public double? CMin { get; init; }

    /// <summary>Number at the end of the scale; default: the greatest.</summary>
    public double? CMax { get; init; }

    /// <summary>Whether the scale is shown beside the plot; default false.</summary>
    public bool? ShowScale { get; init; }

    /// <summary>The scale shown beside the plot.</summary>
    public ColorBar? ColorBar { get; init; }
}
