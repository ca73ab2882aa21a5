using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>Tests whether groups spread alike.</summary>
/// <remarks>
/// NaN is missing and left out; a group without values makes the result NaN, and so do groups of which none spreads, or none has three
/// values (where SciPy's p-value is always 0), and infinite values. Both tests are the analysis of variance of the distances from the
/// middle of each group.
/// Source: H. Levene in I. Olkin (ed.), Contributions to Probability and Statistics (1960) 278-292; M. B. Brown, A. B. Forsythe,
/// JASA 69 (1974) 364-367.
/// </remarks>
public static class VarianceTests
{
    // One core is faster below.
    private const int ManyValues = 1 << 15;

    /// <summary>Levene's test, by distances from the means; SciPy <c>levene(center="mean")</c>. Its p-value is too small for skew groups.</summary>
    /// <param name="groups">Two groups or more, values of each in any order.</param>
    /// <returns>The test: a ratio of variances with k − 1 and N − k degrees of freedom.</returns>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    public static HypothesisTest Levene(params IReadOnlyList<ReadOnlyMemory<double>> groups) =>
        Of(TestKind.Levene, GroupTests.Present(groups), static group => SampleSpread.Of(group));

    /// <summary>Brown and Forsythe's test, by distances from the medians; SciPy <c>levene</c> as it is by default.</summary>
    /// <param name="groups">Two groups or more, values of each in any order.</param>
    /// <returns>The test: a ratio of variances with k − 1 and N − k degrees of freedom.</returns>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    public static HypothesisTest BrownForsythe(params IReadOnlyList<ReadOnlyMemory<double>> groups) =>
        Of(TestKind.BrownForsythe, GroupTests.Present(groups), Median);

    /// <summary>P-value of Brown and Forsythe's test of groups without missing values.</summary>
    internal static double PValue(ReadOnlySpan<double[]> groups) => Of(TestKind.BrownForsythe, groups.ToArray(), Median).PValue;

    /// <summary>The same of groups that are ascending.</summary>
    internal static double PValueOfSorted(ReadOnlySpan<double[]> groups) =>
        Of(TestKind.BrownForsythe, groups.ToArray(), static group => Point(Quantile.OfSorted(group, 0.5))).PValue;

    private static SampleSpread Median(double[] group) => Point(group.Length == 0 ? double.NaN : Quantile.ReorderingOf([.. group], 0.5));

    private static SampleSpread Point(double centre) => new(1, centre, 0);

    private static HypothesisTest Of(TestKind kind, double[][] groups, Func<double[], SampleSpread> middle)
    {
        var spreads = new SampleSpread[groups.Length];
        var threads = groups.Sum(static group => (long)group.Length) < ManyValues ? 1 : -1;
        Parallel.For(
            0,
            groups.Length,
            new ParallelOptions { CancellationToken = AmbientCancellation.Token, MaxDegreeOfParallelism = threads },
            group => spreads[group] = SampleSpread.Of(Distances(groups[group], middle(groups[group]))));
        // Two values always lie equally far from their middle, so groups of no more tell nothing of their spread.
        var tells = Array.Exists(groups, static group => group.Length > 2);
        var variance = VarianceRatio.Of(tells ? spreads : Array.ConvertAll(groups, static _ => new SampleSpread(0, double.NaN, double.NaN)));
        return new()
        {
            Kind = kind,
            Statistic = variance.Ratio,
            PValue = variance.PValue,
            DegreesOfFreedom = [variance.Above, variance.Below],
            SampleSizes = [.. groups.Select(static group => (long)group.Length)],
            Assumptions = [GroupAssumptions.Independence],
        };
    }

    private static double[] Distances(double[] values, SampleSpread centre)
    {
        var distances = GC.AllocateUninitializedArray<double>(values.Length);
        for (var i = 0; i < values.Length; i++)
            distances[i] = Math.Abs(values[i] - centre.Mean - centre.Rest);
        return distances;
    }
}
