using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

// Expected values: the formulas of the sources in Python with scipy 1.10.1 (chi2.sf, norm.ppf; the expected cell of Breslow-Day by brentq).
public sealed class StratifiedTablesTests
{
    private static readonly ContingencyTable[] Strata = [Of(12, 5, 7, 14), Of(9, 11, 4, 16), Of(20, 6, 15, 9)];

    [Theory]
    [InlineData(false, 8.2928415800941, 0.003980165883449975)]
    [InlineData(true, 7.26373319860642, 0.007036088040479886)]
    public void The_association_within_strata_is_tested_with_and_without_correction(bool corrected, double statistic, double p)
    {
        var test = StratifiedTables.CochranMantelHaenszel(Strata, corrected);

        Golden.Close(statistic, test.Statistic, "statistic");
        Golden.Close(p, test.PValue, "p");
        Assert.Equal([1.0], test.DegreesOfFreedom);
        Assert.Equal([38L, 40L, 50L], test.SampleSizes);
        Assert.True(test.Assumptions[1].Holds);
        Golden.Close(0.6444164667237349, test.Assumptions[1].Measured, "Breslow-Day");
    }

    [Fact]
    public void The_common_odds_ratio_has_the_interval_of_Robins_Breslow_and_Greenland()
    {
        var ratio = StratifiedTables.OddsRatio(Strata);

        Golden.Close(3.041322314049587, ratio.Value, "ratio");
        Golden.Close(1.417252202775529, ratio.Lower, "lower");
        Golden.Close(6.52646113360879, ratio.Upper, "upper");
    }

    [Theory]
    [InlineData(false, 0.8788201488615948, 0.6444164667237349)]
    [InlineData(true, 0.8781501698251557, 0.6446323756470494)]
    public void Equal_odds_ratios_are_tested_with_and_without_correction(bool tarone, double statistic, double p)
    {
        var test = StratifiedTables.BreslowDay(Strata, tarone);

        Golden.Close(statistic, test.Statistic, "statistic");
        Golden.Close(p, test.PValue, "p");
        Assert.Equal([2.0], test.DegreesOfFreedom);
    }

    [Fact]
    public void A_single_stratum_has_the_odds_ratio_and_the_interval_of_its_table()
    {
        var (stratified, plain) = (StratifiedTables.OddsRatio(Strata[..1]), TwoByTwo.OddsRatio(Strata[0]));

        Golden.Close(plain.Value, stratified.Value, "ratio");
        Golden.Close(plain.Lower, stratified.Lower, "lower");
        Golden.Close(plain.Upper, stratified.Upper, "upper");
    }

    [Fact]
    public void Expected_counts_are_added_over_the_strata_before_they_are_judged()
    {
        // Margins 21, 7 and 19, 9 of 28: 7 · 9 / 28 = 2.25 in the last cell of each.
        var table = Of(14, 7, 5, 2);

        var (two, three) = (StratifiedTables.CochranMantelHaenszel([table, table]), StratifiedTables.CochranMantelHaenszel([table, table, table]));

        Golden.Close(4.5, two.Assumptions[0].Measured, "expected");
        Assert.Equal((AssumptionKind.ExpectedCounts, false), (two.Assumptions[0].Kind, two.Assumptions[0].Holds));
        Assert.True(three.Assumptions[0].Holds);
    }

    [Fact]
    public void A_stratum_that_tells_nothing_changes_nothing()
    {
        ContingencyTable[] more = [.. Strata, Of(0, 0, 3, 4), Of(5, 0, 6, 0), Of(0, 0, 0, 0)];

        Assert.Equal(StratifiedTables.CochranMantelHaenszel(Strata).Statistic, StratifiedTables.CochranMantelHaenszel(more).Statistic);
        Assert.Equal(StratifiedTables.BreslowDay(Strata).PValue, StratifiedTables.BreslowDay(more).PValue);
    }

    [Fact]
    public void Without_strata_or_with_a_ratio_without_bounds_there_is_no_number()
    {
        Assert.True(double.IsNaN(StratifiedTables.CochranMantelHaenszel([]).PValue));
        Assert.True(double.IsNaN(StratifiedTables.OddsRatio([]).Value));
        Assert.True(double.IsNaN(StratifiedTables.BreslowDay([]).PValue));
        var unbounded = StratifiedTables.OddsRatio([Of(5, 0, 2, 6)]);
        Assert.Equal(double.PositiveInfinity, unbounded.Value);
        Assert.True(double.IsNaN(unbounded.Lower) && double.IsNaN(unbounded.Upper));
        Assert.True(double.IsNaN(StratifiedTables.BreslowDay([Of(5, 0, 2, 6), Of(4, 0, 1, 1)]).PValue));
    }

    [Fact]
    public void Each_stratum_is_a_table_of_two_rows_and_columns() => Assert.Throws<ArgumentException>(() =>
        StratifiedTables.OddsRatio([new ContingencyTable(new long[,] { { 1, 2, 3 }, { 4, 5, 6 } })]));

    private static ContingencyTable Of(long a, long b, long c, long d) => new(new[,] { { a, b }, { c, d } });
}
