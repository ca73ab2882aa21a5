namespace ChurnLab.Statistics;

/// <content>Tests of normality by the distance of distribution functions.</content>
public static partial class Normality
{
    private const int FewestForAndersonDarling = 8;
    private const double FarthestFitted = 10;
    private const double LeastFitted = 3.7e-24;

    /// <summary>Anderson's and Darling's test with mean and deviation of the sample; SciPy <c>anderson</c>, statsmodels <c>normal_ad</c>.</summary>
    /// <param name="values">Values in any order, 2 or more of them.</param>
    /// <returns>
    /// The test: A², 0 or more, by which deviations in the tails weigh more than in Kolmogorov's distance. SciPy gives critical values only; the
    /// p-value here is the fit of R. D'Agostino and M. Stephens, Goodness-of-Fit Techniques (1986), table 4.9, NaN below 8 values, 3.7e-24 where it
    /// would be less than that. Source: T. W. Anderson and D. A. Darling, JASA 49 (1954) 765-769.
    /// </returns>
    public static HypothesisTest AndersonDarling(ReadOnlySpan<double> values)
    {
        var sorted = Present.Sorted(values);
        var n = sorted.Length;
        if (n < 2 || !Spreads(sorted))
            return Result(TestKind.AndersonDarling, double.NaN, double.NaN, n);
        var moments = Moments.Of(sorted);
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            var score = (sorted[i] - moments.Mean) / moments.StandardDeviation;
            // The tail beyond the value keeps its digits; the rest, above ½, needs none of it.
            var far = LogTail.Normal(Math.Abs(score));
            var near = Math.Log(1 - Math.Exp(far));
            var (below, above) = score < 0 ? (far, near) : (near, far);
            sum += (((2.0 * i) + 1) * below) + (((2.0 * (n - i)) - 1) * above);
        }

        var statistic = -n - (sum / n);
        return Result(TestKind.AndersonDarling, statistic, n < FewestForAndersonDarling ? double.NaN : Fitted(statistic, n), n);
    }

    private static double Fitted(double statistic, double n)
    {
        var a = statistic * (1 + (0.75 / n) + (2.25 / (n * n)));
        return a switch
        {
            < 0.2 => 1 - Math.Exp(-13.436 + (101.14 * a) - (223.73 * a * a)),
            < 0.34 => 1 - Math.Exp(-8.318 + (42.796 * a) - (59.938 * a * a)),
            < 0.6 => Math.Exp(0.9177 - (4.279 * a) - (1.38 * a * a)),
            < FarthestFitted => Math.Exp(1.2937 - (5.709 * a) + (0.0186 * a * a)),
            _ => LeastFitted,
        };
    }
}
