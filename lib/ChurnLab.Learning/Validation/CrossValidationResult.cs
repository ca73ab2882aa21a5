using ChurnLab.Learning.Guards;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Validation;

/// <summary>What a cross-validation found; the same for any number of threads, times apart.</summary>
public sealed class CrossValidationResult
{
    internal CrossValidationResult(Metric metric, IReadOnlyList<FoldScore> folds, double[]? outOfFold)
    {
        double[] scores = [.. folds.Select(fold => fold.Value)];
        (Metric, Scores, OutOfFold) = (metric, scores, outOfFold);
        Times = [.. folds.Select(fold => fold.Time)];
        Findings = metric.IsRanking && folds.All(fold => Guard.HardLabels(fold.Scores) is not null) ? [Guard.HardLabels(folds[0].Scores)!] : [];
        TrainScores = [.. folds.Select(fold => fold.TrainValue).OfType<double>()];
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

    /// <summary>Value of the metric for the rows that were fitted, per fold; empty unless <see cref="CrossValidationOptions.ScoreTrain"/>.</summary>
    public IReadOnlyList<double> TrainScores { get; }

    /// <summary>What guards noticed about the scores: predicted classes where a ranking is measured.</summary>
    public IReadOnlyList<GuardFinding> Findings { get; }

    /// <summary>How long each fold took.</summary>
    public IReadOnlyList<FoldTime> Times { get; }

    /// <summary>Metric, mean and standard deviation, such as «ROC-AUC 0.9168 ± 0.0193 over 25 folds».</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Metric.Name} {Mean:0.0000} ± {StandardDeviation:0.0000} over {Scores.Count} folds");
}
