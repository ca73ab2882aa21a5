using ChurnLab.Learning.Metrics;

namespace ChurnLab.Insight.Explanation;

/// <summary>How permutation importance is measured.</summary>
public sealed record PermutationImportanceOptions
{
    /// <summary>The metric. Default: ROC-AUC.</summary>
    public Metric Metric { get; init; } = Metric.RocAuc;

    /// <summary>Permutations per feature. Range: 2 or more. Default: 10.</summary>
    public int Repeats { get; init; } = 10;

    /// <summary>Confidence level of the intervals. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Columns permuted together by the same permutation; columns in no group are permuted alone. Default: none.</summary>
    public IReadOnlyList<FeatureGroup> Groups { get; init; } = [];

    /// <summary>
    /// The permutation of a feature (its place in the table of importance) and a repeat, both from 0, in place of draws by <see cref="Seed"/>:
    /// row i takes the value of row p[i]. Default: none.
    /// </summary>
    public Func<int, int, int[]>? Permutations { get; init; }

    /// <summary>Seed of the permutations. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Cancels the work. Default: the token of the running notebook cell.</summary>
    public CancellationToken Token { get; init; }
}
