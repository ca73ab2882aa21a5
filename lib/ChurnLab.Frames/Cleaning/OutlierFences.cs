namespace ChurnLab.Frames.Cleaning;

/// <summary>The fences of one group of numbers, and how many lie beyond them.</summary>
public sealed record OutlierFences
{
    /// <summary>Values of the columns that make the group, as text; empty where all rows are one group.</summary>
    public required string Group { get; init; }

    /// <summary>Number of values compared.</summary>
    public required int Count { get; init; }

    /// <summary>Least number that is no outlier, on the scale of the column; −∞ where there is no fence, 0 for that on the
    /// log scale.</summary>
    public required double Lower { get; init; }

    /// <summary>Largest number that is no outlier, on the scale of the column; ∞ where there is no fence.</summary>
    public required double Upper { get; init; }

    /// <summary>Number of values below the lower fence.</summary>
    public required int Below { get; init; }

    /// <summary>Number of values above the upper fence.</summary>
    public required int Above { get; init; }

    /// <summary>Number of zero and negative values, which have no place on the log scale; 0 off it.</summary>
    public required int Unplaced { get; init; }
}
