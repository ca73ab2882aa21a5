using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Tests.Testing;
using static ChurnLab.Tests.Statistics.Survival.SurvivalSample;

namespace ChurnLab.Tests.Statistics.Survival;

public sealed class CoxRegressionTests
{
    private static readonly double[] OnPlacebo = [.. Arm.Select(static arm => (double)arm)];

    public static TheoryData<string> Sections => new(Fits.Keys);

    private static Dictionary<string, Func<CoxFit>> Fits { get; } = new(StringComparer.Ordinal)
    {
        ["cox_leukaemia_efron"] = static () => CoxRegression.Fit(Weeks, Relapses, [new("g", OnPlacebo)]),
        ["cox_leukaemia_breslow"] = static () => CoxRegression.Fit(Weeks, Relapses, [new("g", OnPlacebo)], new() { Ties = CoxTies.Breslow }),
        ["cox_efron"] = static () => Fit(),
        ["cox_breslow"] = static () => Fit(new() { Ties = CoxTies.Breslow }),
        ["cox_entry"] = static () => Fit(new() { Entries = Entries }),
        ["cox_strata"] = static () => Fit(new() { Entries = Entries, Strata = Strata }),
        ["cox_clusters"] = static () => Fit(new() { Entries = Entries, Strata = Strata, Clusters = Clusters }),
        ["cox_breslow_clusters"] = static () => Fit(new() { Ties = CoxTies.Breslow, Clusters = Clusters }),
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Coefficients_errors_tests_and_baselines_agree_with_R(string section)
    {
        var fit = Fits[section]();

        Agrees(section, "coef", fit.Coefficients.Select(static each => each.Value));
        Agrees(section, "se", fit.Coefficients.Select(static each => each.StandardError));
        Agrees(section, "covariance", Enumerable.Range(0, fit.Coefficients.Count).Select(j => fit.Covariance[0, j]), 1e-8);
        Agrees(section, "loglik", [fit.NullLogLikelihood, fit.LogLikelihood]);
        Agrees(section, "score", [fit.Score.Statistic]);
        Agrees(section, "wald", [fit.Wald.Statistic], 1e-8);
        Golden.Close(2 * (R(section, "loglik")[1] - R(section, "loglik")[0]), fit.LikelihoodRatio.Statistic, "likelihood ratio", 1e-8);
        Agrees(section, "lp", fit.LinearPredictors.Take(6), 1e-8);
        Agrees(section, "means", fit.Means);
        Agrees(section, "baseline_time", fit.Baselines.SelectMany(static each => each.Times));
        Agrees(section, "baseline", fit.Baselines.SelectMany(static each => each.CumulativeHazards));
        if (SurvivalSample.Reference.GetProperty(section).TryGetProperty("naive_se", out var naive))
        {
            for (var j = 0; j < fit.Coefficients.Count; j++)
                Golden.Close(naive.Numbers()[j], Math.Sqrt(fit.InformationCovariance[j, j]), "naive error");
        }
    }

    [Theory]
    [InlineData("cox_efron")]
    [InlineData("cox_entry")]
    [InlineData("cox_strata")]
    public void The_concordance_of_a_fit_agrees_with_R(string section)
    {
        var fit = Fits[section]();

        Agrees(section, "concordance", [fit.Concordance.Value, fit.Concordance.StandardError]);
    }

    [Fact]
    public void Survival_of_a_row_agrees_with_R()
    {
        double[] row = [1, 1, 4], times = [5, 10, 20];

        Agrees("cox_survival", "efron", times.Select(time => Fit().SurvivalAt(row, time)));
        Agrees("cox_survival", "entry", times.Select(time => Fit(new() { Entries = Entries }).SurvivalAt(row, time)));
        var fit = Fit(new() { Strata = Strata });
        Assert.Equal(-Math.Log(fit.SurvivalAt(row, 9, 1)), fit.Baselines[1].At(9) * Math.Exp(fit.LinearPredictor(row)), 12);
        Assert.NotEqual(fit.SurvivalAt(row, 9, 1), fit.SurvivalAt(row, 9));
        Assert.Equal(1, fit.SurvivalAt(row, 0.5));
        Assert.True(double.IsNaN(fit.SurvivalAt(row, 1000)) && double.IsNaN(fit.SurvivalAt([1, double.NaN, 1], 9)));
        Refuses("There are 2 values for 3 columns", () => fit.SurvivalAt([1, 2], 9));
        Refuses("The model has no stratum 2, but: 0, 1.", () => fit.SurvivalAt(row, 9, 2));
        Refuses("The model has no column 'x4', but: x1, x2, x3.", () => fit["x4"]);

        static void Refuses(string start, Func<object> act) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_penalty_draws_coefficients_of_scaled_columns_to_0_as_in_R()
    {
        var fit = Fit(new() { Ridge = 10 });

        Agrees("cox_ridge", "coef", fit.Coefficients.Select(static each => each.Value), 1e-8);
        Agrees("cox_ridge", "se", fit.Coefficients.Select(static each => each.StandardError), 1e-8);
        Golden.Close(R("cox_efron", "loglik")[0], fit.NullLogLikelihood, "null likelihood");
        Assert.InRange(fit.LogLikelihood, fit.NullLogLikelihood, R("cox_efron", "loglik")[1]);
    }

    [Fact]
    public void What_follows_from_a_coefficient_and_its_error_agrees_with_their_definitions()
    {
        var (fit, se) = (Fit(new() { Confidence = 0.9 })["x1"], R("cox_efron", "se")[0]);
        var value = R("cox_efron", "coef")[0];

        Golden.Close(Math.Exp(value + (1.6448536269514722 * se)), fit.HazardRatio.Upper, "upper");
        Golden.Close(value - (1.6448536269514722 * se), fit.Lower, "lower");
        Golden.Close(value / se, fit.Wald.Statistic, "z");
        Golden.Close(2 * StandardDistributions.NormalTail(Math.Abs(value / se)), fit.Wald.PValue, "p");
        Golden.Close((2 * 3) - (2 * R("cox_efron", "loglik")[1]), Fit().Aic, "AIC");
        Assert.Equal([3.0], Fit().LikelihoodRatio.DegreesOfFreedom);
        Golden.Close(ChiSquare.SurvivalFunction(R("cox_efron", "score")[0], 3), Fit().Score.PValue, "score p");
    }

    [Theory]
    [InlineData(1e-6, 0)]
    [InlineData(1e6, 1e9)]
    public void Unit_and_origin_of_a_column_change_its_coefficient_alone(double unit, double origin)
    {
        double[] x3 = [.. X3.Select(x => (x * unit) + origin)];

        var (plain, moved) = (Fit(), CoxRegression.Fit(Durations, Events, [new("x1", X1), new("x2", X2), new("x3", x3)]));

        Golden.Close(plain["x3"].Value, moved["x3"].Value * unit, "coefficient", 1e-8);
        Golden.Close(plain["x1"].Value, moved["x1"].Value, "another", 1e-8);
        Golden.Close(plain.LogLikelihood, moved.LogLikelihood, "likelihood");
    }

    [Fact]
    public void Rows_in_which_something_is_missing_are_left_out()
    {
        double[] x1 = [.. X1], durations = [.. Durations], entries = [.. Entries];
        int[] strata = [.. Strata];
        (x1[3], durations[5], entries[8], strata[11]) = (double.NaN, double.NaN, double.NaN, -1);
        int[] kept = [.. Enumerable.Range(0, Rows).Except([3, 5, 8, 11])];

        var fit = CoxRegression.Fit(durations, Events, [new("x1", x1), new("x2", X2)], new() { Entries = entries, Strata = strata, Clusters = Clusters });

        var without = CoxRegression.Fit(
            [.. kept.Select(static row => Durations[row])],
            [.. kept.Select(static row => Events[row])],
            [new("x1", kept.Select(static row => X1[row]).ToArray()), new("x2", kept.Select(static row => X2[row]).ToArray())],
            new()
            {
                Entries = kept.Select(static row => Entries[row]).ToArray(),
                Strata = kept.Select(static row => Strata[row]).ToArray(),
                Clusters = kept.Select(static row => Clusters[row]).ToArray(),
            });
        Assert.Equal((76, 4), (fit.RowCount, fit.LeftOut));
        Assert.Equal(without.Coefficients, fit.Coefficients);
        Assert.Equal(without.LinearPredictors, kept.Select(row => fit.LinearPredictors[row]));
        Assert.Equal([3, 5, 8, 11], Enumerable.Range(0, Rows).Where(row => double.IsNaN(fit.LinearPredictors[row])));
    }

    [Fact]
    public void Sums_at_risk_keep_their_digits_when_nearly_all_hazard_leaves_them()
    {
        // A thousand late rows have hazards e^60 times those of the early ones, of which five stay at risk to the end.
        int[] late = [.. Enumerable.Range(0, 1000)];
        // One of the five enters at the last early event, of which it is not at risk.
        double[] durations = [.. Durations.Select(static (duration, row) => row < 5 ? 2000 : duration), .. late.Select(static i => 101.0 + i)];
        bool[] events = [.. Events.Select(static (happened, row) => row >= 5 && happened), .. late.Select(static _ => true)];
        var last = Durations.Where(static (_, row) => row >= 5 && Events[row]).Max();
        double[] entries = [.. Durations.Select((_, row) => row == 4 ? last : 0), .. late.Select(static _ => 50.0)];
        double[] x = [.. X3, .. late.Select(static i => -40_000.0 + (i * 7 % 11))];
        int[] strata = [.. Durations.Select(static _ => 0), .. late.Select(static _ => 1)];

        var fit = CoxRegression.Fit(durations, events, [new("x", x)], new() { Entries = entries });
        var apart = CoxRegression.Fit(durations, events, [new("x", x)], new() { Entries = entries, Strata = strata });

        Golden.Close(apart["x"].Value, fit["x"].Value, "coefficient", 1e-8);
        Golden.Close(apart["x"].StandardError, fit["x"].StandardError, "error", 1e-8);
    }

    [Fact]
    public void Fewer_clusters_than_their_covariances_need_allow_no_test_of_all_columns()
    {
        int[] few = [.. Enumerable.Range(0, Rows).Select(static row => row % 3)], enough = [.. Enumerable.Range(0, Rows).Select(static row => row % 4)];

        Assert.True(double.IsNaN(Fit(new() { Clusters = few }).Wald.PValue));
        Assert.True(Fit(new() { Clusters = enough }).Wald.PValue > 0);
    }

    [Fact]
    public void A_column_that_tells_who_has_the_event_has_no_finite_coefficient_but_with_a_penalty()
    {
        double[] flag = [.. Events.Select(static (happened, row) => !happened && row % 2 == 0 ? 1.0 : 0)];
        NamedColumn[] columns = [new("x1", X1), new("flag", flag)];

        var error = Assert.Throws<RegressionException>(() => CoxRegression.Fit(Durations, Events, columns));

        Assert.StartsWith(
            "Some values of 'flag', alone or with other columns, tell who has the event and who has not", error.Message, StringComparison.Ordinal);
        Assert.InRange(CoxRegression.Fit(Durations, Events, columns, new() { Ridge = 1 })["flag"].Value, -10, -1);
        Assert.InRange(CoxRegression.Fit(Durations, Events, columns, new() { Ridge = 1e-6 })["flag"].Value, -40, -10);
    }

    [Fact]
    public void Columns_that_no_model_can_use_are_named()
    {
        var constant = new NamedColumn("same", Strata.Select(static code => (double)code).ToArray());
        Says("Column 'same' has one value among those at risk at each time of an event", new() { Strata = Strata }, constant);
        Says(
            "Column 'both' is a combination of the columns before it among those at risk",
            new() { Strata = Strata },
            new("x1", X1),
            new("both", X1.Zip(Strata, static (x, code) => x + code).ToArray()));
        Says("Column 'x' has one value in all 80 complete rows", null, new NamedColumn("x", new double[Rows]));
        double[] wild = [.. X1.Select(static (x, row) => row == 2 ? double.PositiveInfinity : x)];
        Says("Column 'wild' is infinite in row 2", null, new NamedColumn("wild", wild));

        static void Says(string start, CoxRegressionOptions? options, params NamedColumn[] columns) => Assert.StartsWith(
            start, Assert.Throws<RegressionException>(() => CoxRegression.Fit(Durations, Events, columns, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_options_that_no_model_can_use_are_named()
    {
        Says<RegressionException>("None of the 80 complete rows has the event", () => CoxRegression.Fit(Durations, new bool[Rows], Columns));
        Says<RegressionException>("The coefficients have not settled after 1 steps", () => Fit(new() { MaxIterations = 1 }));
        Says<ArgumentException>("Row 4 lasts -1", () => CoxRegression.Fit([.. Durations.Select(static (d, i) => i == 4 ? -1 : d)], Events, Columns));
        Says<ArgumentException>("There are 79 events for 80 durations", () => CoxRegression.Fit(Durations, Events.AsSpan(1), Columns));
        Says<ArgumentException>("There are 1 entries for 80", () => Fit(new() { Entries = new double[1] }));
        Says<ArgumentException>("There are 1 strata for 80", () => Fit(new() { Strata = new int[1] }));
        Says<ArgumentException>("There are 1 clusters for 80", () => Fit(new() { Clusters = new int[1] }));
        Says<ArgumentOutOfRangeException>("The penalty must be 0 or more", () => Fit(new() { Ridge = -1 }));
        Says<ArgumentOutOfRangeException>("The tolerance must be above 0", () => Fit(new() { Tolerance = 0 }));
        Says<ArgumentOutOfRangeException>("The confidence level", () => Fit(new() { Confidence = 1 }));
        Says<ArgumentOutOfRangeException>("Ties must be", () => Fit(new() { Ties = (CoxTies)7 }));
        Says<ArgumentOutOfRangeException>("The scale of time", () => Fit(new() { TimeScale = (HazardTimeScale)7 }));

        static void Says<T>(string start, Func<object> act)
            where T : Exception => Assert.StartsWith(start, Assert.Throws<T>(act).Message, StringComparison.Ordinal);
    }
}
