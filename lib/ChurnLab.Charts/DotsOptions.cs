namespace ChurnLab.Charts;

/// <summary>How <see cref="Chart.Dots{TValue}"/> draws.</summary>
public sealed record DotsOptions
{
    /// <summary>Order of the rows; default the greatest value on top.</summary>
    public RowOrder Order { get; init; } = RowOrder.Descending;

    /// <summary>Lower ends of intervals, one per value; missing: none; default null: none at all.</summary>
    public IReadOnlyList<double>? Lower { get; init; }

    /// <summary>Upper ends of intervals, one per value; missing: none; default null: none at all.</summary>
    public IReadOnlyList<double>? Upper { get; init; }

    /// <summary>A value to compare with, drawn as a line; default null: none.</summary>
    public double? Reference { get; init; }

    /// <summary>What that value is, for the note under the plot, such as «в среднем»; default null: no note.</summary>
    public string? ReferenceName { get; init; }

    /// <summary>Labels to bring out; the others recede into grey. Default: all the same.</summary>
    public IReadOnlyList<string> Highlight { get; init; } = [];

    /// <summary>Whether the axis starts at 0; default false: dots, unlike bars, are read by their places.</summary>
    public bool FromZero { get; init; }

    /// <summary>Name of the values, for the axis and for hover labels; default null: none.</summary>
    public string? ValueName { get; init; }

    /// <summary>How numbers are written; default: three significant digits.</summary>
    public ValueFormat Format { get; init; } = new();
}
