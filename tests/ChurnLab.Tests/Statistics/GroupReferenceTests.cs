using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>What the tests of single functions leave out of the sections of groups.</summary>
public sealed class GroupReferenceTests
{
    public static TheoryData<string> TwoSamples => GroupReference.Names("two_sample");

    public static TheoryData<string> Samples => GroupReference.Names("k_sample");

    [Theory]
    [MemberData(nameof(TwoSamples))]
    public void Two_groups_have_the_sizes_means_and_medians_of_NumPy(string pair)
    {
        var (first, second) = GroupReference.Pair(pair);
        var expected = GroupReference.Section("two_sample").GetProperty(pair);
        var (student, welch) = (MeanTests.StudentT(first, second), MeanTests.WelchT(first, second));

        Assert.Equal([expected.GetProperty("n1").GetInt64(), expected.GetProperty("n2").GetInt64()], student.SampleSizes);
        Golden.Close(expected.GetProperty("mean1").GetDouble(), welch.Means[0], "mean");
        Golden.Close(expected.GetProperty("mean2").GetDouble(), welch.Means[1], "mean");
        Golden.Close(expected.GetProperty("median1").GetDouble(), MedianInterval.Of(first).Median, "median");
        Golden.Close(expected.GetProperty("median2").GetDouble(), MedianInterval.Of(second).Median, "median");
    }

    [Theory]
    [MemberData(nameof(TwoSamples))]
    public void Ranks_distances_and_spreads_of_two_groups_agree_with_SciPy_by_every_method(string pair)
    {
        var (first, second) = GroupReference.Pair(pair);
        var expected = GroupReference.Section("two_sample").GetProperty(pair);
        var swapped = RankTests.MannWhitney(second, first, new() { Method = PValueMethod.Asymptotic });

        foreach (var name in new[] { "mannwhitney_asymptotic_cc", "mannwhitney_asymptotic_nocc", "mannwhitney_exact" })
        {
            if (!expected.TryGetProperty(name, out var item))
                continue;
            Golden.Close(item.GetProperty("u1").GetDouble(), RankTests.MannWhitney(first, second).Statistic, name);
            if (item.TryGetProperty("u2", out var other))
                Golden.Close(other.GetDouble(), swapped.Statistic, name + " of the second group");
        }

        Golden.Close(
            expected.GetProperty("ks_asymp").GetProperty("d").GetDouble(),
            KolmogorovSmirnov.Test(first, second, PValueMethod.Asymptotic).Statistic,
            "D");
        GroupReference.Agrees(expected.GetProperty("levene_median").GetProperty("w"), VarianceTests.BrownForsythe(first, second).Statistic, "W");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Several_groups_have_the_sizes_means_and_degrees_of_freedom_of_SciPy(string names)
    {
        double[][] values = [.. names.Split('|').Select(GroupReference.Vector)];
        ReadOnlyMemory<double>[] groups = [.. values.Select(group => new ReadOnlyMemory<double>(group))];
        var expected = GroupReference.Section("k_sample").GetProperty(names);
        var (anova, kruskal) = (GroupTests.Anova(groups), GroupTests.KruskalWallis(groups));

        Assert.Equal(expected.GetProperty("ns").EnumerateArray().Select(item => item.GetInt64()), anova.SampleSizes);
        Assert.Equal(expected.GetProperty("anova").GetProperty("df1").GetDouble(), anova.DegreesOfFreedom[0]);
        Assert.Equal(expected.GetProperty("kruskal").GetProperty("df").GetDouble(), kruskal.DegreesOfFreedom[0]);
        for (var i = 0; i < values.Length; i++)
        {
            Golden.Close(expected.GetProperty("means")[i].GetDouble(), Descriptives.Of(values[i]).Mean, "mean");
            Golden.Close(expected.GetProperty("medians")[i].GetDouble(), Descriptives.Of(values[i]).Median, "median");
        }
    }
}
