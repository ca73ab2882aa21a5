namespace ChurnLab.Learning.Metrics;

/// <summary>How a metric is bootstrapped.</summary>
public sealed record MetricBootstrapOptions
{
    /// <summary>Number of replicates. Range: 10 or more. Default: 1000.</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>Confidence level of the interval. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Whether each replicate has as many rows of each class as there are. Default: false.</summary>
    public bool Stratified { get; init; }

    /// <summary>Group per row, such as the number of a client: whole groups are drawn. Default: none, rows are drawn.</summary>
    public ReadOnlyMemory<int> Groups { get; init; }

    /// <summary>Weight per row, finite and not negative. Default: none, every row counts 1.</summary>
    public ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>Seed of the draws. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>Rows of a replicate, from its number, in place of draws by <see cref="Seed"/>; called from several threads. Default: none.</summary>
    public Func<int, int[]>? Draws { get; init; }

    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Cancels the work. Default: the token of the running notebook cell.</summary>
    public CancellationToken Token { get; init; }
}
