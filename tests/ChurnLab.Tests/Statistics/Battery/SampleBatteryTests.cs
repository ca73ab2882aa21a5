using ChurnLab.Statistics;
using ChurnLab.Statistics.Resampling;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics.Battery;

/// <summary>What tests of samples make of data that tell little; the outcome of every case stands under Expectations.</summary>
public sealed class SampleBatteryTests
{
    private static readonly BootstrapOptions FewReplicates = new() { Replicates = 200 };
    private static readonly PermutationOptions FewPermutations = new() { Permutations = 199 };

    [Fact]
    public void Two_groups_that_tell_little_give_what_is_written_down()
    {
        var report = new BatteryReport();
        foreach (var (name, x, y) in BatteryCases.Groups)
        {
            report.Case(name);
            report.Add("Student", () => MeanTests.StudentT(x, y));
            report.Add("Welch", () => MeanTests.WelchT(x, y));
            report.Add("Mann-Whitney", () => RankTests.MannWhitney(x, y));
            report.Add("Mann-Whitney, asymptotic", () => RankTests.MannWhitney(x, y, new() { Method = PValueMethod.Asymptotic }));
            report.Add("Mann-Whitney, plain", () => RankTests.MannWhitney(x, y, new() { Method = PValueMethod.Asymptotic, ContinuityCorrection = false }));
            report.Add("Kolmogorov-Smirnov", () => KolmogorovSmirnov.Test(x, y));
            report.Add("Kolmogorov-Smirnov, asymptotic", () => KolmogorovSmirnov.Test(x, y, PValueMethod.Asymptotic));
            report.Add("permutation of means", () => PermutationTest.Run(x, y, Mean, FewPermutations));
            report.Add("Cohen's d", () => EffectSizes.CohenD(x, y));
            report.Add("Hedges' g", () => EffectSizes.HedgesG(x, y));
            report.Add("superiority", () => EffectSizes.ProbabilityOfSuperiority(x, y));
            report.Add("bootstrap of the difference", () => Ends(Bootstrap.MeanDifference(x, y, FewReplicates)));
        }

        Matches(report, "groups.txt");
    }

    [Fact]
    public void Pairs_that_tell_little_give_what_is_written_down()
    {
        var report = new BatteryReport();
        foreach (var (name, x, y) in BatteryCases.Pairs)
        {
            report.Case(name);
            report.Add("paired t", () => MeanTests.PairedT(x, y));
            report.Add("Wilcoxon", () => RankTests.WilcoxonSignedRank(x, y));
            report.Add("Wilcoxon, Pratt", () => RankTests.WilcoxonSignedRank(x, y, new() { ZeroDifferences = ZeroDifferences.Pratt }));
            report.Add("Pearson", () => Correlation.Pearson(x, y));
            report.Add("Spearman", () => Correlation.Spearman(x, y));
            report.Add("Kendall", () => Correlation.Kendall(x, y));
        }

        Matches(report, "pairs.txt");
    }

    [Fact]
    public void Several_groups_that_tell_little_give_what_is_written_down()
    {
        var report = new BatteryReport();
        foreach (var (name, x, y) in BatteryCases.Groups)
        {
            ReadOnlyMemory<double>[] groups = [x, y, y.Length > 2 ? y[1..] : y];
            report.Case(name + ", and a part of the second again");
            report.Add("ANOVA", () => GroupTests.Anova(groups));
            report.Add("Levene", () => VarianceTests.Levene(groups));
            report.Add("Brown-Forsythe", () => VarianceTests.BrownForsythe(groups));
            report.Add("Kruskal-Wallis", () => GroupTests.KruskalWallis(groups));
            report.Add("Dunn, first pair", () => GroupTests.Dunn(groups)[0]);
        }

        Matches(report, "several-groups.txt");
    }

    [Fact]
    public void One_group_that_tells_little_gives_what_is_written_down()
    {
        var report = new BatteryReport();
        foreach (var (name, _, values) in BatteryCases.Groups)
        {
            report.Case($"second of: {name}");
            report.Add("one-sample t", () => MeanTests.OneSampleT(values, 0));
            report.Add("Shapiro-Wilk", () => Normality.ShapiroWilk(values));
            report.Add("D'Agostino-Pearson", () => Normality.DAgostinoPearson([.. values, .. values, .. values, .. values]));
            report.Add("Jarque-Bera", () => Normality.JarqueBera(values));
            report.Add("bootstrap of the mean, percentile", () => Ends(Bootstrap.Mean(values, FewReplicates with { Method = BootstrapMethod.Percentile })));
            report.Add("bootstrap of the mean, BCa", () => Ends(Bootstrap.Mean(values, FewReplicates)));
            report.Add("count, sum, mean, deviation, skewness, kurtosis", () => Moments(Descriptives.Of(values)));
            report.Add("quartiles", () => [Quantile.Of(values, 0.25), Quantile.Of(values, 0.5), Quantile.Of(values, 0.75)]);
            report.Add("quartiles, Hazen", () => [Quantile.Of(values, 0.25, QuantileDefinition.Hazen), Quantile.Of(values, 0.75, QuantileDefinition.Hazen)]);
            report.Add("density", () => KernelDensity.Estimate(values, new() { GridSize = 3 }).Density.ToArray());
            report.Add("density of bandwidth 1", () => KernelDensity.Estimate(values, new() { GridSize = 3, Bandwidth = 1 }).Density.ToArray());
            report.Add("ends of bins", () => BinEdges.Of(values, most: 2));
        }

        Matches(report, "one-group.txt");
    }

    private static void Matches(BatteryReport report, string file)
    {
        Assert.Empty(report.Problems);
        Snapshot.Matches(report.Text, "Statistics", "Battery", file);
    }

    private static double[] Ends(BootstrapEstimate estimate) => [estimate.Value, estimate.Lower, estimate.Upper, estimate.StandardError];

    private static double[] Moments(Descriptives values) =>
        [values.Count, values.Sum, values.Mean, values.StandardDeviation, values.Skewness, values.Kurtosis];

    private static double Mean(Span<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
