using ChurnLab.Statistics;

namespace ChurnLab.Learning.Metrics;

/// <summary>Areas under ROC curves of several models on the same rows, with their covariances.</summary>
/// <remarks>
/// Sources: E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the areas under two or more correlated receiver operating
/// characteristic curves, Biometrics 44 (1988) 837-845; X. Sun and W. Xu, Fast implementation of DeLong's algorithm, IEEE Signal Processing
/// Letters 21 (2014) 1389-1393, for the time, which grows as that of sorting. Rows are taken to be independent: with several rows
/// per client use <see cref="MetricBootstrap"/> with groups. Near an area of 1 the interval is too narrow and may leave 0 to 1.
/// </remarks>
public sealed class Delong
{
    private readonly double[] _areas;
    private readonly double[,] _covariance;

    private Delong(double[] areas, double[,] covariance) => (_areas, _covariance) = (areas, covariance);

    /// <summary>Area per model.</summary>
    public IReadOnlyList<double> Areas => _areas;

    /// <summary>Computes areas and covariances.</summary>
    /// <param name="classes">0 or 1 per row, both present.</param>
    /// <param name="scores">Scores of the rows, per model. Range: 1 model or more.</param>
    /// <exception cref="LearningException">Lengths differ, a value is outside its range, or a class is missing.</exception>
    public static Delong Of(ReadOnlySpan<double> classes, params ReadOnlySpan<double[]> scores)
    {
        if (scores.IsEmpty)
            throw new LearningException("There are no scores: expected those of 1 model or more.");
        var (areas, ofOne, ofZero) = (new double[scores.Length], new double[scores.Length][], new double[scores.Length][]);
        for (var model = 0; model < scores.Length; model++)
        {
            MetricInput.Check(classes, scores[model], []);
            (areas[model], ofOne[model], ofZero[model]) = RankPlacements.Of(classes, scores[model]);
        }

        var covariance = new double[scores.Length, scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                covariance[i, j] = covariance[j, i] = (RankPlacements.Covariance(ofOne[i], ofOne[j], areas[i], areas[j]) / ofOne[i].Length)
                    + (RankPlacements.Covariance(ofZero[i], ofZero[j], areas[i], areas[j]) / ofZero[i].Length);
            }
        }

        return new Delong(areas, covariance);
    }

    /// <summary>Covariance of two areas; NaN where a class has a single row.</summary>
    /// <param name="first">Place of a model, from 0.</param>
    /// <param name="second">Place of a model, from 0; the same for a variance.</param>
    public double Covariance(int first, int second) => _covariance[first, second];

    /// <summary>An area with its interval, by the normal distribution.</summary>
    /// <param name="model">Place of the model, from 0.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    public MetricInterval Interval(int model = 0, double confidence = 0.95)
    {
        var error = Math.Sqrt(_covariance[model, model]);
        var reach = StandardDistributions.NormalQuantile((1 + confidence) / 2) * error;
        return new MetricInterval(_areas[model], error, _areas[model] - reach, _areas[model] + reach, confidence);
    }

    /// <summary>Difference of two areas on the same rows, with its test by the normal distribution.</summary>
    /// <param name="first">Place of a model, from 0.</param>
    /// <param name="second">Place of the model whose area is taken away.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    public MetricDifference Difference(int first = 0, int second = 1, double confidence = 0.95)
    {
        var variance = _covariance[first, first] + _covariance[second, second] - (2 * _covariance[first, second]);
        // What rounding leaves of equal scores may be below 0.
        var error = Math.Sqrt(variance < 0 ? 0 : variance);
        var quantile = StandardDistributions.NormalQuantile((1 + confidence) / 2);
        return MetricDifference.Of(_areas[first] - _areas[second], error, confidence, quantile, StandardDistributions.NormalTail);
    }
}
