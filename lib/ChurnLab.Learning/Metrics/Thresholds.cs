namespace ChurnLab.Learning.Metrics;

/// <summary>Thresholds that are best on given rows.</summary>
public static class Thresholds
{
    /// <summary>The threshold of the greatest F1; the greatest of those that give it.</summary>
    /// <param name="classes">0 or 1 per row. Range: 1 row or more.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <exception cref="LearningException">Lengths differ, or a value is outside its range.</exception>
    public static ThresholdChoice BestF1(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        MetricInput.Check(classes, scores, weights);
        return RankMetrics.BestF1(ScoreGroups.Of(classes, scores, weights));
    }
}
