using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>Shares and tables of the original clients, against statsmodels 0.13.5 and scipy 1.10.1.</summary>
public sealed class BankReferenceRatesTests
{
    private static readonly Dictionary<string, string> Factors = new(StringComparer.Ordinal)
    {
        ["gender_male"] = "gender=='М'",
        ["no_credit_card"] = "credit_card==0",
        ["active"] = "last_activity==1",
        ["products_ge3"] = "products>=3",
        ["equity_ge5"] = "equity>=5",
        ["equity_ge1"] = "equity>=1",
        ["age_25_35"] = "25<=age<=35",
        ["age_50_60"] = "50<=age<=60",
        ["age_gt60"] = "age>60",
        ["score_820_910"] = "820<=score<=910",
        ["balance_gt_1m"] = "balance>1000000",
        ["salary_gt_100k"] = "est_salary>100000",
        ["city_yaroslavl"] = "city=='Ярославль'",
        ["city_rybinsk"] = "city=='Рыбинск'",
        ["city_rostov"] = "city=='Ростов'",
    };

    [Fact]
    public void Rates_of_every_group_have_Wilsons_intervals_and_every_factor_its_information_value()
    {
        var bank = BankReference.Load();

        foreach (var section in bank["churn_rates"].EnumerateObject())
        {
            var table = bank.Table(section.Name);
            foreach (var (group, row) in section.Value.EnumerateArray().Select((group, row) => (group, row)))
            {
                var (what, interval) = ($"{section.Name} {group.GetProperty("value")}", Proportion.Wilson(table[row, 0], table.RowTotals[row]));
                Assert.Equal((what, group.GetProperty("n").GetInt64(), group.GetProperty("churned").GetInt64()), (what, table.RowTotals[row], table[row, 0]));
                Same(group.GetProperty("rate"), interval.Value, what);
                Same(group.GetProperty("wilson95")[0], interval.Lower, what + " lower");
                Same(group.GetProperty("wilson95")[1], interval.Upper, what + " upper");
            }

            Same(bank["information_value"].GetProperty(section.Name).GetProperty("iv"), Association.InformationValue(table), section.Name + " value");
        }
    }

    [Fact]
    public void Every_factor_is_tested_against_churn_as_SciPy_does()
    {
        var bank = BankReference.Load();

        foreach (var section in bank["contingency_with_churn"].EnumerateObject())
        {
            var (table, expected, what) = (bank.Table(section.Name), section.Value, section.Name);
            Assert.Equal(expected.GetProperty("table").EnumerateArray().SelectMany(row => row.Numbers()), Cells(table));
            var (pearson, plain) = (TableTests.Pearson(table), ChiSquare.Independence(table));
            Same(expected.GetProperty("chi2"), pearson.Statistic, what);
            Same(expected.GetProperty("p"), pearson.PValue, what + " p");
            Same(expected.GetProperty("dof"), pearson.DegreesOfFreedom[0], what + " df");
            Same(expected.GetProperty("log10_p"), LogTail.ChiSquared(pearson.Statistic, pearson.DegreesOfFreedom[0]) / Math.Log(10), what + " log p");
            Same(expected.GetProperty("min_expected"), plain.SmallestExpected, what + " least expected");
            Same(expected.GetProperty("cramers_v"), pearson.Effect!.Value, what + " V");
            Same(expected.GetProperty("cramers_v_bias_corrected"), Association.CorrectedCramersV(table).Value, what + " V without bias");
            if (expected.TryGetProperty("g", out var g))
            {
                Same(g, TableTests.G(table).Statistic, what + " G");
                Same(expected.GetProperty("g_p"), TableTests.G(table).PValue, what + " G p");
            }

            if (expected.TryGetProperty("chi2_yates", out var yates))
            {
                Same(yates, TableTests.Yates(table).Statistic, what + " Yates");
                Same(expected.GetProperty("p_yates"), TableTests.Yates(table).PValue, what + " Yates p");
            }
        }
    }

    [Fact]
    public void Every_yes_or_no_has_the_ratios_differences_and_tests_of_statsmodels()
    {
        var bank = BankReference.Load();

        foreach (var factor in bank["binary_factors"].EnumerateObject())
        {
            var table = bank.Table(Factors.TryGetValue(factor.Name, out var query)
                ? bank.Query(query)
                : [.. bank.Numbers(BankColumns.Balance).Select(double.IsNaN)]);
            Assert.Equal(factor.Value.GetProperty("table").EnumerateArray().SelectMany(row => row.Numbers()), Cells(table));
            Fourfold(factor.Value, table, factor.Name);
        }
    }

    [Fact]
    public void A_factor_within_strata_is_tested_as_statsmodels_does()
    {
        var bank = BankReference.Load();
        var expected = bank["mantel_haenszel_nocard_by_products"];
        var (products, card) = (bank.Numbers(BankColumns.Products), bank.Numbers(BankColumns.CreditCard));
        ContingencyTable[] strata =
        [
            .. Enumerable.Range(1, 4).Select(count => ContingencyTable.Of(
                [.. products.Select((value, row) => value != count ? -1 : card[row] == 0 ? 0 : 1)],
                [.. bank.Churn.Select(value => value == 1 ? 0 : 1)], 2, 2)),
        ];

        Assert.Equal(expected.GetProperty("tables").EnumerateArray().SelectMany(Rows), strata.SelectMany(Cells));
        var (test, ratio, equal) = (
            StratifiedTables.CochranMantelHaenszel(strata), StratifiedTables.OddsRatio(strata), StratifiedTables.BreslowDay(strata));
        Same(expected.GetProperty("test_no_correction").GetProperty("stat"), test.Statistic, "statistic");
        // statsmodels takes 1 − cdf, of which few digits or none are left here; scipy 1.10.1: chi2.sf(59.51114612189781, 1), chi2.sf(125.98082118438762, 3).
        Assert.Equal(expected.GetProperty("test_no_correction").GetProperty("p").GetDouble(), test.PValue, 1e-15);
        Golden.Close(1.216034307504183e-14, test.PValue, "p");
        Same(expected.GetProperty("or_pooled"), ratio.Value, "odds ratio");
        Same(expected.GetProperty("ci95")[0], ratio.Lower, "lower");
        Same(expected.GetProperty("ci95")[1], ratio.Upper, "upper");
        Same(expected.GetProperty("breslow_day").GetProperty("stat"), equal.Statistic, "Breslow-Day");
        Assert.Equal(expected.GetProperty("breslow_day").GetProperty("p").GetDouble(), equal.PValue, 1e-15);
        Golden.Close(3.972937339218385e-27, equal.PValue, "Breslow-Day p");
    }

    [Fact]
    public void Cities_are_compared_in_pairs_and_adjusted_as_statsmodels_does()
    {
        var bank = BankReference.Load();
        var expected = bank["pairwise_city_ztests"];
        var table = bank.Table(BankColumns.City);
        // Ростов, Рыбинск, Ярославль are the rows.
        HypothesisTest[] tests =
        [
            .. new[] { (0, 1), (0, 2), (1, 2) }.Select(pair => Proportion.ZTest(
                (table[pair.Item1, 0], table.RowTotals[pair.Item1]), (table[pair.Item2, 0], table.RowTotals[pair.Item2]))),
        ];

        Assert.All(tests, (test, i) => Same(expected.GetProperty("z")[i], test.Statistic, $"z {i}"));
        Assert.All(tests, (test, i) => Same(expected.GetProperty("p")[i], test.PValue, $"p {i}"));
        Adjusted(expected.GetProperty("adjusted"), [.. tests.Select(test => test.PValue)]);
    }

    [Fact]
    public void The_family_of_tests_of_churn_has_the_p_values_of_SciPy_and_is_adjusted_as_statsmodels_does()
    {
        var bank = BankReference.Load();
        var expected = bank["multiple_testing_churn_family"];

        double[] p = [.. expected.GetProperty("tests").EnumerateArray().Select(name => PValue(bank, name.GetString()!.Split(':')))];

        Assert.All(p, (value, i) => Same(expected.GetProperty("p")[i], value, expected.GetProperty("tests")[i].GetString()!));
        Adjusted(expected.GetProperty("adjusted"), p);
    }

    [Fact]
    public void Segments_have_the_counts_intervals_and_tests_against_the_rest()
    {
        var bank = BankReference.Load();
        var (all, left) = ((long)bank.Churn.Length, (long)bank.Churn.Sum());

        foreach (var segment in bank["segments"].EnumerateObject())
        {
            var (expected, what) = (segment.Value, segment.Name);
            var table = bank.Table(bank.Query(expected.GetProperty("query").GetString()!));
            Assert.Equal((what, expected.GetProperty("n").GetInt64(), expected.GetProperty("churned").GetInt64()), (what, table.RowTotals[0], table[0, 0]));
            var (interval, test) = (
                Proportion.Wilson(table[0, 0], table.RowTotals[0]),
                Proportion.ZTest((table[0, 0], table.RowTotals[0]), (left - table[0, 0], all - table.RowTotals[0])));
            Same(expected.GetProperty("rate"), interval.Value, what);
            Same(expected.GetProperty("wilson95")[0], interval.Lower, what + " lower");
            Same(expected.GetProperty("wilson95")[1], interval.Upper, what + " upper");
            Same(expected.GetProperty("ztest_vs_rest").GetProperty("z"), test.Statistic, what + " z");
            BankReference.SameP(expected.GetProperty("ztest_vs_rest").GetProperty("p").GetDouble(), test.PValue, what + " p");
        }
    }

    private static double PValue(BankReference bank, string[] test)
    {
        if (test[1] == "chi2")
            return TableTests.Pearson(bank.Table(test[0])).PValue;
        var values = bank.Numbers(test[0]);
        var (left, stayed) = (BankReference.Where(values, row => bank.Churn[row] == 1), BankReference.Where(values, row => bank.Churn[row] == 0));
        return test[1] == "welch_t"
            ? MeanTests.WelchT(left, stayed).PValue
            : RankTests.MannWhitney(left, stayed, new() { Method = PValueMethod.Asymptotic, ContinuityCorrection = true }).PValue;
    }

    private static void Fourfold(JsonElement expected, ContingencyTable table, string what)
    {
        var (first, second) = ((table[0, 0], table.RowTotals[0]), (table[1, 0], table.RowTotals[1]));
        var z = Proportion.ZTest(first, second);
        Same(expected.GetProperty("ztest_pooled").GetProperty("z"), z.Statistic, what + " z");
        Same(expected.GetProperty("ztest_pooled").GetProperty("p"), z.PValue, what + " p");
        Same(expected.GetProperty("cohens_h"), Proportion.CohenH(first, second).Value, what + " h");
        Interval(expected.GetProperty("diff"), expected.GetProperty("diff_ci95").GetProperty("newcomb"), TwoByTwo.RiskDifference(table), what);
        var (odds, risk) = (expected.GetProperty("odds_ratio"), expected.GetProperty("risk_ratio"));
        Interval(odds.GetProperty("or_"), odds.GetProperty("ci95"), TwoByTwo.OddsRatio(table), what);
        Interval(risk.GetProperty("rr"), risk.GetProperty("ci95"), TwoByTwo.RiskRatio(table), what);
        foreach (var (name, alternative) in new[]
        {
            ("two-sided", Alternative.TwoSided), ("less", Alternative.Less), ("greater", Alternative.Greater),
        })
            Same(expected.GetProperty("fisher").GetProperty(name).GetProperty("p"), TableTests.Fisher(table, alternative).PValue, $"{what} Fisher {name}");
    }

    private static void Adjusted(JsonElement expected, double[] p)
    {
        foreach (var (name, method) in new[]
        {
            ("bonferroni", MultiplicityMethod.Bonferroni), ("sidak", MultiplicityMethod.Sidak), ("holm", MultiplicityMethod.Holm),
            ("holm-sidak", MultiplicityMethod.HolmSidak), ("simes-hochberg", MultiplicityMethod.SimesHochberg),
            ("fdr_bh", MultiplicityMethod.BenjaminiHochberg), ("fdr_by", MultiplicityMethod.BenjaminiYekutieli),
        })
        {
            var adjusted = MultipleTesting.Adjust(p, method);
            Assert.All(adjusted, (value, i) => Same(expected.GetProperty(name)[i], value, $"{name} {i}"));
        }
    }

    private static void Interval(JsonElement value, JsonElement interval, IntervalEstimate estimate, string what)
    {
        Same(value, estimate.Value, $"{what} {estimate.Kind}");
        Same(interval[0], estimate.Lower, $"{what} {estimate.Kind} lower");
        Same(interval[1], estimate.Upper, $"{what} {estimate.Kind} upper");
    }

    // What is 0 in exact arithmetic may be a rest of rounding there.
    private static void Same(JsonElement expected, double actual, string what)
    {
        if (actual != 0 || Math.Abs(expected.Number()) > 1e-17)
            Golden.Close(expected.Number(), actual, what);
    }

    private static IEnumerable<double> Rows(JsonElement table) => table.EnumerateArray().SelectMany(row => row.Numbers());

    private static IEnumerable<double> Cells(ContingencyTable table) =>
        Enumerable.Range(0, table.RowCount * table.ColumnCount).Select(i => (double)table[i / table.ColumnCount, i % table.ColumnCount]);
}
