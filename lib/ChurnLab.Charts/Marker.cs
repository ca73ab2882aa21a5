namespace ChurnLab.Charts;

/// <summary>Markers of a scatter trace, bars of a bar trace or histogram.</summary>
public sealed record Marker
{
    /// <summary>Fill: one colour, one for each point, or numbers on <see cref="ColorScale"/>.</summary>
    public PerPoint? Color { get; init; }

    /// <summary>Diameter in pixels (scatter traces only); default 6.</summary>
    public PerPoint? Size { get; init; }

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
