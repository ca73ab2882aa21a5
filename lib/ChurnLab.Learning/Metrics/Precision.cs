namespace ChurnLab.Learning.Metrics;

/// <summary>Areas under curves of precision and recall.</summary>
internal static class Precision
{
    /// <summary>Sum of the precision at each threshold times the recall gained there; no interpolation.</summary>
    public static double Average(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        var groups = ScoreGroups.Of(classes, scores, weights);
        var (positive, all, sum) = (0.0, 0.0, 0.0);
        for (var group = 0; group < groups.Count; group++)
        {
            positive += groups.Positives[group];
            all += groups.Positives[group] + groups.Negatives[group];
            sum += groups.Positives[group] * (positive / all);
        }

        return positive > 0 ? sum / positive : throw MetricInput.OneClass("Average precision");
    }
}
