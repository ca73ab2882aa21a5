using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Statistics.Resampling;
using static ChurnLab.Notebooks.Tests.Soak.NullData;
using static ChurnLab.Notebooks.Tests.Soak.NullSituation;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>Null situations of tables, models, resampling, intervals and corrections.</summary>
internal static class NullCounts
{
    private const string Few = "chi-square approximation of moderate counts";
    private const string Steps = "counts come in steps";
    private static readonly double[] TwoShares = [0.3, 0.7];
    private static readonly double[] FourShares = [0.4, 0.3, 0.2, 0.1];

    public static IEnumerable<NullSituation> All => [.. Tables, .. Strata, .. Models, .. Resampled, .. Intervals, .. Corrections];

    private static IEnumerable<NullSituation> Tables =>
    [
        Approximate("chi-square, 2 × 2 of 40 + 60", (0.042, 0.056), (0.007, 0.013), Few,
            s => TableTests.Pearson(TwoByTwo(s)).PValue),
        Conservative("chi-square with Yates' correction, 2 × 2 of 40 + 60", 0.02, 0.003, "the correction goes too far where margins are not fixed",
            s => TableTests.Yates(TwoByTwo(s)).PValue),
        Approximate("G, 2 × 2 of 40 + 60", (0.045, 0.062), (0.008, 0.015), Few, s => TableTests.G(TwoByTwo(s)).PValue),
        Conservative("Fisher, 2 × 2 of 40 + 60", 0.02, 0.003, Steps, s => TableTests.Fisher(TwoByTwo(s)).PValue),
        Approximate("z test, 40 + 60", (0.042, 0.056), (0.007, 0.013), "normal approximation of counts",
            s => Proportion.ZTest((Successes(s, 40, 0.3), 40), (Successes(s, 60, 0.3), 60)).PValue),
        Approximate("chi-square, 3 × 4 of 60 + 60 + 80", (0.045, 0.054), (0.007, 0.012), Few,
            s => TableTests.Pearson(ThreeByFour(s)).PValue),
        Approximate("G, 3 × 4 of 60 + 60 + 80", (0.048, 0.062), (0.009, 0.016), Few,
            s => TableTests.G(ThreeByFour(s)).PValue),
        Approximate("Fisher, simulated, 3 × 4 of 60 + 60 + 80", (0.04, 0.052), (0.006, 0.012), "tables come in steps, and 999 of them are drawn",
            s => TableTests.FisherSimulated(ThreeByFour(s), new() { Simulations = 999, Seed = s.NextBelow(long.MaxValue) }).PValue) with { DataSets = 4_000 },
        Approximate("φK, asymptotic, 3 × 4 of 60 + 60 + 80", (0.048, 0.062), (0.009, 0.016), "the G test",
            s => PhiK.Significance(ThreeByFour(s)).PValue),
        Approximate("φK, Monte Carlo, 3 × 4 of 60 + 60 + 80", (0.042, 0.056), (0.006, 0.013), "margins are drawn from their estimates",
            s => Simulated(s, PhiKSignificanceMethod.MonteCarlo)) with { DataSets = 4_000 },
        Approximate("φK, hybrid, 3 × 4 of 60 + 60 + 80", (0.042, 0.056), (0.006, 0.013), "the distribution is fitted to simulated tables",
            s => Simulated(s, PhiKSignificanceMethod.Hybrid)) with { DataSets = 4_000 },
    ];

    private static IEnumerable<NullSituation> Strata =>
    [
        Approximate("Mantel-Haenszel, three strata", (0.044, 0.055), (0.008, 0.012), Few,
            s => StratifiedTables.CochranMantelHaenszel(ThreeStrata(s)).PValue),
        Conservative("Mantel-Haenszel, continuity correction, three strata", 0.03, 0.005, "the correction",
            s => StratifiedTables.CochranMantelHaenszel(ThreeStrata(s), continuityCorrection: true).PValue),
        Approximate("Breslow-Day, three strata", (0.04, 0.056), (0.006, 0.013), Few,
            s => StratifiedTables.BreslowDay(ThreeStrata(s)).PValue),
        Approximate("Breslow-Day, Tarone, three strata", (0.04, 0.056), (0.006, 0.013), Few,
            s => StratifiedTables.BreslowDay(ThreeStrata(s), tarone: true).PValue),
        Approximate("homogeneous association, three strata", (0.044, 0.062), (0.008, 0.016), Few,
            s => HomogeneousAssociation.Test(ThreeStrata(s)).PValue),
    ];

    private static IEnumerable<NullSituation> Models =>
    [
        Approximate("logistic regression, Wald, 200 rows", (0.042, 0.053), (0.006, 0.011), "normal approximation of a coefficient",
            s => Fit(s, 200)["x"].Wald.PValue) with { DataSets = 4_000 },
        Approximate("logistic regression, likelihood ratio, 200 rows", (0.045, 0.057), (0.008, 0.014), "chi-square approximation",
            s => Fit(s, 200).LikelihoodRatio.PValue) with { DataSets = 4_000 },
        Approximate("logistic regression, likelihood ratio, 40 rows", (0.048, 0.07), (0.01, 0.02), "chi-square approximation of few rows",
            s => Fit(s, 40).LikelihoodRatio.PValue) with { DataSets = 4_000 },
    ];

    private static IEnumerable<NullSituation> Resampled =>
    [
        Exact("permutation of means, greater, lognormal 10 + 15",
            s => Permuted(s, Alternative.Greater)) with { DataSets = 4_000 },
        Approximate("permutation of means, two-sided, lognormal 10 + 15", (0.045, 0.055), (0.008, 0.012), "twice the smaller tail of 399 permutations",
            s => Permuted(s, Alternative.TwoSided)) with { DataSets = 4_000 },
        Approximate("bootstrap of the mean, percentile, normal 30", (0.05, 0.075), (0.012, 0.027), "the bootstrap variance lacks n − 1",
            s => Missed(s, BootstrapMethod.Percentile)) with { DataSets = 3_000 },
        Approximate("bootstrap of the mean, BCa, normal 30", (0.05, 0.078), (0.012, 0.028), "the bootstrap variance lacks n − 1",
            s => Missed(s, BootstrapMethod.Bca)) with { DataSets = 3_000 },
    ];

    private static IEnumerable<NullSituation> Intervals =>
    [
        Approximate("Wilson's interval misses a share of 0.2 of 60", (0.035, 0.06), (0.005, 0.016), Steps,
            s => OutsideOf(Successes(s, 60, 0.2), 0.2, (count, level) => Proportion.Wilson(count, 60, level))),
        Conservative("Clopper and Pearson's interval misses a share of 0.2 of 60", 0.015, 0.001, Steps,
            s => OutsideOf(Successes(s, 60, 0.2), 0.2, (count, level) => Proportion.ClopperPearson(count, 60, level))),
        Approximate("Newcombe's interval misses a difference of 0.2 of 60 + 60", (0.035, 0.06), (0.005, 0.015), Steps,
            s => OutsideOf(
                (One: Successes(s, 60, 0.5), Two: Successes(s, 60, 0.3)),
                0.2,
                (counts, level) => Proportion.Difference((counts.One, 60), (counts.Two, 60), level))),
        Approximate("the interval of Cliff's delta misses 0, 20 + 20", (0.035, 0.065), (0.005, 0.018), "a normal interval, bent to the bounds",
            s => OutsideOf((X: Skewed(s, 20), Y: Skewed(s, 20)), 0, (groups, level) => Dominance.Cliff(groups.X, groups.Y, level))),
        Approximate("the interval of Hedges' g misses 0, normal 20 + 20", (0.03, 0.052), (0.003, 0.011), "a normal interval of a shrunk estimate",
            s => OutsideOf((X: Normal(s, 20), Y: Normal(s, 20)), 0, (groups, level) => EffectSizes.HedgesG(groups.X, groups.Y, level))),
        Conservative("the interval of the odds ratio misses 1, 40 + 60", 0.025, 0.003, "a normal interval of the logarithm",
            s => OutsideOf(TwoByTwo(s), 1, ChurnLab.Statistics.TwoByTwo.OddsRatio)),
    ];

    private static IEnumerable<NullSituation> Corrections =>
    [
        Family("Bonferroni: any of 10 true hypotheses", MultiplicityMethod.Bonferroni, 1 - Math.Pow(1 - 0.005, 10), 1 - Math.Pow(1 - 0.001, 10)),
        Family("Holm: any of 10 true hypotheses", MultiplicityMethod.Holm, 1 - Math.Pow(1 - 0.005, 10), 1 - Math.Pow(1 - 0.001, 10)),
        Family("Šidák: any of 10 true hypotheses", MultiplicityMethod.Sidak, 0.05, 0.01),
        Family("Simes and Hochberg: any of 10 true hypotheses", MultiplicityMethod.SimesHochberg, 0.05, 0.01) with
        {
            Promise = "conservative",
            At05 = (0.0488, 0.05),
            At01 = (0.0099, 0.01),
            Reason = "between Holm and Simes",
        },
        Family("Benjamini and Hochberg: any of 10 true hypotheses", MultiplicityMethod.BenjaminiHochberg, 0.05, 0.01),
        new(
            "Benjamini and Hochberg: false discoveries, 7 of 10 hypotheses true", "exact", (0.035, 0.035), (0.007, 0.007),
            "the level times the share of true hypotheses",
            s => FalseDiscoveries([.. Enumerable.Range(0, 10).Select(i => i < 7 ? s.NextDouble() : s.NextDouble() * 1e-3)])),
    ];

    private static NullSituation Family(string name, MultiplicityMethod method, double at05, double at01) => new(
        name, "exact", (at05, at05), (at01, at01), "",
            s => Rejections(MultipleTesting.Adjust([.. Enumerable.Range(0, 10).Select(_ => s.NextDouble())], method).Min()));

    private static (double At05, double At01) FalseDiscoveries(double[] p)
    {
        var adjusted = MultipleTesting.Adjust(p, MultiplicityMethod.BenjaminiHochberg);
        double Share(double level) => adjusted.Take(7).Count(each => each <= level) / (double)Math.Max(1, adjusted.Count(each => each <= level));
        return (Share(0.05), Share(0.01));
    }

    private static ContingencyTable TwoByTwo(RandomStream stream) => Table(stream, [40, 60], TwoShares);

    private static ContingencyTable ThreeByFour(RandomStream stream) => Table(stream, [60, 60, 80], FourShares);

    private static ContingencyTable[] ThreeStrata(RandomStream stream) =>
        [Table(stream, [40, 60], TwoShares), Table(stream, [50, 30], [0.5, 0.5]), Table(stream, [70, 70], [0.6, 0.4])];

    private static LogisticFit Fit(RandomStream stream, int rows) => LogisticRegression.Fit(
        [.. Enumerable.Range(0, rows).Select(_ => stream.Chance(0.4) ? 1.0 : 0.0)], [new("x", Normal(stream, rows)), new("other", Normal(stream, rows))]);

    private static double Simulated(RandomStream stream, PhiKSignificanceMethod method) =>
        PhiK.Significance(ThreeByFour(stream), new() { Method = method, Simulations = 199, Seed = (long)stream.NextBits() }).PValue;

    private static double Permuted(RandomStream stream, Alternative alternative) => PermutationTest.Run(
        Skewed(stream, 10), Skewed(stream, 15), Mean, new() { Permutations = 399, Alternative = alternative, Seed = (long)stream.NextBits() }).PValue;

    private static double Missed(RandomStream stream, BootstrapMethod method)
    {
        var (values, seed) = (Normal(stream, 30), (long)stream.NextBits());
        return OutsideOf(values, 0, (sample, level) =>
        {
            var estimate = Bootstrap.Mean(sample, new() { Replicates = 999, Confidence = level, Method = method, Seed = seed });
            return new(EstimateKind.MeanDifference, estimate.Value, estimate.Lower, estimate.Upper, level);
        });
    }

    // A p-value that stands for whether the intervals of 95 % and 99 %, of the same data, hold the truth.
    private static double OutsideOf<T>(T data, double truth, Func<T, double, IntervalEstimate> interval)
    {
        bool Misses(double level) => interval(data, level) is var each && !(each.Lower <= truth && truth <= each.Upper);
        return Misses(0.99) ? 0.01 : Misses(0.95) ? 0.05 : 1;
    }

    private static double Mean(Span<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
