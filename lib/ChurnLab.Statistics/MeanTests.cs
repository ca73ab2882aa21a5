namespace ChurnLab.Statistics;

/// <summary>t tests: whether means differ.</summary>
/// <remarks>
/// NaN is missing and left out, in pairs together with its partner. Groups too small for a variance give NaN, and so does spread
/// that is 0 with equal means, where SciPy gives NaN as well; where nothing spreads and the means differ the statistic is infinite and the
/// p-value 0, the limits of both, as in SciPy. An infinite value makes the statistic NaN, and so do values whose
/// squares leave the range of numbers (sizes beyond 1e154, spread below 1e-145), of which SciPy makes p-values of 0 or 1. The effect is Hedges' g with its
/// large-sample interval (see <see cref="EffectSizes"/>), by the pooled standard deviation also where variances are not pooled for the test.
/// Source: Student, Biometrika 6 (1908) 1-25; B. L. Welch, Biometrika 34 (1947) 28-35.
/// </remarks>
public static class MeanTests
{
    /// <summary>Student's t test of two independent groups with equal variances; SciPy <c>ttest_ind</c>.</summary>
    /// <param name="first">Values of the first group, in any order.</param>
    /// <param name="second">Values of the second group, in any order.</param>
    /// <param name="options">Alternative and confidence; null for the defaults.</param>
    /// <returns>The test; n1 + n2 − 2 degrees of freedom. Normality and equal variances are checked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static MeanTest StudentT(ReadOnlySpan<double> first, ReadOnlySpan<double> second, MeanTestOptions? options = null)
    {
        var (x, y) = (Present.Of(first), Present.Of(second));
        var (a, b) = (SampleSpread.Of(x), SampleSpread.Of(y));
        double freedom = Math.Max(0, a.Count + b.Count - 2);
        var pooled = (Part(a) + Part(b)) / freedom;
        var error = a.Count == 0 || b.Count == 0 ? double.NaN : Math.Sqrt(pooled * ((1.0 / a.Count) + (1.0 / b.Count)));
        return Compared(TestKind.StudentT, a, b, error, (freedom, options)) with
        {
            Assumptions =
            [
                GroupAssumptions.Normality(x, y),
                GroupAssumptions.EqualVariances(AssumptionKind.EqualVariances, x, y),
                GroupAssumptions.Independence,
            ],
        };
    }

    /// <summary>Welch's t test of two independent groups, whose variances may differ; SciPy <c>ttest_ind(equal_var=False)</c>.</summary>
    /// <param name="first">Values of the first group, in any order.</param>
    /// <param name="second">Values of the second group, in any order.</param>
    /// <param name="options">Alternative and confidence; null for the defaults.</param>
    /// <returns>The test, with Welch's and Satterthwaite's degrees of freedom. Normality is checked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static MeanTest WelchT(ReadOnlySpan<double> first, ReadOnlySpan<double> second, MeanTestOptions? options = null)
    {
        var x = Present.In(first);
        var y = Present.In(second);
        var (a, b) = (SampleSpread.Of(x), SampleSpread.Of(y));
        var (u, v) = (a.Variance / a.Count, b.Variance / b.Count);
        var part = u / (u + v);
        var freedom = 1 / ((part * part / (a.Count - 1)) + ((1 - part) * (1 - part) / (b.Count - 1)));
        return Compared(TestKind.WelchT, a, b, Math.Sqrt(u + v), (freedom, options)) with
        {
            Assumptions = [GroupAssumptions.Normality(x, y), GroupAssumptions.Independence],
        };
    }

    /// <summary>t test of the differences of pairs, first less second; SciPy <c>ttest_rel</c>.</summary>
    /// <param name="first">First value of each pair.</param>
    /// <param name="second">Second value of each pair, in the same order.</param>
    /// <param name="options">Alternative and confidence; null for the defaults.</param>
    /// <returns>The test; the effect is in standard deviations of the differences. Normality of the differences is checked.</returns>
    /// <exception cref="ArgumentException">The numbers of values differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static MeanTest PairedT(ReadOnlySpan<double> first, ReadOnlySpan<double> second, MeanTestOptions? options = null)
    {
        var differences = Pairs.Differences(first, second);
        var test = Single(TestKind.PairedT, differences, 0, options);
        return test with { SampleSizes = [differences.Length, differences.Length] };
    }

    /// <summary>t test of one group against a value; SciPy <c>ttest_1samp</c>.</summary>
    /// <param name="values">Values of the group, in any order.</param>
    /// <param name="mean">The mean that the null hypothesis states, in the unit of the values; finite.</param>
    /// <param name="options">Alternative and confidence; null for the defaults.</param>
    /// <returns>The test; the effect is in standard deviations of the group. Normality is checked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not finite or the confidence level outside its range.</exception>
    public static MeanTest OneSampleT(ReadOnlySpan<double> values, double mean, MeanTestOptions? options = null)
    {
        if (!double.IsFinite(mean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean to compare with must be finite.");
        return Single(TestKind.OneSampleT, Present.Of(values), mean, options);
    }

    // A group of one value has no variance of its own but takes part in the pooled one, as in SciPy.
    private static double Part(SampleSpread group) => group.Count == 1 && double.IsFinite(group.Mean) ? 0 : group.Squares;

    private static MeanTest Single(TestKind kind, double[] values, double mean, MeanTestOptions? options)
    {
        options ??= new();
        var group = SampleSpread.Of(values);
        var effect = EffectSizes.HedgesG(group, mean, TwoSided.Checked(options.Confidence));
        var error = Math.Sqrt(group.Variance / group.Count);
        return Result(kind, group.Above(mean), error, Math.Max(0, group.Count - 1), options) with
        {
            SampleSizes = [group.Count],
            Means = [group.Mean],
            Effect = effect,
            Assumptions = [GroupAssumptions.Normality(values), GroupAssumptions.Independence],
        };
    }

    private static MeanTest Compared(
        TestKind kind, SampleSpread first, SampleSpread second, double error, (double Freedom, MeanTestOptions? Options) how)
    {
        var options = how.Options ?? new();
        var effect = EffectSizes.HedgesG(first, second, TwoSided.Checked(options.Confidence));
        return Result(kind, first.Above(second), error, how.Freedom, options) with
        {
            SampleSizes = [first.Count, second.Count],
            Means = [first.Mean, second.Mean],
            Effect = effect,
        };
    }

    private static MeanTest Result(TestKind kind, double difference, double error, double freedom, MeanTestOptions options)
    {
        var statistic = difference / error;
        var p = double.IsInfinity(statistic)
            ? TailProbability.OfSymmetric(statistic, options.Alternative, static t => t > 0 ? 0 : 1)
            : TailProbability.OfSymmetric(statistic, options.Alternative, t => TailProbability.StudentT(t, freedom));
        var half = error * TailProbability.StudentQuantile(0.5 + (options.Confidence / 2), freedom);
        return new MeanTest
        {
            Kind = kind,
            Statistic = statistic,
            PValue = p,
            DegreesOfFreedom = [freedom],
            Alternative = options.Alternative,
            Difference = new(EstimateKind.MeanDifference, difference, difference - half, difference + half, options.Confidence),
            Means = [],
        };
    }
}
