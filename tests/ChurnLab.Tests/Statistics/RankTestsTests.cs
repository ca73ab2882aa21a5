using ChurnLab.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Statistics;

public sealed class RankTestsTests
{
    public static TheoryData<string> TwoSamples => GroupReference.Names("two_sample");

    [Theory]
    [MemberData(nameof(TwoSamples))]
    public void Mann_Whitney_agrees_with_SciPy(string pair)
    {
        var (first, second) = GroupReference.Pair(pair);
        var expected = GroupReference.Section("two_sample").GetProperty(pair);
        HypothesisTest Test(PValueMethod method, bool corrected, Alternative alternative = Alternative.TwoSided) => RankTests.MannWhitney(
            first, second, new() { Method = method, ContinuityCorrection = corrected, Alternative = alternative });

        var corrected = expected.GetProperty("mannwhitney_asymptotic_cc");
        var test = Test(PValueMethod.Asymptotic, true);
        GroupReference.Agrees(corrected.GetProperty("u1"), test.Statistic, "U");
        GroupReference.Agrees(corrected.GetProperty("p"), test.PValue, "p");
        GroupReference.Agrees(corrected.GetProperty("p_less"), Test(PValueMethod.Asymptotic, true, Alternative.Less).PValue, "less");
        GroupReference.Agrees(corrected.GetProperty("p_greater"), Test(PValueMethod.Asymptotic, true, Alternative.Greater).PValue, "greater");
        GroupReference.Agrees(
            expected.GetProperty("mannwhitney_asymptotic_nocc").GetProperty("p"), Test(PValueMethod.Asymptotic, false).PValue, "uncorrected");
        GroupReference.Agrees(expected.GetProperty("cliffs_delta"), test.Effect!.Value, "delta");
        if (!expected.TryGetProperty("mannwhitney_exact", out var exact))
            return;
        Assert.Equal(PValueMethod.Exact, Test(PValueMethod.Exact, true).Method);
        GroupReference.Agrees(exact.GetProperty("p"), Test(PValueMethod.Exact, true).PValue, "exact");
    }

    [Fact]
    public void Exact_where_a_group_is_small_and_none_are_equal()
    {
        Assert.Equal(PValueMethod.Exact, RankTests.MannWhitney([1, 3, 5], [2, 4, 6, 7]).Method);
        Assert.Equal(PValueMethod.Asymptotic, RankTests.MannWhitney([1, 3, 5], [2, 4, 5, 7]).Method);
        Assert.Equal(
            PValueMethod.Asymptotic,
            RankTests.MannWhitney([1, 3, 5], [2, 4, 5, 7], new() { Method = PValueMethod.Exact }).Method);
    }

    [Fact]
    public void Wilcoxon_agrees_with_SciPy()
    {
        var (first, second) = GroupReference.Pair("A[:18]|B");
        var expected = GroupReference.Section("paired").GetProperty("A[:18]|B");

        var normal = RankTests.WilcoxonSignedRank(first, second, new() { Method = PValueMethod.Asymptotic });

        GroupReference.Agrees(expected.GetProperty("wilcoxon_stat"), normal.Statistic, "W");
        GroupReference.Agrees(expected.GetProperty("wilcoxon_p_normal_nocc"), normal.PValue, "p");
        Assert.Equal(1, normal.Effect!.Value);
    }

    [Fact]
    public void The_exact_signed_rank_distribution_counts_signs()
    {
        // All ten differences positive: one of 2^10 ways, and as many the other way round.
        double[] first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

        var test = RankTests.WilcoxonSignedRank(first, new double[10]);

        Assert.Equal((PValueMethod.Exact, 2.0 / 1024, 0.0), (test.Method, test.PValue, test.Statistic));
    }

    [Fact]
    public void What_cannot_be_tested_is_NaN()
    {
        Assert.True(double.IsNaN(RankTests.MannWhitney([], [1]).PValue));
        Assert.True(double.IsNaN(RankTests.MannWhitney([double.NaN], [1]).Statistic));
        Assert.True(double.IsNaN(RankTests.WilcoxonSignedRank([1, 2], [1, 2]).PValue));
        Assert.True(double.IsNaN(RankTests.WilcoxonSignedRank([], []).Statistic));
    }

    [Fact]
    public void A_simulated_p_value_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => RankTests.MannWhitney([1], [2], new() { Method = PValueMethod.Simulated }));

    [Fact]
    public void A_rising_map_changes_nothing_and_exchanging_the_groups_turns_the_sign()
    {
        var groups =
            from first in Gen.Choose(-20, 20).ListOf(9)
            from second in Gen.Choose(-15, 25).ListOf(12)
            select (First: first.Select(x => (double)x).ToArray(), Second: second.Select(x => (double)x).ToArray());

        Prop.ForAll(groups.ToArbitrary(), item =>
        {
            var test = RankTests.MannWhitney(item.First, item.Second);
            var mapped = RankTests.MannWhitney([.. item.First.Select(Math.Exp)], [.. item.Second.Select(Math.Exp)]);
            var swapped = RankTests.MannWhitney(item.Second, item.First);
            return test.PValue is >= 0 and <= 1 && test.PValue == mapped.PValue && test.Effect == mapped.Effect
                && Math.Abs(test.PValue - swapped.PValue) < 1e-12 && test.Statistic + swapped.Statistic == 108;
        }).QuickCheckThrowOnFailure();
    }
}
