using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class GroupTestsTests
{
    public static TheoryData<string> Samples => GroupReference.Names("k_sample");

    public static TheoryData<string> TwoSamples => GroupReference.Names("two_sample");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Several_groups_agree_with_SciPy(string names)
    {
        ReadOnlyMemory<double>[] groups = [.. names.Split('|').Select(name => new ReadOnlyMemory<double>(GroupReference.Vector(name)))];
        var expected = GroupReference.Section("k_sample").GetProperty(names);

        var (anova, kruskal, spread) = (GroupTests.Anova(groups), GroupTests.KruskalWallis(groups), VarianceTests.BrownForsythe(groups));

        GroupReference.Agrees(expected.GetProperty("anova").GetProperty("f"), anova.Statistic, "F");
        GroupReference.Agrees(expected.GetProperty("anova").GetProperty("p"), anova.PValue, "p");
        GroupReference.Agrees(expected.GetProperty("anova").GetProperty("df2"), anova.DegreesOfFreedom[1], "df");
        GroupReference.Agrees(expected.GetProperty("eta2"), anova.Effect!.Value, "eta");
        GroupReference.Agrees(expected.GetProperty("kruskal").GetProperty("h"), kruskal.Statistic, "H");
        GroupReference.Agrees(expected.GetProperty("kruskal").GetProperty("p"), kruskal.PValue, "p");
        GroupReference.Agrees(expected.GetProperty("kruskal").GetProperty("epsilon2"), kruskal.Effect!.Value, "epsilon");
        GroupReference.Agrees(expected.GetProperty("levene_median").GetProperty("w"), spread.Statistic, "W");
        GroupReference.Agrees(expected.GetProperty("levene_median").GetProperty("p"), spread.PValue, "p");
    }

    [Theory]
    [MemberData(nameof(TwoSamples))]
    public void Two_groups_agree_with_SciPy(string pair)
    {
        var (first, second) = GroupReference.Pair(pair);
        var expected = GroupReference.Section("two_sample").GetProperty(pair);

        var levene = VarianceTests.Levene(first, second);
        var exact = KolmogorovSmirnov.Test(first, second, PValueMethod.Exact);
        var asymptotic = KolmogorovSmirnov.Test(first, second, PValueMethod.Asymptotic);

        GroupReference.Agrees(expected.GetProperty("levene_mean").GetProperty("w"), levene.Statistic, "W");
        GroupReference.Agrees(expected.GetProperty("levene_mean").GetProperty("p"), levene.PValue, "p");
        GroupReference.Agrees(expected.GetProperty("levene_median").GetProperty("p"), VarianceTests.BrownForsythe(first, second).PValue, "p");
        GroupReference.Agrees(expected.GetProperty("ks_exact").GetProperty("d"), exact.Statistic, "D");
        GroupReference.Agrees(expected.GetProperty("ks_exact").GetProperty("p"), exact.PValue, "exact");
        GroupReference.Agrees(expected.GetProperty("ks_asymp").GetProperty("p"), asymptotic.PValue, "asymptotic");
        GroupReference.Agrees(expected.GetProperty("cohens_d_pooled"), EffectSizes.CohenD(first, second).Value, "d");
        GroupReference.Agrees(expected.GetProperty("hedges_g_exactJ"), EffectSizes.HedgesG(first, second).Value, "g");
        GroupReference.Agrees(
            expected.GetProperty("auc_common_language"), EffectSizes.ProbabilityOfSuperiority(first, second).Value, "superiority");
    }

    [Theory]
    [InlineData(1500, 45, 0.4999678236678071)]
    [InlineData(20000, 200, 0.2682191277029192)]
    public void Asymptotic_distances_of_large_groups_agree_with_SciPy(int count, int shift, double expected)
    {
        // kstwo.sf(shift / count, count / 2) of SciPy 1.10.1, which for 750 values takes a series good to 2e-7.
        double[] first = [.. Enumerable.Range(0, count).Select(i => (double)i)];

        var test = KolmogorovSmirnov.Test(first, [.. first.Select(value => value + shift)], PValueMethod.Asymptotic);

        Golden.Close(expected, test.PValue, "p", count > 4000 ? 1e-9 : 2e-7);
    }

    [Fact]
    public void Dunn_compares_each_pair_by_ranks_among_all()
    {
        // Mean ranks 2, 5 and 8; their error is √(9·10/12·(2/3)) = √5. The p-value is 2 norm.sf(6/√5) of SciPy 1.10.1.
        var tests = GroupTests.Dunn(new double[] { 1, 2, 3 }, new double[] { 4, 5, 6 }, new double[] { 7, 8, 9 });

        Assert.Equal([(0, 1), (0, 2), (1, 2)], tests.Select(test => (test.First, test.Second)));
        Golden.Close(-3 / Math.Sqrt(5), tests[0].Statistic, "z");
        Golden.Close(-6 / Math.Sqrt(5), tests[1].Statistic, "z");
        Golden.Close(0.007290358091535638, tests[1].PValue, "p");
    }

    [Fact]
    public void Equal_values_and_empty_groups_cannot_be_tested()
    {
        Assert.True(double.IsNaN(GroupTests.KruskalWallis(new double[] { 1, 1 }, new double[] { 1 }).PValue));
        Assert.True(double.IsNaN(GroupTests.KruskalWallis(Array.Empty<double>(), new double[] { 1, 2 }).PValue));
        Assert.True(double.IsNaN(GroupTests.Anova(Array.Empty<double>(), new double[] { 1, 2 }).PValue));
        Assert.True(double.IsNaN(KolmogorovSmirnov.Test([], [1]).PValue));
        Assert.Throws<ArgumentException>(() => GroupTests.Anova(new double[] { 1 }));
    }

    [Fact]
    public void Values_are_split_by_their_codes()
    {
        var groups = GroupTests.Split([1, 2, 3, 4], [2, 0, -1, 2]);

        Assert.Equal([[2], [], [1, 4]], groups.Select(group => group.ToArray()));
    }
}
