using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Validation;

/// <summary>How a learning curve or a validation curve is computed.</summary>
public sealed record LearningCurveOptions
{
    /// <summary>The metric. Default: <see cref="Metric.RocAuc"/>.</summary>
    public Metric Metric { get; init; } = Metric.RocAuc;

    /// <summary>Shares of each fold's training rows that are fitted, each above 0 and up to 1; for learning curves. Default: fifths.</summary>
    public IReadOnlyList<double> Shares { get; init; } = [0.2, 0.4, 0.6, 0.8, 1];

    /// <summary>Seed that decides which rows are fitted first; for learning curves. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>Weights, groups, threads, progress and cancellation.</summary>
    public CrossValidationOptions Options { get; init; } = new();
}
