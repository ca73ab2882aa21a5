namespace ChurnLab.Learning.Metrics;

/// <summary>Precision and recall at every score as a threshold.</summary>
/// <remarks>The order is that of scikit-learn: thresholds rise and recall falls; a last point of precision 1 and recall 0 has no threshold.</remarks>
public sealed class PrecisionRecallCurve
{
    private PrecisionRecallCurve(double[] precision, double[] recall, double[] thresholds) =>
        (Precision, Recall, Thresholds) = (precision, recall, thresholds);

    /// <summary>Precision per threshold, and 1.</summary>
    public IReadOnlyList<double> Precision { get; }

    /// <summary>Recall per threshold, falling, and 0.</summary>
    public IReadOnlyList<double> Recall { get; }

    /// <summary>Different scores, rising: one fewer than there are points.</summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>Computes the curve.</summary>
    /// <param name="classes">0 or 1 per row, one of them 1.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <exception cref="LearningException">Lengths differ, a value is outside its range, or there is no row of class 1.</exception>
    public static PrecisionRecallCurve Of(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        MetricInput.Check(classes, scores, weights);
        var groups = ScoreGroups.Of(classes, scores, weights);
        var positives = RankMetrics.Sum(groups.Positives);
        if (positives == 0)
            throw MetricInput.OneClass("A precision-recall curve");
        var (precision, recall, thresholds) = (new double[groups.Count + 1], new double[groups.Count + 1], new double[groups.Count]);
        precision[^1] = 1;
        var (positive, all) = (0.0, 0.0);
        for (var group = 0; group < groups.Count; group++)
        {
            positive += groups.Positives[group];
            all += groups.Positives[group] + groups.Negatives[group];
            var place = groups.Count - 1 - group;
            (precision[place], recall[place], thresholds[place]) = (positive / all, positive / positives, groups.Scores[group]);
        }

        return new PrecisionRecallCurve(precision, recall, thresholds);
    }
}
