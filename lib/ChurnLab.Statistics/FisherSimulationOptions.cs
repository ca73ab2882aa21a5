namespace ChurnLab.Statistics;

/// <summary>How Fisher's test of a large table is simulated.</summary>
public sealed record FisherSimulationOptions
{
    /// <summary>Number of random tables. Range: 1 or more. Default: 9,999, so that p-values are multiples of 0.0001.</summary>
    public int Simulations { get; init; } = 9_999;

    /// <summary>Confidence level of the effect. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Seed; the same seed gives the same result for any number of threads. Default: 0.</summary>
    public long Seed { get; init; }
}
