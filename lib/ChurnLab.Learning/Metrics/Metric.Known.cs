namespace ChurnLab.Learning.Metrics;

/// <content>The metrics of the library.</content>
public abstract partial class Metric
{
    /// <summary>Area under the ROC curve: the chance that a row of class 1 scores above one of class 0, ties counting half. Range: 0 to 1.</summary>
    /// <remarks>Needs rows of both classes. Without weights it is exact but for one division.</remarks>
    public static Metric RocAuc { get; } = new FunctionMetric("ROC-AUC", RankArea.Of) { OfGroups = RankMetrics.RocAuc };

    /// <summary>Average precision: precision at each threshold, weighted by the recall gained there. Range: above 0, to 1.</summary>
    /// <remarks>
    /// It is not the area by trapezoids, which interpolates between thresholds and so promises too much.
    /// Needs a row of class 1.
    /// </remarks>
    public static Metric AveragePrecision { get; } = FunctionMetric.Ranking("Average precision", RankMetrics.AveragePrecision);

    /// <summary>Area under straight lines between points of precision and recall. Range: above 0, to 1.</summary>
    /// <remarks>It promises more than <see cref="AveragePrecision"/>, which is the better choice: between two points no line is reached.</remarks>
    public static Metric PrecisionRecallArea { get; } = FunctionMetric.Ranking("PR area by trapezoids", RankMetrics.PrecisionRecallArea);

    /// <summary>Gini coefficient: twice the ROC-AUC less 1. Range: −1 to 1.</summary>
    public static Metric Gini { get; } = new FunctionMetric("Gini", static (classes, scores, weights) => (2 * RankArea.Of(classes, scores, weights)) - 1)
    {
        OfGroups = static groups => (2 * RankMetrics.RocAuc(groups)) - 1,
    };

    /// <summary>Greatest distance of the shares of both classes that reach a threshold («KS»). Range: 0 to 1.</summary>
    public static Metric KolmogorovSmirnov { get; } = FunctionMetric.Ranking("KS", RankMetrics.KolmogorovSmirnov);

    /// <summary>Greatest F1 over all thresholds; chosen on the rows it is computed of, it promises too much.</summary>
    public static Metric BestF1 { get; } = FunctionMetric.Ranking("Best F1", static groups => RankMetrics.BestF1(groups).Value);

    /// <summary>Mean negative logarithm of the probability of the class that came true; less is better. Range: 0 or more.</summary>
    /// <remarks>Probabilities are kept 2.2e−16 away from 0 and 1, as in scikit-learn.</remarks>
    public static Metric LogLoss { get; } = new FunctionMetric("Log loss", ProbabilityLoss.Log) { IsLoss = true, OfProbabilities = true };

    /// <summary>Mean squared distance of the probability from the class that came true; less is better. Range: 0 to 1.</summary>
    public static Metric Brier { get; } = new FunctionMetric("Brier score", ProbabilityLoss.Brier) { IsLoss = true, OfProbabilities = true };

    /// <summary>Mean distance of probabilities from the share of class 1 in ten bins of equal width; less is better. Range: 0 to 1.</summary>
    /// <remarks>See <see cref="CalibrationSummary.ExpectedError"/>.</remarks>
    public static Metric CalibrationError { get; } = new FunctionMetric(
        "ECE", static (classes, scores, weights) => CalibrationErrors.Of(classes, scores, weights, 10).Expected)
    {
        IsLoss = true,
        OfProbabilities = true,
    };

    /// <summary><see cref="Confusion.F1"/> at a threshold.</summary>
    /// <param name="threshold">Least score that is predicted to be of class 1.</param>
    public static Metric F1At(double threshold = 0.5) => At("F1", threshold, static counts => counts.F1);

    /// <summary><see cref="Confusion.Precision"/> at a threshold.</summary>
    /// <param name="threshold">Least score that is predicted to be of class 1.</param>
    public static Metric PrecisionAt(double threshold = 0.5) => At("Precision", threshold, static counts => counts.Precision);

    /// <summary><see cref="Confusion.Recall"/> at a threshold.</summary>
    /// <param name="threshold">Least score that is predicted to be of class 1.</param>
    public static Metric RecallAt(double threshold = 0.5) => At("Recall", threshold, static counts => counts.Recall);

    /// <summary><see cref="Confusion.Specificity"/> at a threshold.</summary>
    /// <param name="threshold">Least score that is predicted to be of class 1.</param>
    public static Metric SpecificityAt(double threshold = 0.5) => At("Specificity", threshold, static counts => counts.Specificity);

    /// <summary><see cref="Confusion.Accuracy"/> at a threshold.</summary>
    /// <param name="threshold">Least score that is predicted to be of class 1.</param>
    public static Metric AccuracyAt(double threshold = 0.5) => At("Accuracy", threshold, static counts => counts.Accuracy);

    /// <summary><see cref="Confusion.BalancedAccuracy"/> at a threshold.</summary>
    /// <param name="threshold">Least score that is predicted to be of class 1.</param>
    public static Metric BalancedAccuracyAt(double threshold = 0.5) => At("Balanced accuracy", threshold, static counts => counts.BalancedAccuracy);

    /// <summary><see cref="Confusion.Mcc"/> at a threshold.</summary>
    /// <param name="threshold">Least score that is predicted to be of class 1.</param>
    public static Metric MccAt(double threshold = 0.5) => At("MCC", threshold, static counts => counts.Mcc);

    /// <summary><see cref="Confusion.Kappa"/> at a threshold.</summary>
    /// <param name="threshold">Least score that is predicted to be of class 1.</param>
    public static Metric KappaAt(double threshold = 0.5) => At("Kappa", threshold, static counts => counts.Kappa);

    /// <summary>Share of class 1 among the highest scores over its share among all rows («lift»). Range: 0 to 1 / share.</summary>
    /// <remarks>Of equal scores at the border as many count as fit, in the mean of all ways to choose them. Needs a row of class 1.</remarks>
    /// <param name="share">Share of the rows that are looked at, by weight. Range: above 0 to 1.</param>
    /// <exception cref="LearningException">The share is outside its range.</exception>
    public static Metric LiftAt(double share) => share is > 0 and <= 1
        ? FunctionMetric.Ranking(FormattableString.Invariant($"Lift at {share:0.##%}"), groups => RankMetrics.Lift(groups, share))
        : throw LearningErrors.Setting(nameof(LiftAt), nameof(share), share, "above 0 to 1");

    private static FunctionMetric At(string name, double threshold, Func<Confusion, double> of) => new(
        FormattableString.Invariant($"{name} at {threshold:0.####}"),
        (classes, scores, weights) => of(Confusion.Count(classes, scores, weights, threshold)));
}
