namespace ChurnLab.Statistics;

/// <summary>The test whose power is asked for.</summary>
public sealed record PowerOptions
{
    /// <summary>Level at or below which a p-value will count as evidence. Range: above 0, below 1. Default: 0.05.</summary>
    public double Significance { get; init; } = 0.05;

    /// <summary>Size of the second group over that of the first; of no meaning with one group. Range: above 0. Default: 1.</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>What will be set against no effect. Default: two-sided.</summary>
    public Alternative Alternative { get; init; }
}
