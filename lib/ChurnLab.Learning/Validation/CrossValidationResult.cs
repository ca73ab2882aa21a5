using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Validation;

/// <summary>What a cross-validation found; the same for any number of threads, times apart.</summary>
public sealed class CrossValidationResult
{
    internal CrossValidationResult(Metric metric, double[] scores, double[]? outOfFold, FoldTime[] times)
    {
        (Metric, Scores, OutOfFold, Times) = (metric, scores, outOfFold, times);
        Mean = scores.Average();
        StandardDeviation = scores.Length < 2 ? double.NaN
            : Math.Sqrt(scores.Sum(score => (score - Mean) * (score - Mean)) / (scores.Length - 1));
    }

    /// <summary>The metric.</summary>
    public Metric Metric { get; }

    /// <summary>Value of the metric per fold, in the order of the folds.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>Mean over folds, each counting 1.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation over folds (divided by their number less 1); NaN for a single fold.</summary>
    /// <remarks>Folds share training rows, so it does not become a standard error by division by the root of their number.</remarks>
    public double StandardDeviation { get; }

    /// <summary>Score of each row by the model that was not fitted to it; NaN for rows no fold tests; null where a fold tests a row again.</summary>
    /// <remarks>Probabilities where the metric needs them. Scores of different folds are of different models: they need not be on one scale.</remarks>
    public IReadOnlyList<double>? OutOfFold { get; }

    /// <summary>How long each fold took.</summary>
    public IReadOnlyList<FoldTime> Times { get; }

    /// <summary>Puts results of single folds of the same rows together.</summary>
    internal static CrossValidationResult Joined(IReadOnlyList<CrossValidationResult> parts) => new(
        parts[0].Metric,
        [.. parts.SelectMany(part => part.Scores)],
        OutOfFoldScores.Joined([.. parts.Select(part => part.OutOfFold)]),
        [.. parts.SelectMany(part => part.Times)]);

    /// <summary>Metric, mean and standard deviation, such as «ROC-AUC 0.9168 ± 0.0193 over 25 folds».</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Metric.Name} {Mean:0.0000} ± {StandardDeviation:0.0000} over {Scores.Count} folds");
}
