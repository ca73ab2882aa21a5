namespace ChurnLab.Statistics;

/// <summary>How means are compared.</summary>
public sealed record MeanTestOptions
{
    /// <summary>What is set against equal means; default <see cref="Alternative.TwoSided"/>.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>Confidence level of the intervals, above 0 and below 1; default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;
}
