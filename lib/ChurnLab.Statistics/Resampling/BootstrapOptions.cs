namespace ChurnLab.Statistics.Resampling;

/// <summary>How a sample is resampled.</summary>
public sealed record BootstrapOptions
{
    /// <summary>Number of replicates. Range: 2 or more. Default: 10,000, enough for the second digit of the ends of a 95 % interval.</summary>
    public int Replicates { get; init; } = 10_000;

    /// <summary>Confidence level of the interval. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How the interval is read from the replicates. Default: <see cref="BootstrapMethod.Bca"/>, as in SciPy.</summary>
    public BootstrapMethod Method { get; init; }

    /// <summary>Seed; the same seed gives the same result for any number of threads. Default: 0.</summary>
    public long Seed { get; init; }
}
