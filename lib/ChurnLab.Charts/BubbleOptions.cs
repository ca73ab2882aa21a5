namespace ChurnLab.Charts;

/// <summary>How <see cref="Chart.Bubble{TX, TY, TSize}"/> draws.</summary>
public sealed record BubbleOptions
{
    /// <summary>Names of the points, one each, shown literally; default null: none.</summary>
    public IReadOnlyList<string?>? Labels { get; init; }

    /// <summary>How many of the largest bubbles are labelled. Range: 0 or more; default 6.</summary>
    public int LabelCount { get; init; } = 6;

    /// <summary>Names to write in any case, in place of the largest; default null.</summary>
    public IReadOnlyList<string>? LabelOnly { get; init; }

    /// <summary>
    /// What colours say, one value per point: texts make groups with a legend, numbers a colour scale. Default null: one
    /// colour.
    /// </summary>
    public PlotValues? Color { get; init; }

    /// <summary>Name of what numeric colours show; default null: none.</summary>
    public string? ColorName { get; init; }

    /// <summary>Name of what the areas show, in the note and in hover labels; default null: «размер».</summary>
    public string? SizeName { get; init; }

    /// <summary>Name of the horizontal axis and of its values in hover labels; default null: none, «x».</summary>
    public string? XName { get; init; }

    /// <summary>Name of the vertical axis and of its values in hover labels; default null: none, «y».</summary>
    public string? YName { get; init; }

    /// <summary>Whether the horizontal axis is logarithmic; values not above 0 are left out; default false.</summary>
    public bool LogX { get; init; }

    /// <summary>Diameter of the largest bubble in pixels. Range: 8 to 200; default 48.</summary>
    public double LargestDiameter { get; init; } = 48;

    /// <summary>How values across are written; default: three significant digits.</summary>
    public ValueFormat XFormat { get; init; } = new();

    /// <summary>How values upwards are written; default: three significant digits.</summary>
    public ValueFormat YFormat { get; init; } = new();

    /// <summary>How sizes are written; default: three significant digits.</summary>
    public ValueFormat SizeFormat { get; init; } = new();

    /// <summary>How numeric colours are written; default: three significant digits.</summary>
    public ValueFormat ColorFormat { get; init; } = new();
}
