namespace ChurnLab.Charts;

/// <summary>How <see cref="Chart.Waterfall{TValue}"/> draws.</summary>
public sealed record WaterfallOptions
{
    /// <summary>
    /// Value before the first step, drawn as a bar of its own; default null: steps start at 0 and there is no such bar.
    /// </summary>
    public double? Start { get; init; }

    /// <summary>Name of the first bar; default null: «в начале».</summary>
    public string? StartLabel { get; init; }

    /// <summary>Name of the last bar; default null: «итого».</summary>
    public string? TotalLabel { get; init; }

    /// <summary>Whether the last bar shows where the steps lead; default true.</summary>
    public bool ShowTotal { get; init; } = true;

    /// <summary>Which way the bars run; default upwards; to the right suits long names.</summary>
    public Orientation Orientation { get; init; } = Orientation.Vertical;

    /// <summary>How numbers are written; default: three significant digits.</summary>
    public ValueFormat Format { get; init; } = new();
}
