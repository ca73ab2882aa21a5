namespace ChurnLab.Charts;

/// <summary>How <see cref="Chart.RegionBubbleMap"/> draws.</summary>
public sealed record RegionMapOptions
{
    /// <summary>Name of the values, over the colour bar and in hover labels; default null: «значение».</summary>
    public string? ValueName { get; init; }

    /// <summary>Name of the sizes, in the note and in hover labels; default null: «размер».</summary>
    public string? SizeName { get; init; }

    /// <summary>
    /// How many of the largest regions are labelled, where there is room. Range: 0 or more; default 10.
    /// </summary>
    public int LabelCount { get; init; } = 10;

    /// <summary>Diameter of the largest bubble in pixels. Range: 8 to 200; default 44.</summary>
    public double LargestDiameter { get; init; } = 44;

    /// <summary>Colours of the values; default <see cref="Charts.ColorScale.Blues"/>.</summary>
    public ColorScale ColorScale { get; init; } = ColorScale.Blues;

    /// <summary>Value in the middle of the colours, for <see cref="Charts.ColorScale.Diverging"/>; default null.</summary>
    public double? Middle { get; init; }

    /// <summary>How values are written; default: three significant digits.</summary>
    public ValueFormat ValueFormat { get; init; } = new();

    /// <summary>How sizes are written; default: three significant digits.</summary>
    public ValueFormat SizeFormat { get; init; } = new();
}
