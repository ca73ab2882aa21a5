namespace ChurnLab.Statistics.Resampling;

/// <summary>How a permutation test is made.</summary>
public sealed record PermutationOptions
{
    /// <summary>Number of random permutations. Range: 1 or more. Default: 9,999, so that p-values are multiples of 0.0001.</summary>
    public int Permutations { get; init; } = 9_999;

    /// <summary>What is set against the null hypothesis. Default: two-sided.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>Seed; the same seed gives the same result for any number of threads. Default: 0.</summary>
    public long Seed { get; init; }
}
