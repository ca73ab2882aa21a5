using System.Runtime.Intrinsics;
using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>Correlations of two columns, each as a test of no association with its coefficient as statistic and effect.</summary>
/// <remarks>
/// A pair with a missing value is left out. Where a column is constant, or fewer than two pairs are left, everything is NaN. Infinite values
/// have ranks but no Pearson correlation.
/// </remarks>
public static partial class Correlation
{
    /// <summary>Pearson's correlation with the interval by Fisher's z; SciPy <c>pearsonr</c>.</summary>
    /// <remarks>Sources: R. A. Fisher, Biometrika 10 (1915) 507-521; interval: Metron 1 (1921) 3-32.</remarks>
    /// <param name="x">First column; NaN is missing.</param>
    /// <param name="y">Second column, as long as the first; NaN is missing.</param>
    /// <param name="confidence">Confidence level of the interval, which needs four pairs. Range: above 0, below 1.</param>
    /// <returns>The test; of two pairs, which always correlate fully, with p-value 1.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HypothesisTest Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence = 0.95)
    {
        var z = TwoSided.Quantile(confidence);
        if (Present.Missing(x) + Present.Missing(y) > 0 || x.Length != y.Length)
        {
            var (first, second) = Pairs(x, y);
            x = first;
            y = second;
        }

        var n = x.Length;
        var r = Product(x, y);
        var effect = Estimate(EstimateKind.PearsonR, r, z / Math.Sqrt(n - 3), n > 3, confidence);
        return Result(TestKind.Pearson, effect, n == 2 && !double.IsNaN(r) ? 1 : PValue(r, n), n) with { DegreesOfFreedom = [Math.Max(0, n - 2)] };
    }

    /// <summary>Spearman's rank correlation, ties at their mean rank; SciPy <c>spearmanr</c>.</summary>
    /// <remarks>
    /// The p-value is that of Student's t with n − 2 degrees of freedom, rough below ten pairs. The interval is Fisher's with the variance
    /// (1 + r²/2) / (n − 3). Sources: C. Spearman, American Journal of Psychology 15 (1904) 72-101; interval: D. G. Bonett and T. A. Wright,
    /// Sample Size Requirements for Estimating Pearson, Kendall and Spearman Correlations, Psychometrika 65 (2000) 23-28.
    /// </remarks>
    /// <param name="x">First column; NaN is missing.</param>
    /// <param name="y">Second column, as long as the first; NaN is missing.</param>
    /// <param name="confidence">Confidence level of the interval, which needs four pairs. Range: above 0, below 1.</param>
    /// <returns>The test; NaN as p-value of fewer than three pairs.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HypothesisTest Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence = 0.95)
    {
        var z = TwoSided.Quantile(confidence);
        var (first, second) = Pairs(x, y);
        var n = first.Length;
        AmbientCancellation.ThrowIfRequested();
        Parallel.Invoke(() => first = Ranks.Of(first), () => second = Ranks.Of(second));
        var r = Product(first, second);
        var effect = Estimate(EstimateKind.SpearmanRho, r, z * Math.Sqrt((1 + (r * r / 2)) / (n - 3)), n > 3, confidence);
        return Result(TestKind.Spearman, effect, PValue(r, n), n) with { DegreesOfFreedom = [Math.Max(0, n - 2)] };
    }

    private static (double[] X, double[] Y) Pairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"Both columns must have one value per row, but there are {x.Length} and {y.Length} values.", nameof(y));
        var count = 0;
        var (first, second) = (new double[x.Length], new double[y.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(x[i]) || double.IsNaN(y[i]))
                continue;
            first[count] = x[i];
            second[count++] = y[i];
        }

        return count == x.Length ? (first, second) : (first[..count], second[..count]);
    }

    // Deviations from the means are brought near 1 first, by powers of two, which round nothing, so that no square leaves the range of numbers.
    private static double Product(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (meanX, scaleX) = Centre(x);
        var (meanY, scaleY) = Centre(y);
        if (!(scaleX > 0 && scaleY > 0))
            return double.NaN;
        var (centreX, centreY, factorX, factorY) =
            (Vector512.Create(meanX), Vector512.Create(meanY), Vector512.Create(scaleX), Vector512.Create(scaleY));
        Vector512<double> xx = default, yy = default, xy = default;
        var whole = x.Length - (x.Length % Vector512<double>.Count);
        for (var i = 0; i < whole; i += Vector512<double>.Count)
        {
            var a = (Vector512.Create(x[i..]) - centreX) * factorX;
            var b = (Vector512.Create(y[i..]) - centreY) * factorY;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }

        var (squaresX, squaresY, products) = (Vector512.Sum(xx), Vector512.Sum(yy), Vector512.Sum(xy));
        for (var i = whole; i < x.Length; i++)
        {
            var (a, b) = ((x[i] - meanX) * scaleX, (y[i] - meanY) * scaleY);
            squaresX += a * a;
            squaresY += b * b;
            products += a * b;
        }

        // One root of the product, so that a full correlation is 1 and not beside it.
        return Math.Clamp(products / Math.Sqrt(squaresX * squaresY), -1, 1);
    }

    // The scale is NaN or 0 where nothing can be said: constant, infinite or too few values.
    private static (double Mean, double Scale) Centre(ReadOnlySpan<double> values)
    {
        var (sums, least, most) = (Vector512<double>.Zero, Vector512.Create(double.PositiveInfinity), Vector512.Create(double.NegativeInfinity));
        var whole = values.Length - (values.Length % Vector512<double>.Count);
        for (var i = 0; i < whole; i += Vector512<double>.Count)
        {
            var value = Vector512.Create(values[i..]);
            sums += value;
            least = Vector512.Min(least, value);
            most = Vector512.Max(most, value);
        }

        var (sum, lowest, highest) = (Vector512.Sum(sums), double.PositiveInfinity, double.NegativeInfinity);
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            (lowest, highest) = (Math.Min(lowest, least[lane]), Math.Max(highest, most[lane]));
        foreach (var value in values[whole..])
        {
            sum += value;
            (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
        }

        var mean = sum / values.Length;
        // Through the rounding of its mean a constant column would show spread.
        return lowest < highest ? (mean, PowerOfTwo(Math.Max(highest - mean, mean - lowest))) : (mean, double.NaN);
    }

    private static double PowerOfTwo(double distance) =>
        double.IsFinite(distance) ? Math.ScaleB(1, -Math.Clamp(Math.ILogB(distance), -1000, 1000)) : double.NaN;

    // Two-sided, of Student's t = r √((n − 2) / (1 − r²)).
    private static double PValue(double r, int n) => double.IsNaN(r) || n < 3 ? double.NaN
        : r == 0 ? 1
        : TailProbability.Beta((1 - r) * (1 + r), r * r, (n - 2) / 2.0, 0.5);

    private static IntervalEstimate Estimate(EstimateKind kind, double r, double half, bool enough, double confidence) =>
        enough && Math.Abs(r) < 1
            ? new(kind, r, Math.Tanh(Math.Atanh(r) - half), Math.Tanh(Math.Atanh(r) + half), confidence)
            : new(kind, r, double.NaN, double.NaN, confidence);

    private static HypothesisTest Result(TestKind kind, IntervalEstimate effect, double p, int n) => new()
    {
        Kind = kind,
        Statistic = effect.Value,
        PValue = p,
        SampleSizes = [n],
        Effect = effect,
        Assumptions = [GroupAssumptions.Independence],
    };
}
