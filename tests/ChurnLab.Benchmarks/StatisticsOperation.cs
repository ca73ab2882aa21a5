using ChurnLab.Statistics;
using ChurnLab.Statistics.Resampling;

namespace ChurnLab.Benchmarks;

/// <summary>One method of both libraries.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Ours">The method here.</param>
/// <param name="SciPy">The method in Python; <c>x</c> and <c>y</c> are the columns, <c>a</c> and <c>b</c> the groups.</param>
internal sealed record StatisticsOperation(string Name, Func<StatisticsData, StatisticsOutcome> Ours, string SciPy)
{
    private const string MeanDifference = "lambda u, v, axis: u.mean(axis=axis) - v.mean(axis=axis)";

    /// <summary>Whether both found the same.</summary>
    public Func<StatisticsOutcome, StatisticsOutcome, bool> Agrees { get; init; } = StatisticsOutcome.Equal;

    /// <summary>Tests, whose cost is measured for all numbers of rows: another one is one more line here.</summary>
    public static IReadOnlyList<StatisticsOperation> Tests { get; } =
    [
        Test("Mann-Whitney", d => RankTests.MannWhitney(d.A, d.B), "stats.mannwhitneyu(a, b, method='asymptotic')"),
        Test("Mann-Whitney, 33 values", d => RankTests.MannWhitney(d.TiedA, d.TiedB), "stats.mannwhitneyu(ta, tb, method='asymptotic')"),
        new("Cliff's delta", d => new(Dominance.Cliff(d.A, d.B).Value, double.NaN), "(2 * stats.mannwhitneyu(a, b)[0] / (len(a) * len(b)) - 1, 0)"),
        Test("Kolmogorov-Smirnov", d => KolmogorovSmirnov.Test(d.A, d.B, PValueMethod.Asymptotic), "stats.ks_2samp(a, b, method='asymp')"),
        Test("Kruskal-Wallis, 4 groups", d => GroupTests.KruskalWallis(d.Quarters), "stats.kruskal(*np.split(x, 4))")
        with { Agrees = StatisticsOutcome.EqualButForCancellation },
        Test("Welch's t", d => MeanTests.WelchT(d.A, d.B), "stats.ttest_ind(a, b, equal_var=False)"),
        Test("Pearson", d => Correlation.Pearson(d.X, d.Y), "stats.pearsonr(x, y)"),
        Test("Spearman", d => Correlation.Spearman(d.X, d.Y), "stats.spearmanr(x, y)"),
        Test("Spearman, 33 values", d => Correlation.Spearman(d.TiedX, d.TiedY), "stats.spearmanr(tx, ty)"),
        Test("Kendall's tau-b", d => Correlation.Kendall(d.X, d.Y), "stats.kendalltau(x, y)"),
        // Products of its sums of ties leave 64 bits from about 10^6 rows on, which moves SciPy's p-value.
        Test("Kendall's tau-b, 33 values", d => Correlation.Kendall(d.TiedX, d.TiedY), "stats.kendalltau(tx, ty)")
        with { Agrees = StatisticsOutcome.EqualStatistic },
        new("chi-square of 20 by 5, counting included", ChiSquared, "stats.chi2_contingency(pd.crosstab(city, segment), correction=False)[:2]"),
    ];

    /// <summary>Resampling: 100,000 rows drawn 10,000 times, 10,000 rows dealt out 9,999 times.</summary>
    public static IReadOnlyList<(int Rows, StatisticsOperation Operation)> Resampling { get; } =
    [
        (100_000, new(
            "bootstrap of a mean difference, percentiles",
            d => Interval(Bootstrap.MeanDifference(d.A, d.B, new() { Method = BootstrapMethod.Percentile })),
            $"tuple(stats.bootstrap((a, b), {MeanDifference}, n_resamples=10000, method='percentile', vectorized=True, batch=20).confidence_interval)")
        { Agrees = StatisticsOutcome.NearInterval }),
        (10_000, new(
            "permutation test of a mean difference",
            d => Found(PermutationTest.Run(d.A, d.B, Mean)),
            $"(lambda r: (r.statistic, r.pvalue))(stats.permutation_test((a, b), {MeanDifference}, n_resamples=9999, vectorized=True, batch=20))")
        { Agrees = StatisticsOutcome.NearProbability }),
    ];

    private static StatisticsOperation Test(string name, Func<StatisticsData, HypothesisTest> ours, string theirs) => new(name, d => Found(ours(d)), theirs);

    private static StatisticsOutcome Found(HypothesisTest test) => new(test.Statistic, test.PValue);

    private static StatisticsOutcome Interval(BootstrapEstimate estimate) => new(estimate.Lower, estimate.Upper);

    private static StatisticsOutcome ChiSquared(StatisticsData data)
    {
        var table = ContingencyTable.Of(data.City, data.Segment, StatisticsData.Cities, StatisticsData.Segments);
        var test = ChiSquare.Independence(table);
        return new(test.Statistic, test.PValue);
    }

    private static double Mean(Span<double> sample)
    {
        var sum = 0.0;
        foreach (var value in sample)
            sum += value;
        return sum / sample.Length;
    }
}
