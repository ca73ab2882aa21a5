using ChurnLab.Statistics;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Metrics;

/// <summary>Shares of class 1 against the probabilities that foretold them.</summary>
public static class CalibrationCurve
{
    /// <summary>Computes the curve.</summary>
    /// <remarks>
    /// The bins are those of scikit-learn's <c>calibration_curve</c>, which takes no weights: quantiles are of rows, weights or not, and count
    /// in the means only.
    /// </remarks>
    /// <param name="classes">0 or 1 per row. Range: 1 row or more.</param>
    /// <param name="probabilities">Probability of class 1 per row, from 0 to 1.</param>
    /// <param name="count">Number of bins. Range: 1 or more.</param>
    /// <param name="bins">How bins are made.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <returns>A point per bin that has a row, in rising order.</returns>
    /// <exception cref="LearningException">Lengths differ, or a value is outside its range.</exception>
    public static IReadOnlyList<CalibrationPoint> Of(
        ReadOnlySpan<double> classes,
        ReadOnlySpan<double> probabilities,
        int count = 10,
        CalibrationBins bins = CalibrationBins.Uniform,
        ReadOnlySpan<double> weights = default)
    {
        MetricInput.Check(classes, probabilities, weights);
        MetricInput.CheckProbabilities("a calibration curve", probabilities);
        if (count < 1)
            throw new LearningException($"Asked for {count} bins: expected 1 or more.");
        var edges = Edges(probabilities, count, bins);
        var inner = edges.AsSpan(1, count - 1);
        var (rows, weight, sum, positives) = (new int[count], new double[count], new double[count], new double[count]);
        for (var row = 0; row < classes.Length; row++)
        {
            var of = weights.IsEmpty ? 1 : weights[row];
            if (of == 0)
                continue;
            var bin = FirstNotBelow(inner, probabilities[row]);
            rows[bin]++;
            weight[bin] += of;
            sum[bin] += of * probabilities[row];
            positives[bin] += of * classes[row];
        }

        return
        [
            .. Enumerable.Range(0, count).Where(bin => rows[bin] > 0).Select(bin => new CalibrationPoint(
                rows[bin], weight[bin], sum[bin] / weight[bin], positives[bin] / weight[bin], edges[bin], edges[bin + 1])),
        ];
    }

    private static double[] Edges(ReadOnlySpan<double> probabilities, int count, CalibrationBins bins)
    {
        var step = 1.0 / count;
        double[] shares = [.. Enumerable.Range(0, count).Select(bin => bin * step), 1];
        if (bins == CalibrationBins.Uniform)
            return shares;
        var sorted = Sorted.Of(probabilities);
        return Array.ConvertAll(shares, share => Quantile.OfSorted(sorted, share));
    }

    private static int FirstNotBelow(ReadOnlySpan<double> edges, double value)
    {
        var (low, high) = (0, edges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edges[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
