using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Statistics;

public sealed class MeanTestsTests
{
    public static TheoryData<string> TwoSamples => GroupReference.Names("two_sample");

    [Theory]
    [MemberData(nameof(TwoSamples))]
    public void Two_groups_agree_with_SciPy(string pair)
    {
        var (first, second) = GroupReference.Pair(pair);
        var expected = GroupReference.Section("two_sample").GetProperty(pair);

        var (student, welch) = (MeanTests.StudentT(first, second), MeanTests.WelchT(first, second));

        GroupReference.Agrees(expected.GetProperty("student_t").GetProperty("t"), student.Statistic, "t");
        GroupReference.Agrees(expected.GetProperty("student_t").GetProperty("p"), student.PValue, "p");
        Assert.Equal(expected.GetProperty("student_t").GetProperty("df").GetInt32(), student.DegreesOfFreedom[0]);
        GroupReference.Agrees(expected.GetProperty("welch_t").GetProperty("t"), welch.Statistic, "Welch t");
        GroupReference.Agrees(expected.GetProperty("welch_t").GetProperty("p"), welch.PValue, "Welch p");
        GroupReference.Agrees(expected.GetProperty("welch_t").GetProperty("df"), welch.DegreesOfFreedom[0], "Welch df");
        GroupReference.Agrees(expected.GetProperty("hedges_g_exactJ"), welch.Effect!.Value, "g");
        if (!expected.GetProperty("welch_t").TryGetProperty("diff_ci95", out var interval))
            return;
        // SciPy's quantile of t with 39.13 degrees of freedom misses its own distribution function by 2e-8, relatively.
        Golden.Close(interval[0].GetDouble(), welch.Difference.Lower, "lower", 2e-8);
        Golden.Close(interval[1].GetDouble(), welch.Difference.Upper, "upper", 2e-8);
    }

    [Fact]
    public void Pairs_and_one_group_agree_with_SciPy()
    {
        var (first, second) = GroupReference.Pair("A[:18]|B");
        var paired = MeanTests.PairedT(first, second);
        var one = MeanTests.OneSampleT(GroupReference.Vector("A"), 12);

        var expected = GroupReference.Section("paired").GetProperty("A[:18]|B");
        Golden.Close(expected.GetProperty("t").GetDouble(), paired.Statistic, "t");
        Golden.Close(expected.GetProperty("p").GetDouble(), paired.PValue, "p");
        Assert.Equal([18L, 18L], paired.SampleSizes);
        Golden.Close(GroupReference.Section("one_sample").GetProperty("A vs 12").GetProperty("t").GetDouble(), one.Statistic, "t");
        Golden.Close(GroupReference.Section("one_sample").GetProperty("A vs 12").GetProperty("p").GetDouble(), one.PValue, "p");
        Assert.Equal(19, one.DegreesOfFreedom[0]);
    }

    [Fact]
    public void A_value_whose_partner_is_missing_is_left_out()
    {
        var test = MeanTests.PairedT([1, 2, double.NaN, 4, 6], [0, double.NaN, 3, 2, 3]);

        Assert.Equal([3L, 3L], test.SampleSizes);
        Assert.Equal(2, test.Difference.Value);
        Golden.Close(Math.Sqrt(12), test.Statistic, "t");
    }

    [Fact]
    public void One_sided_p_values_are_the_parts_of_the_whole()
    {
        var (first, second) = GroupReference.Pair("A|B");
        double P(Alternative alternative) => MeanTests.WelchT(first, second, new() { Alternative = alternative }).PValue;

        Golden.Close(P(Alternative.TwoSided) / 2, P(Alternative.Greater), "greater");
        Golden.Close(1, P(Alternative.Less) + P(Alternative.Greater), "sum");
    }

    [Fact]
    public void What_cannot_be_tested_is_NaN()
    {
        double[][] few = [[], [double.NaN], [1], [2, 2], [1, double.PositiveInfinity]];
        foreach (var values in few)
        {
            Assert.True(double.IsNaN(MeanTests.WelchT(values, [1]).PValue));
            Assert.True(double.IsNaN(MeanTests.StudentT(values, []).PValue));
            Assert.True(double.IsNaN(MeanTests.PairedT(values, values).PValue));
        }

        Assert.True(double.IsNaN(MeanTests.OneSampleT([2, 2], 2).PValue));
        Assert.True(double.IsNaN(MeanTests.StudentT([1, double.NegativeInfinity], [1, 2]).PValue));
    }

    [Fact]
    public void Assumptions_are_checked()
    {
        var (first, second) = GroupReference.Pair("skewed|A");

        var test = MeanTests.StudentT(first, second);

        Assert.False(test.Assumptions.Single(assumption => assumption.Kind == AssumptionKind.Normality).Holds);
        var variances = test.Assumptions.Single(assumption => assumption.Kind == AssumptionKind.EqualVariances);
        Assert.False(variances.Holds);
        Golden.Close(0.01484938992938043, variances.Measured, "Brown-Forsythe");
        Assert.Null(test.Assumptions.Single(assumption => assumption.Kind == AssumptionKind.Independence).Holds);
    }

    [Fact]
    public void Large_groups_need_not_be_normal()
    {
        var values = Enumerable.Range(0, 5001).Select(i => Math.Exp(i / 500.0)).ToArray();

        var normality = MeanTests.WelchT(values, values).Assumptions[0];

        Assert.Equal((true, 5001.0, 5000.0), (normality.Holds, normality.Measured, normality.Limit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_outside_its_range_is_refused(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanTests.WelchT([1, 2], [3, 4], new() { Confidence = confidence }));

    [Fact]
    public void Pairs_of_different_lengths_are_refused() => Assert.Throws<ArgumentException>(() => MeanTests.PairedT([1, 2], [3]));

    [Fact]
    public void Neither_scale_nor_shift_nor_the_order_of_the_groups_changes_the_p_value()
    {
        var groups =
            from first in Gen.Choose(-100, 100).ListOf(7)
            from second in Gen.Choose(-80, 120).ListOf(5)
            from factor in Gen.Elements(0.5, 3, 1000)
            from shift in Gen.Choose(-1000, 1000)
            select (First: first.Select(x => (double)x).ToArray(), Second: second.Select(x => (double)x).ToArray(), factor, shift);

        Prop.ForAll(groups.ToArbitrary(), item =>
        {
            double[] Moved(double[] values) => [.. values.Select(value => (value * item.factor) + item.shift)];
            var test = MeanTests.WelchT(item.First, item.Second);
            var moved = MeanTests.WelchT(Moved(item.First), Moved(item.Second));
            var swapped = MeanTests.WelchT(item.Second, item.First);
            return (double.IsNaN(test.PValue) || test.PValue is >= 0 and <= 1)
                && Near(test.PValue, moved.PValue) && Near(test.PValue, swapped.PValue) && Near(test.Statistic, -swapped.Statistic);
        }).QuickCheckThrowOnFailure();
    }

    private static bool Near(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 1e-9 * (Math.Abs(a) + 1e-6);
}
