using System.Text.Json;
using ChurnLab.Frames;
using ChurnLab.Statistics.Regression;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class LogisticRegressionTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "reference_small.json");
    private static readonly JsonElement Expected = Reference.GetProperty("logit_small");
    private static readonly JsonElement Columns = Reference.GetProperty("phik_frame").GetProperty("columns");

    private static readonly double[] Age = [.. Columns.GetProperty("age").Numbers().Select(static age => age / 10)];
    private static readonly double[] Male = [.. Columns.GetProperty("gender").EnumerateArray().Select(static gender => gender.GetString() == "m" ? 1.0 : 0)];
    private static readonly double[] Products = Columns.GetProperty("products").Numbers();
    private static readonly double[] Churn = Columns.GetProperty("churn").Numbers();

    [Fact]
    public void Coefficients_errors_and_tests_agree_with_statsmodels()
    {
        var fit = Small();

        for (var j = 0; j < 4; j++)
        {
            var (coefficient, what) = (fit.Coefficients[j], fit.Coefficients[j].Name);
            Assert.Equal(Expected.GetProperty("columns")[j].GetString(), what);
            Golden.Close(At("params", j), coefficient.Value, what);
            Golden.Close(At("se", j), coefficient.StandardError, what + " se");
            Golden.Close(At("z", j), coefficient.Wald.Statistic, what + " z");
            Golden.Close(At("p", j), coefficient.Wald.PValue, what + " p");
            Golden.Close(At("ci95_low", j), coefficient.Lower, what + " lower");
            Golden.Close(At("ci95_high", j), coefficient.Upper, what + " upper");
            Golden.Close(At("odds_ratios", j), coefficient.OddsRatio.Value, what + " odds ratio");
            Golden.Close(Expected.GetProperty("cov_diag_and_first_row").GetProperty("first_row").Numbers()[j], fit.Covariance[0, j], what + " covariance");
        }
    }

    [Fact]
    public void Likelihoods_and_what_follows_from_them_agree_with_statsmodels()
    {
        var fit = Small();

        Golden.Close(Number("llf"), fit.LogLikelihood, "log likelihood");
        Golden.Close(Number("llnull"), fit.NullLogLikelihood, "null log likelihood");
        Golden.Close(Number("lr_stat"), fit.LikelihoodRatio.Statistic, "likelihood ratio");
        // statsmodels finds the likelihood of the constant alone by iteration, here 4e-9 short of its maximum.
        Golden.Close(Number("lr_p"), fit.LikelihoodRatio.PValue, "p", 1e-8);
        Assert.Equal([3.0], fit.LikelihoodRatio.DegreesOfFreedom);
        Golden.Close(Number("pseudo_r2_mcfadden"), fit.McFadden, "McFadden");
        Golden.Close(Number("aic"), fit.Aic, "AIC");
        Golden.Close(Number("bic"), fit.Bic, "BIC");
        foreach (var effect in Expected.GetProperty("average_marginal_effects").EnumerateObject())
            Golden.Close(effect.Value.GetDouble(), fit.AverageMarginalEffects[effect.Name], effect.Name);
    }

    [Fact]
    public void Fitted_probabilities_have_the_log_loss_that_statsmodels_has() => Golden.Close(
        Number("log_loss"),
        Small().Fitted.Zip(Churn, static (p, y) => y == 1 ? -Math.Log(p) : -Math.Log(1 - p)).Average(),
        "log loss");

    [Fact]
    public void Classes_that_a_column_tells_apart_have_no_finite_coefficient()
    {
        var data = Reference.GetProperty("logit_separation");

        var error = Assert.Throws<RegressionException>(() => LogisticRegression.Fit(
            data.GetProperty("y").Numbers(), [new("x", data.GetProperty("x").Numbers())]));

        Assert.Equal(
            "Some values of 'x', alone or with other columns, occur in one class only, so that no finite coefficient is the best: "
            + "merge them with neighbours, leave the column out, or use a penalised model.",
            error.Message);
    }

    [Fact]
    public void A_rare_value_that_occurs_in_one_class_only_is_named_too()
    {
        double[] flag = [1, 1, .. new double[38]];
        double[] outcome = [0, 0, .. Churn[2..]];

        var error = Assert.Throws<RegressionException>(() => LogisticRegression.Fit(outcome, [new("age", Age), new("flag", flag)]));

        Assert.StartsWith("Some values of 'flag'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_smaller_model_of_the_same_rows_is_compared_by_the_ratio_of_likelihoods()
    {
        var (large, small) = (Small(), LogisticRegression.Fit(Churn, [new("age_10", Age)]));

        var test = large.Against(small);

        Golden.Close(2 * (large.LogLikelihood - small.LogLikelihood), test.Statistic, "statistic");
        Assert.Equal([2.0], test.DegreesOfFreedom);
        Refuses(small, large, "The smaller model has column 'male'");
        Refuses(small, small, "Both models have the same columns");
        var other = LogisticRegression.Fit(Churn.AsSpan(1), [new("age_10", Age.AsMemory(1))]);
        Refuses(large, other, "The models must be of the same rows");
        Refuses(large, LogisticRegression.Fit([1 - Churn[0], .. Churn[1..]], [new("age_10", Age)]), "The models must be of the same rows");

        static void Refuses(LogisticFit one, LogisticFit against, string start) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(() => one.Against(against)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_with_a_missing_value_are_left_out()
    {
        double[] age = [double.NaN, .. Age[1..]];
        double[] churn = [Churn[0], double.NaN, .. Churn[2..]];

        var fit = LogisticRegression.Fit(churn, [new("age_10", age)]);

        Assert.Equal((38, 2), (fit.RowCount, fit.LeftOut));
        Assert.Equal(LogisticRegression.Fit(Churn.AsSpan(2), [new("age_10", Age.AsMemory(2))])["age_10"], fit["age_10"]);
        Assert.Equal([true, true, false], fit.Fitted.Take(3).Select(double.IsNaN));
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e9)]
    public void The_unit_of_a_column_changes_its_coefficient_alone(double unit)
    {
        var (plain, scaled) = (Small(), Fit(Age.Select(age => age * unit).ToArray()));

        Golden.Close(plain["age_10"].Value, scaled["age_10"].Value * unit, "coefficient");
        Golden.Close(plain["age_10"].Wald.PValue, scaled["age_10"].Wald.PValue, "p");
        Golden.Close(plain["male"].Value, scaled["male"].Value, "another coefficient");
        Golden.Close(plain["const"].Value, scaled["const"].Value, "constant");
    }

    [Fact]
    public void Columns_that_no_model_can_use_are_named()
    {
        Says("Column 'same' has one value in all 40 complete rows", new NamedColumn("same", Enumerable.Repeat(0.1, 40).ToArray()));
        Says("Column 'twice' is a combination of the columns before it", new("age", Age), new("twice", Age.Select(static x => (2 * x) + 1).ToArray()));
        Says("Column 'wild' is infinite in row 3", new NamedColumn("wild", Age.Select(static (x, i) => i == 3 ? double.NegativeInfinity : x).ToArray()));

        static void Says(string start, params NamedColumn[] columns) =>
            Assert.StartsWith(start, Assert.Throws<RegressionException>(() => LogisticRegression.Fit(Churn, columns)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_that_no_model_can_use_are_named()
    {
        Refuses<RegressionException>([.. Enumerable.Repeat(1.0, 40)], "All 40 complete rows have the outcome 1");
        Refuses<RegressionException>([.. Enumerable.Repeat(double.NaN, 40)], "A model with 2 coefficients needs more complete rows than 0");
        Assert.StartsWith(
            "A model with 2 coefficients needs more complete rows than 2",
            Assert.Throws<RegressionException>(() => LogisticRegression.Fit([0, 1], [new("age", new double[] { 1, 2 })])).Message,
            StringComparison.Ordinal);
        Refuses<ArgumentException>([0.5, .. Churn[1..]], "The outcome must be 0 or 1, but is 0.5");
        Refuses<ArgumentException>(Churn[1..], "Column 'age' has 40 rows where 39 are expected");

        static void Refuses<T>(double[] outcome, string start)
            where T : Exception =>
            Assert.StartsWith(start, Assert.Throws<T>(() => LogisticRegression.Fit(outcome, [new("age", Age)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_original_clients_coefficients_and_inflation_agree_with_statsmodels()
    {
        var clients = BankData.Load(Path.GetDirectoryName(RealData.PathOf("bank"))!).Clients;
        var golden = Golden.Read("Statistics", "bank_logit.json");
        var columns = BankColumns(clients);

        var fit = LogisticRegression.Fit(Numbers(clients, "churn"), columns);

        Assert.Equal(9_973, fit.RowCount);
        Golden.Close(golden.GetProperty("llf").GetDouble(), fit.LogLikelihood, "log likelihood");
        for (var j = 0; j < fit.Coefficients.Count; j++)
        {
            Golden.Close(golden.GetProperty("params").Numbers()[j], fit.Coefficients[j].Value, fit.Coefficients[j].Name, 1e-8);
            Golden.Close(golden.GetProperty("se").Numbers()[j], fit.Coefficients[j].StandardError, fit.Coefficients[j].Name + " se", 1e-8);
        }

        foreach (var (factor, column) in Collinearity.VarianceInflation(columns).Zip(columns))
            Golden.Close(golden.GetProperty("vif").GetProperty(column.Name).GetDouble(), factor, column.Name + " inflation", 1e-8);
    }

    [Fact]
    public void Inflation_of_variances_is_that_of_the_regression_of_each_column_on_the_others()
    {
        // numpy 1.24.2: total over residual sum of squares of lstsq on a column of ones and the others.
        var factors = Collinearity.VarianceInflation([new("age_10", Age), new("male", Male), new("products", Products)]);

        Golden.Close(6.963274087684345, factors[0], "age");
        Golden.Close(1.0247581587930044, factors[1], "male");
        Golden.Close(7.016736389115888, factors[2], "products");
        var near = Collinearity.VarianceInflation([new("age_10", Age), new("near", Age.Zip(Male, static (age, male) => age + (male / 100)).ToArray())]);
        Assert.InRange(near[0], 1e4, 1e7);
    }

    private static LogisticFit Small() => Fit(Age);

    private static LogisticFit Fit(double[] age) => LogisticRegression.Fit(Churn, [new("age_10", age), new("male", Male), new("products", Products)]);

    private static NamedColumn[] BankColumns(Frame clients)
    {
        var (city, balance) = (clients.Text("city"), Numbers(clients, "balance"));
        return
        [
            new("score_100", Each(clients, "score", static x => x / 100)),
            new("age_10", Each(clients, "age", static x => x / 10)),
            new("male", Enumerable.Range(0, clients.RowCount).Select(i => clients.Text("gender")[i] == "М" ? 1.0 : 0).ToArray()),
            new("city_rostov", Enumerable.Range(0, clients.RowCount).Select(i => city[i] == "Ростов" ? 1.0 : 0).ToArray()),
            new("city_rybinsk", Enumerable.Range(0, clients.RowCount).Select(i => city[i] == "Рыбинск" ? 1.0 : 0).ToArray()),
            new("equity", Numbers(clients, "equity")),
            new("products", Numbers(clients, "products")),
            new("credit_card", Numbers(clients, "credit_card")),
            new("last_activity", Numbers(clients, "last_activity")),
            new("balance_missing", balance.Select(static x => double.IsNaN(x) ? 1.0 : 0).ToArray()),
            new("ln_balance", balance.Select(static x => double.IsNaN(x) ? 0 : Math.Log(1 + x)).ToArray()),
            new("ln_salary", Each(clients, "est_salary", Math.Log)),
        ];
    }

    private static double[] Numbers(Frame frame, string column) => frame.ToRowMajor(column);

    private static double[] Each(Frame frame, string column, Func<double, double> map) => [.. Numbers(frame, column).Select(map)];

    private static double At(string list, int index) => Expected.GetProperty(list).Numbers()[index];

    private static double Number(string name) => Expected.GetProperty(name).GetDouble();
}
