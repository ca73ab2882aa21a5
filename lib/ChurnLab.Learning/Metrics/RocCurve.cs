namespace ChurnLab.Learning.Metrics;

/// <summary>How true and false alarms grow as the threshold falls.</summary>
/// <remarks>The first point is (0, 0) at an infinite threshold: no score reaches it; scikit-learn 1.2 writes the greatest score plus 1 there.</remarks>
public sealed class RocCurve
{
    private RocCurve(double[] falseRates, double[] trueRates, double[] thresholds) =>
        (FalsePositiveRates, TruePositiveRates, Thresholds) = (falseRates, trueRates, thresholds);

    /// <summary>Share of class 0 that reaches each threshold, from 0 up to 1.</summary>
    public IReadOnlyList<double> FalsePositiveRates { get; }

    /// <summary>Share of class 1 that reaches each threshold, from 0 up to 1.</summary>
    public IReadOnlyList<double> TruePositiveRates { get; }

    /// <summary>Thresholds, falling: the first is infinite, the others are scores.</summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>Computes the curve.</summary>
    /// <param name="classes">0 or 1 per row, both present.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <param name="dropIntermediate">Whether points on a straight line between their neighbours are left out, as scikit-learn leaves them out.</param>
    /// <exception cref="LearningException">Lengths differ, a value is outside its range, or a class is missing.</exception>
    public static RocCurve Of(
        ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default, bool dropIntermediate = true)
    {
        MetricInput.Check(classes, scores, weights);
        var groups = ScoreGroups.Of(classes, scores, weights);
        var (positives, negatives) = (RankMetrics.Sum(groups.Positives), RankMetrics.Sum(groups.Negatives));
        if (positives == 0 || negatives == 0)
            throw MetricInput.OneClass("A ROC curve");
        var points = new List<(double False, double True, double Threshold)> { (0, 0, double.PositiveInfinity) };
        var (falseSum, trueSum) = (0.0, 0.0);
        for (var group = 0; group < groups.Count; group++)
        {
            falseSum += groups.Negatives[group];
            trueSum += groups.Positives[group];
            // The first and the last score always stay.
            if (!dropIntermediate || group == 0 || group == groups.Count - 1 || Turns(groups, group))
                points.Add((falseSum / negatives, trueSum / positives, groups.Scores[group]));
        }

        return new RocCurve([.. points.Select(point => point.False)], [.. points.Select(point => point.True)], [.. points.Select(point => point.Threshold)]);
    }

    // Equal steps before and after a point leave it on a line.
    private static bool Turns(ScoreGroups groups, int group) =>
        groups.Positives[group] != groups.Positives[group + 1] || groups.Negatives[group] != groups.Negatives[group + 1];
}
