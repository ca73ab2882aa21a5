namespace ChurnLab.Charts;

/// <summary>Title of a figure, an axis, a legend or a colour bar.</summary>
public sealed record Title
{
    /// <summary>The text.</summary>
    public PlotText? Text { get; init; }

    /// <summary>A smaller line under it (figures only).</summary>
    public Subtitle? Subtitle { get; init; }

    /// <summary>Its font.</summary>
    public Font? Font { get; init; }

    /// <summary>Place across, 0 to 1 (figures only).</summary>
    public double? X { get; init; }

    /// <summary>Place upwards, 0 to 1 (figures only).</summary>
    public double? Y { get; init; }

    /// <summary>What X is measured against (figures only).</summary>
    public PlaceReference? XRef { get; init; }

    /// <summary>What Y is measured against (figures only).</summary>
    public PlaceReference? YRef { get; init; }

    /// <summary>Which part of the title X places (figures only).</summary>
    public XAnchor? XAnchor { get; init; }

    /// <summary>Which part of the title Y places (figures only).</summary>
    public YAnchor? YAnchor { get; init; }

    /// <summary>Space around it (figures only).</summary>
    public Padding? Pad { get; init; }

    /// <summary>
    /// Whether the plot makes room for it (figures only); default false; <see cref="Theme.Calm"/> keeps room by
    /// itself.
    /// </summary>
    public bool? AutoMargin { get; init; }

    /// <summary>Distance to the tick labels in pixels (axes only).</summary>
    public double? Standoff { get; init; }

    /// <summary>Side of the bar it stands at (colour bars only).</summary>
    public AxisSide? Side { get; init; }

    /// <summary>Makes a title of a text that is shown literally; null stays null.</summary>
    /// <param name="text">The text.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static implicit operator Title?(string? text) => text is null ? null : new Title { Text = text };
}
