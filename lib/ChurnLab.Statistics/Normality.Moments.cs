namespace ChurnLab.Statistics;

/// <content>Tests of normality by skewness and kurtosis.</content>
public static partial class Normality
{
    private const int FewestForSkewness = 8;

    /// <summary>D'Agostino's and Pearson's K²; SciPy <c>normaltest</c>.</summary>
    /// <param name="values">Values in any order, 8 or more of them; the kurtosis part is rough below 20.</param>
    /// <returns>
    /// The test, with 2 degrees of freedom. Source: R. D'Agostino, E. S. Pearson, Biometrika 60 (1973) 613-622; F. J. Anscombe,
    /// W. J. Glynn, Biometrika 70 (1983) 227-234.
    /// </returns>
    public static HypothesisTest DAgostinoPearson(ReadOnlySpan<double> values)
    {
        var (skewness, kurtosis, n) = Shape(values);
        var (a, b) = n < FewestForSkewness ? (double.NaN, double.NaN) : (SkewnessScore(skewness, n), KurtosisScore(kurtosis, n));
        return ByMoments(TestKind.DAgostinoPearson, (a * a) + (b * b), n);
    }

    /// <summary>Jarque-Bera test, for large samples; SciPy <c>jarque_bera</c>.</summary>
    /// <param name="values">Values in any order, 2 or more of them.</param>
    /// <returns>The test, with 2 degrees of freedom. Source: C. M. Jarque, A. K. Bera, Economics Letters 6 (1980) 255-259.</returns>
    public static HypothesisTest JarqueBera(ReadOnlySpan<double> values)
    {
        var (skewness, kurtosis, n) = Shape(values);
        return ByMoments(TestKind.JarqueBera, n / 6.0 * ((skewness * skewness) + ((kurtosis - 3) * (kurtosis - 3) / 4)), n);
    }

    private static HypothesisTest ByMoments(TestKind kind, double statistic, int n) =>
        Result(kind, statistic, ChiSquare.SurvivalFunction(statistic, 2), n) with { DegreesOfFreedom = [2] };

    private static (double Skewness, double Kurtosis, int Count) Shape(ReadOnlySpan<double> values)
    {
        var sorted = Present.Sorted(values);
        if (sorted.Length < 2 || !Spreads(sorted))
            return (double.NaN, double.NaN, sorted.Length);
        var moments = Moments.Of(sorted);
        return (moments.M3 / Math.Pow(moments.M2, 1.5), moments.M4 / (moments.M2 * moments.M2), sorted.Length);
    }

    private static double SkewnessScore(double skewness, double n)
    {
        var y = skewness * Math.Sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        var kurtosis = 3 * ((n * n) + (27 * n) - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        var square = Math.Sqrt(2 * (kurtosis - 1)) - 1;
        return Math.Asinh(y / Math.Sqrt(2 / (square - 1))) / Math.Sqrt(0.5 * Math.Log(square));
    }

    private static double KurtosisScore(double kurtosis, double n)
    {
        var variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        var x = (kurtosis - (3 * (n - 1) / (n + 1))) / Math.Sqrt(variance);
        var skew = 6 * ((n * n) - (5 * n) + 2) / ((n + 7) * (n + 9)) * Math.Sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
        var freedom = 6 + (8 / skew * ((2 / skew) + Math.Sqrt(1 + (4 / (skew * skew)))));
        var cube = (1 - (2 / freedom)) / (1 + (x * Math.Sqrt(2 / (freedom - 4))));
        return (1 - (2 / (9 * freedom)) - Math.Cbrt(cube)) / Math.Sqrt(2 / (9 * freedom));
    }
}
