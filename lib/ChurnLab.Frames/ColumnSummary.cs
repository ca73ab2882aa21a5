using ChurnLab.Statistics;

namespace ChurnLab.Frames;

/// <summary>What one column holds.</summary>
public sealed partial record ColumnSummary
{
    /// <summary>Name of the column.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of the column.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>Number of rows with a value.</summary>
    public required int Count { get; init; }

    /// <summary>Number of rows without a value.</summary>
    public required int Missing { get; init; }

    /// <summary>Share of rows without a value. Range: 0 to 1; NaN for a column without rows.</summary>
    public double MissingShare => (double)Missing / (Count + Missing);

    /// <summary>Number of different values.</summary>
    public required int Distinct { get; init; }

    /// <summary>
    /// Statistics of numbers and whole numbers; for true and false, of 1 and 0; null for text and dates.
    /// </summary>
    public Descriptives? Numbers { get; init; }

    /// <summary>
    /// Smallest value as it is stored: a number, a day, or the first text in ordinal order; null when there is none.
    /// </summary>
    public object? Smallest { get; init; }

    /// <summary>Largest value as it is stored; null when there is none.</summary>
    public object? Largest { get; init; }

    /// <summary>Most frequent value, the smallest of equally frequent ones; null when there is none.</summary>
    public object? Top { get; init; }

    /// <summary>Number of rows that hold <see cref="Top"/>.</summary>
    public int TopCount { get; init; }
}
