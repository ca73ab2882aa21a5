using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>Numbers of the original clients by group, against scipy 1.10.1 and pandas 1.5.3.</summary>
public sealed class BankReferenceGroupsTests
{
    [Fact]
    public void Every_column_is_described_as_pandas_does()
    {
        var bank = BankReference.Load();

        foreach (var column in bank["raw"].GetProperty("describe").EnumerateObject())
            Described(column.Value, bank.All.ToRowMajor(column.Name == "userid" ? BankColumns.UserId : column.Name), column.Name);
        foreach (var column in bank["clean"].GetProperty("describe").EnumerateObject())
            Described(column.Value, bank.Numbers(column.Name), column.Name);
        foreach (var column in bank["clean"].GetProperty("describe_by_churn").EnumerateObject())
        {
            var values = bank.Numbers(column.Name);
            Described(column.Value.GetProperty("0"), BankReference.Where(values, row => bank.Churn[row] == 0), column.Name + " of those who stayed");
            Described(column.Value.GetProperty("1"), BankReference.Where(values, row => bank.Churn[row] == 1), column.Name + " of those who left");
        }
    }

    [Theory]
    [InlineData("score")]
    [InlineData("age")]
    [InlineData("equity")]
    [InlineData("balance")]
    [InlineData("products")]
    [InlineData("est_salary")]
    [InlineData("balance_positive_log")]
    [InlineData("log_est_salary")]
    public void Those_who_left_and_those_who_stayed_differ_as_SciPy_says(string name)
    {
        var bank = BankReference.Load();
        var expected = bank["two_sample_churn"].GetProperty(name);
        var values = name switch
        {
            "balance_positive_log" => [.. bank.Numbers(BankColumns.Balance).Select(value => value > 0 ? Math.Log(value) : double.NaN)],
            "log_est_salary" => [.. bank.Numbers(BankColumns.EstimatedSalary).Select(static value => Math.Log(value))],
            _ => bank.Numbers(name),
        };
        var (left, stayed) = (BankReference.Where(values, row => bank.Churn[row] == 1), BankReference.Where(values, row => bank.Churn[row] == 0));

        Means(expected, left, stayed);
        Ranks(expected, left, stayed);
        var distance = KolmogorovSmirnov.Test(left, stayed, PValueMethod.Asymptotic);
        Golden.Close(Of(expected, "ks_asymp", "d"), distance.Statistic, "D");
        // SciPy's distribution of one sample of this size is a series good to 2e-7.
        Golden.Close(Of(expected, "ks_asymp", "p"), distance.PValue, "D p", 1e-6);
        var (levene, brown) = (VarianceTests.Levene(left, stayed), VarianceTests.BrownForsythe(left, stayed));
        Golden.Close(Of(expected, "levene_mean", "w"), levene.Statistic, "Levene");
        Golden.Close(Of(expected, "levene_mean", "p"), levene.PValue, "Levene p");
        Golden.Close(Of(expected, "levene_median", "w"), brown.Statistic, "Brown-Forsythe");
        Golden.Close(Of(expected, "levene_median", "p"), brown.PValue, "Brown-Forsythe p");
    }

    [Theory]
    [InlineData("score")]
    [InlineData("age")]
    [InlineData("equity")]
    [InlineData("balance")]
    [InlineData("products")]
    [InlineData("est_salary")]
    public void Columns_are_as_far_from_normal_as_SciPy_says(string name)
    {
        var bank = BankReference.Load();
        var (expected, all) = (bank["normality"].GetProperty(name), bank.Numbers(name));
        var part = BankReference.Where(all, row => row % 20 == 0);

        var (shapiro, moments, jarque) = (Normality.ShapiroWilk(part), Normality.DAgostinoPearson(part), Normality.JarqueBera(part));

        Assert.Equal([expected.GetProperty("n").GetInt64()], shapiro.SampleSizes);
        // Of 499 values SciPy 1.10, in single precision, misses W by 3e-6 and the p-value by 2e-3.
        Golden.Close(Of(expected, "shapiro", "stat"), shapiro.Statistic, "W", 1e-5);
        Golden.Close(Of(expected, "shapiro", "p"), shapiro.PValue, "W p", 3e-3);
        Golden.Close(Of(expected, "dagostino_k2", "stat"), moments.Statistic, "K²");
        Golden.Close(Of(expected, "dagostino_k2", "p"), moments.PValue, "K² p");
        Golden.Close(Of(expected, "jarque_bera", "stat"), jarque.Statistic, "Jarque-Bera");
        // SciPy's p-value of a large statistic loses its digits, ours does not.
        Assert.Equal(Of(expected, "jarque_bera", "p"), jarque.PValue, 1e-16 + (1e-9 * jarque.PValue));
        Golden.Close(Of(expected, "anderson_darling", "a2"), Normality.AndersonDarling(part).Statistic, "A²");
        Golden.Close(bank["normality_full"].GetProperty(name).GetProperty("jb").GetDouble(), Normality.JarqueBera(all).Statistic, "Jarque-Bera of all");
    }

    // Royston's formulas in numpy 1.24.2 with scipy 1.10.1's norm, in double precision.
    [Theory]
    [InlineData("score", 0.9833441457665899, 1.7533073090113863e-05)]
    [InlineData("products", 0.7951791873564876, 1.3580295736411644e-24)]
    public void Shapiro_and_Wilks_test_is_exact_in_double_precision(string name, double statistic, double p)
    {
        var test = Normality.ShapiroWilk(BankReference.Where(BankReference.Load().Numbers(name), row => row % 20 == 0));

        Golden.Close(statistic, test.Statistic, "W");
        Golden.Close(p, test.PValue, "p");
    }

    [Theory]
    [InlineData("est_salary_by_city", "est_salary", "city", 0)]
    [InlineData("age_by_city", "age", "city", 0)]
    [InlineData("balance_by_products_1_4", "balance", "products", 1)]
    [InlineData("score_by_products_1_4", "score", "products", 1)]
    [InlineData("score_by_equity_0_5", "score", "equity", 0)]
    public void Several_groups_differ_as_SciPy_says(string name, string column, string by, int first)
    {
        var bank = BankReference.Load();
        var (expected, values) = (bank["k_sample"].GetProperty(name), bank.Numbers(column));
        string[] cities = ["Ростов", "Рыбинск", "Ярославль"];
        int[] codes = by == BankColumns.City
            ? [.. bank.Texts(by).Select(city => Array.IndexOf(cities, city))]
            : [.. bank.Numbers(by).Select(value => (int)value - first)];
        ReadOnlyMemory<double>[] groups = [.. GroupTests.Split(values, codes).Take(expected.GetProperty("ns").GetArrayLength())];

        var (anova, kruskal, spread) = (GroupTests.Anova(groups), GroupTests.KruskalWallis(groups), VarianceTests.BrownForsythe(groups));

        Assert.Equal(expected.GetProperty("ns").EnumerateArray().Select(item => item.GetInt64()), anova.SampleSizes);
        Golden.Close(Of(expected, "anova", "f"), anova.Statistic, "F");
        Golden.Close(Of(expected, "anova", "p"), anova.PValue, "F p");
        Golden.Close(expected.GetProperty("eta2").GetDouble(), anova.Effect!.Value, "eta");
        Golden.Close(Of(expected, "kruskal", "h"), kruskal.Statistic, "H");
        Golden.Close(Of(expected, "kruskal", "p"), kruskal.PValue, "H p");
        Golden.Close(Of(expected, "kruskal", "epsilon2"), kruskal.Effect!.Value, "epsilon");
        Golden.Close(Of(expected, "levene_median", "w"), spread.Statistic, "W");
        Golden.Close(Of(expected, "levene_median", "p"), spread.PValue, "W p");
    }

    [Fact]
    public void Every_pair_of_columns_correlates_as_SciPy_says()
    {
        var bank = BankReference.Load();

        foreach (var pair in bank["correlations"].EnumerateObject())
        {
            var (expected, names) = (pair.Value, pair.Name.Split('|'));
            var (x, y) = (bank.Numbers(names[0]), bank.Numbers(names[1]));
            var (pearson, spearman, kendall) = (Correlation.Pearson(x, y), Correlation.Spearman(x, y), Correlation.Kendall(x, y));
            Assert.Equal([expected.GetProperty("n").GetInt64()], kendall.SampleSizes);
            Golden.Close(Of(expected, "pearson", "r"), pearson.Statistic, pair.Name + " r");
            BankReference.SameP(Of(expected, "pearson", "p"), pearson.PValue, pair.Name + " r p");
            Golden.Close(expected.GetProperty("pearson").GetProperty("ci95_fisher")[0].GetDouble(), pearson.Effect!.Lower, pair.Name + " lower");
            Golden.Close(expected.GetProperty("pearson").GetProperty("ci95_fisher")[1].GetDouble(), pearson.Effect.Upper, pair.Name + " upper");
            Golden.Close(Of(expected, "spearman", "r"), spearman.Statistic, pair.Name + " rho");
            BankReference.SameP(Of(expected, "spearman", "p"), spearman.PValue, pair.Name + " rho p");
            Golden.Close(Of(expected, "kendall_tau_b", "tau"), kendall.Statistic, pair.Name + " tau");
            BankReference.SameP(Of(expected, "kendall_tau_b", "p"), kendall.PValue, pair.Name + " tau p");
        }
    }

    private static void Described(JsonElement expected, double[] values, string what)
    {
        var (actual, median) = (Descriptives.Of(values), MedianInterval.Of(values));
        Assert.Equal((expected.GetProperty("count").GetInt32(), expected.GetProperty("missing").GetInt32()), (actual.Count, actual.Missing));
        foreach (var (name, value) in new[]
        {
            ("sum", actual.Sum), ("mean", actual.Mean), ("std_ddof1", actual.StandardDeviation), ("min", actual.Minimum), ("max", actual.Maximum),
            ("median", actual.Median), ("skew_adjusted", actual.Skewness), ("kurt_adjusted_excess", actual.Kurtosis),
        })
            Golden.Close(expected.GetProperty(name).GetDouble(), value, $"{what} {name}");
        foreach (var quantile in expected.GetProperty("quantiles_type7").EnumerateObject())
        {
            var probability = double.Parse(quantile.Name, System.Globalization.CultureInfo.InvariantCulture);
            Golden.Close(quantile.Value.GetDouble(), Quantile.Of(values, probability), $"{what} {quantile.Name}");
        }

        var (interval, order) = (MeanTests.OneSampleT(values, 0).Difference, expected.GetProperty("median_ci95_orderstat"));
        Golden.Close(expected.GetProperty("mean_ci95_t")[0].GetDouble(), interval.Lower, what + " mean lower");
        Golden.Close(expected.GetProperty("mean_ci95_t")[1].GetDouble(), interval.Upper, what + " mean upper");
        Assert.Equal(order.GetProperty("l").GetInt32(), median.Rank);
        Assert.Equal((order.GetProperty("low").GetDouble(), order.GetProperty("high").GetDouble()), (median.Lower, median.Upper));
        Golden.Close(order.GetProperty("coverage").GetDouble(), median.Coverage, what + " coverage");
    }

    private static void Means(JsonElement expected, double[] left, double[] stayed)
    {
        var (student, welch) = (MeanTests.StudentT(left, stayed), MeanTests.WelchT(left, stayed));
        Golden.Close(Of(expected, "welch_t", "t"), welch.Statistic, "Welch");
        Golden.Close(Of(expected, "welch_t", "p"), welch.PValue, "Welch p");
        Golden.Close(Of(expected, "welch_t", "df"), welch.DegreesOfFreedom[0], "Welch df");
        Golden.Close(expected.GetProperty("welch_t").GetProperty("diff_ci95")[0].GetDouble(), welch.Difference.Lower, "difference lower", 2e-8);
        Golden.Close(expected.GetProperty("welch_t").GetProperty("diff_ci95")[1].GetDouble(), welch.Difference.Upper, "difference upper", 2e-8);
        Golden.Close(Of(expected, "student_t", "t"), student.Statistic, "t");
        Golden.Close(Of(expected, "student_t", "p"), student.PValue, "t p");
        Golden.Close(expected.GetProperty("cohens_d_pooled").GetDouble(), EffectSizes.CohenD(left, stayed).Value, "d");
        Golden.Close(expected.GetProperty("hedges_g_exactJ").GetDouble(), EffectSizes.HedgesG(left, stayed).Value, "g");
        Golden.Close(expected.GetProperty("median1").GetDouble(), Descriptives.Of(left).Median, "median");
        Golden.Close(expected.GetProperty("median2").GetDouble(), Descriptives.Of(stayed).Median, "median");
    }

    private static void Ranks(JsonElement expected, double[] left, double[] stayed)
    {
        HypothesisTest Test(bool corrected, Alternative alternative = Alternative.TwoSided) => RankTests.MannWhitney(
            left, stayed, new() { Method = PValueMethod.Asymptotic, ContinuityCorrection = corrected, Alternative = alternative });
        Golden.Close(Of(expected, "mannwhitney_asymptotic_cc", "u1"), Test(true).Statistic, "U");
        Golden.Close(Of(expected, "mannwhitney_asymptotic_cc", "p"), Test(true).PValue, "U p");
        Golden.Close(Of(expected, "mannwhitney_asymptotic_cc", "p_less"), Test(true, Alternative.Less).PValue, "U less");
        Golden.Close(Of(expected, "mannwhitney_asymptotic_cc", "p_greater"), Test(true, Alternative.Greater).PValue, "U greater");
        Golden.Close(Of(expected, "mannwhitney_asymptotic_nocc", "p"), Test(false).PValue, "U uncorrected");
        Golden.Close(expected.GetProperty("cliffs_delta").GetDouble(), Dominance.Cliff(left, stayed).Value, "delta");
        Golden.Close(expected.GetProperty("auc_common_language").GetDouble(), EffectSizes.ProbabilityOfSuperiority(left, stayed).Value, "superiority");
    }

    private static double Of(JsonElement element, string name, string part) => element.GetProperty(name).GetProperty(part).GetDouble();
}
