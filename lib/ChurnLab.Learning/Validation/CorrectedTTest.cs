using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Validation;

/// <summary>Test of a difference over folds whose training rows overlap.</summary>
/// <remarks>
/// A plain t test takes fold scores as independent and finds differences far too often; here their variance is multiplied by
/// <c>1/folds + test rows/training rows</c> and not by <c>1/folds</c>. Sources: C. Nadeau and Y. Bengio, Inference for the generalization error,
/// Machine Learning 52 (2003) 239-281; R. R. Bouckaert and E. Frank, Evaluating the replicability of significance tests, PAKDD 2004, for
/// repeated cross-validation.
/// </remarks>
public static class CorrectedTTest
{
    /// <summary>Tests whether the mean of differences is 0.</summary>
    /// <param name="differences">Difference of two models per fold, over all repeats. Range: 2 or more.</param>
    /// <param name="trainRows">Training rows of a fold; their mean where folds differ. Range: above 0.</param>
    /// <param name="testRows">Test rows of a fold; their mean where folds differ. Range: above 0.</param>
    /// <param name="confidence">Confidence level of the interval. Range: above 0, below 1.</param>
    /// <returns>Mean difference, interval and p-value by Student's distribution with one degree of freedom fewer than folds.</returns>
    /// <exception cref="LearningException">There are fewer than 2 differences, or a number of rows is not above 0.</exception>
    public static MetricDifference Of(ReadOnlySpan<double> differences, double trainRows, double testRows, double confidence = 0.95)
    {
        if (differences.Length < 2)
            throw new LearningException($"There are {differences.Length} differences: a test needs those of 2 folds or more.");
        if (!(trainRows > 0 && testRows > 0))
            throw new LearningException(FormattableString.Invariant($"Folds have {trainRows} rows to fit and {testRows} to test: expected more than 0."));
        var count = differences.Length;
        var (mean, squares) = (0.0, 0.0);
        foreach (var difference in differences)
            mean += difference / count;
        foreach (var difference in differences)
            squares += (difference - mean) * (difference - mean);
        var error = Math.Sqrt(squares / (count - 1) * ((1.0 / count) + (testRows / trainRows)));
        var quantile = StandardDistributions.StudentQuantile((1 + confidence) / 2, count - 1);
        return MetricDifference.Of(mean, error, confidence, quantile, t => StandardDistributions.StudentTail(t, count - 1));
    }

    /// <summary>Tests whether two cross-validations on the same folds differ.</summary>
    /// <param name="first">A cross-validation.</param>
    /// <param name="second">The one whose scores are taken away.</param>
    /// <param name="folds">The folds of both.</param>
    /// <param name="confidence">Confidence level of the interval. Range: above 0, below 1.</param>
    /// <exception cref="LearningException">Numbers of folds or metrics do not agree, or there are fewer than 2 folds.</exception>
    public static MetricDifference Of(
        CrossValidationResult first, CrossValidationResult second, IReadOnlyList<Fold> folds, double confidence = 0.95)
    {
        if (first.Scores.Count != folds.Count || second.Scores.Count != folds.Count)
            throw new LearningException($"There are {first.Scores.Count} and {second.Scores.Count} scores for {folds.Count} folds: expected the same folds.");
        if (first.Metric.Name != second.Metric.Name)
            throw new LearningException($"Scores are of {first.Metric.Name} and of {second.Metric.Name}: expected the same metric.");
        double[] differences = [.. first.Scores.Zip(second.Scores, (one, other) => one - other)];
        return Of(differences, folds.Average(fold => (double)fold.Train.Length), folds.Average(fold => (double)fold.Test.Length), confidence);
    }
}
