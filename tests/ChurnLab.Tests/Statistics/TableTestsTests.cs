using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Statistics;

public sealed class TableTestsTests
{
    public static TheoryData<string> Tables => CountsReference.Cases("contingency");

    public static TheoryData<string> Fourfold => CountsReference.Cases("two_by_two");

    [Theory]
    [MemberData(nameof(Tables))]
    public void Tests_of_independence_agree_with_SciPy(string item)
    {
        var expected = CountsReference.Section("contingency").GetProperty(item);
        var table = Table(expected);

        Agree(TableTests.Pearson(table), expected, "chi2", "p");
        if (expected.TryGetProperty("chi2_yates", out _))
            Agree(TableTests.Yates(table), expected, "chi2_yates", "p_yates");
        if (expected.TryGetProperty("g", out _))
            Agree(TableTests.G(table), expected, "g", "g_p");
        Golden.Close(expected.GetProperty("cramers_v").Number(), Association.CramersV(table).Value, item + " V");
        Assert.Equal(expected.GetProperty("min_expected").Number() >= 5, TableTests.Pearson(table).Assumptions[0].Holds);
    }

    [Theory]
    [MemberData(nameof(Fourfold))]
    public void Effects_and_tests_of_two_shares_agree_with_SciPy_and_statsmodels(string item)
    {
        var expected = CountsReference.Section("two_by_two").GetProperty(item);
        var table = Table(expected);
        var (first, second) = ((table[0, 0], table.RowTotals[0]), (table[1, 0], table.RowTotals[1]));

        var z = Proportion.ZTest(first, second);
        Close(expected.GetProperty("ztest_pooled").GetProperty("z"), z.Statistic, item + " z");
        Close(expected.GetProperty("ztest_pooled").GetProperty("p"), z.PValue, item + " p");
        Interval(expected.GetProperty("diff"), expected.GetProperty("diff_ci95").GetProperty("newcomb"), TwoByTwo.RiskDifference(table));
        Close(expected.GetProperty("cohens_h"), Proportion.CohenH(first, second).Value, item + " h");
        if (expected.TryGetProperty("odds_ratio", out var odds))
            Interval(odds.GetProperty("or_"), odds.GetProperty("ci95"), TwoByTwo.OddsRatio(table));
        else
            Close(expected.GetProperty("odds_ratio_haldane"), TwoByTwo.OddsRatio(table).Value, item + " odds ratio");
        if (expected.TryGetProperty("risk_ratio", out var risk))
            Interval(risk.GetProperty("rr"), risk.GetProperty("ci95"), TwoByTwo.RiskRatio(table));
        foreach (var (name, alternative) in new[]
        {
            ("two-sided", Alternative.TwoSided), ("less", Alternative.Less), ("greater", Alternative.Greater),
        })
        {
            var fisher = TableTests.Fisher(table, alternative);
            Close(expected.GetProperty("fisher").GetProperty(name).GetProperty("p"), fisher.PValue, $"{item} Fisher {name}");
            var ratio = expected.GetProperty("fisher").GetProperty(name).GetProperty("odds_ratio_sample");
            Assert.Equal(ratio.ValueKind == JsonValueKind.String ? double.PositiveInfinity : ratio.GetDouble(), fisher.Statistic, 1e-9);
        }
    }

    // scipy 1.10.1: sqrt(brentq(lambda l: ncx2.cdf(5.215686274509804, 1, l) - q, 1e-9, 100, xtol=1e-14) / 38) for q = .975 and .025.
    [Fact]
    public void The_noncentral_distribution_agrees_with_SciPy()
    {
        var v = Association.CramersV(new ContingencyTable(new long[,] { { 12, 5 }, { 7, 14 } }));

        Golden.Close(0.031907481024725765, v.Lower, "lower", 1e-8);
        Golden.Close(0.6884274296618862, v.Upper, "upper", 1e-8);
    }

    [Fact]
    public void Independent_classifications_have_no_information_and_equal_ones_all_of_it()
    {
        var none = new ContingencyTable(new long[,] { { 10, 20 }, { 20, 40 } });
        var all = new ContingencyTable(new long[,] { { 0, 8 }, { 8, 0 } });

        Assert.Equal(0, Association.MutualInformation(none), 1e-15);
        Assert.Equal(0, Association.TheilU(none), 1e-15);
        Assert.Equal(0, Association.InformationValue(none), 1e-15);
        Assert.Equal(Math.Log(2), Association.MutualInformation(all), 1e-15);
        Assert.Equal(1, Association.TheilU(all), 1e-15);
        Assert.Equal(-1, Association.Phi(all), 1e-15);
    }

    // By hand: (0.75 - 0.4) ln(0.75 / 0.4) + (0.25 - 0.6) ln(0.25 / 0.6).
    [Fact]
    public void Information_value_is_the_sum_over_rows_and_rows_without_a_logarithm_are_left_out()
    {
        var value = Association.InformationValue(new ContingencyTable(new long[,] { { 15, 8 }, { 5, 12 } }));

        Golden.Close((0.35 * Math.Log(0.75 / 0.4)) - (0.35 * Math.Log(0.25 / 0.6)), value, "information value");
        Assert.Equal(0, Association.InformationValue(new ContingencyTable(new long[,] { { 5, 0 }, { 0, 7 } })));
    }

    [Fact]
    public void Where_a_row_holds_nothing_there_is_no_test()
    {
        var table = new ContingencyTable(new long[,] { { 3, 4 }, { 0, 0 } });

        HypothesisTest[] tests = [TableTests.Pearson(table), TableTests.Yates(table), TableTests.G(table), TableTests.Fisher(table)];
        Assert.All(tests, test => Assert.True(double.IsNaN(test.PValue) && double.IsNaN(test.Statistic) && double.IsNaN(test.Effect!.Value)));
        Assert.True(double.IsNaN(Proportion.ZTest((3, 7), (0, 0)).PValue));
        Assert.True(double.IsNaN(Proportion.ZTest((7, 7), (4, 4)).PValue));
    }

    [Fact]
    public void Shapes_that_a_method_is_not_for_are_refused()
    {
        var table = new ContingencyTable(new long[,] { { 1, 2, 3 }, { 4, 5, 6 } });

        Assert.Throws<ArgumentException>(() => TableTests.Yates(table));
        Assert.Throws<ArgumentException>(() => TableTests.Fisher(table));
        Assert.Throws<ArgumentException>(() => TwoByTwo.RiskDifference(table));
        Assert.Throws<ArgumentException>(() => Association.InformationValue(table));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableTests.Pearson(table, 1));
    }

    [Fact]
    public void Transposing_and_relabelling_do_not_change_tests_and_swapping_rows_inverts_ratios()
    {
        var tables = Gen.Choose(0, 30).ListOf(4).Select(cells => cells.ToArray());

        Prop.ForAll(tables.ToArbitrary(), c =>
        {
            var table = Of(c[0], c[1], c[2], c[3]);
            ContingencyTable[] same = [Of(c[0], c[2], c[1], c[3]), Of(c[3], c[2], c[1], c[0])];
            var swapped = Of(c[2], c[3], c[0], c[1]);
            return same.All(other => Near(TableTests.Pearson(table).PValue, TableTests.Pearson(other).PValue)
                    && Near(TableTests.G(table).PValue, TableTests.G(other).PValue)
                    && Near(TableTests.Fisher(table).PValue, TableTests.Fisher(other).PValue)
                    && Near(TableTests.Fisher(table, Alternative.Less).PValue, TableTests.Fisher(other, Alternative.Less).PValue))
                && Near(TwoByTwo.OddsRatio(table).Lower * TwoByTwo.OddsRatio(swapped).Upper, double.IsNaN(TwoByTwo.OddsRatio(table).Value) ? double.NaN : 1)
                && Near(TableTests.Fisher(table, Alternative.Less).PValue, TableTests.Fisher(swapped, Alternative.Greater).PValue)
                && (double.IsNaN(TableTests.Fisher(table).PValue) || TableTests.Fisher(table).PValue is >= 0 and <= 1);
        }).QuickCheckThrowOnFailure();
    }

    private static ContingencyTable Of(long a, long b, long c, long d) => new(new[,] { { a, b }, { c, d } });

    private static bool Near(double first, double second) => first.Equals(second) || Math.Abs(first - second) <= 1e-9;

    private static ContingencyTable Table(JsonElement item)
    {
        var rows = item.GetProperty("table").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt64()).ToArray()).ToArray();
        var counts = new long[rows.Length, rows[0].Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[0].Length; column++)
                counts[row, column] = rows[row][column];
        }

        return new ContingencyTable(counts);
    }

    private static void Agree(HypothesisTest test, JsonElement expected, string statistic, string p)
    {
        Close(expected.GetProperty(statistic), test.Statistic, statistic);
        Close(expected.GetProperty(p), test.PValue, p);
        Assert.Equal([expected.GetProperty("dof").GetDouble()], test.DegreesOfFreedom);
    }

    private static void Interval(JsonElement value, JsonElement interval, IntervalEstimate estimate)
    {
        Close(value, estimate.Value, estimate.Kind.ToString());
        Close(interval[0], estimate.Lower, estimate.Kind + " lower");
        Close(interval[1], estimate.Upper, estimate.Kind + " upper");
    }

    // What is 0 in exact arithmetic, SciPy may give as a rest of rounding.
    private static void Close(JsonElement expected, double actual, string what)
    {
        if (Math.Abs(expected.Number()) > 1e-14 || Math.Abs(actual) > 1e-14)
            Golden.Close(expected.Number(), actual, what);
    }
}
