using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using static ChurnLab.Tests.Statistics.Survival.SurvivalSample;

namespace ChurnLab.Tests.Statistics.Survival;

public sealed class LogRankTests
{
    [Fact]
    public void Two_groups_agree_with_R()
    {
        var test = LogRank.Test(Weeks, Relapses, Arm);

        Compare("logrank_leukaemia", test);
        Assert.Equal([21L, 21], test.SampleSizes);
        Compare("logrank_rho", LogRank.Test(Weeks, Relapses, Arm, new() { Rho = 1 }));
    }

    [Fact]
    public void Several_groups_strata_and_weights_agree_with_R()
    {
        Compare("logrank_groups", LogRank.Test(Durations, Events, Groups));
        Compare("logrank_groups_rho", LogRank.Test(Durations, Events, Groups, new() { Rho = 0.5 }));
        Compare("logrank_strata", LogRank.Test(Durations, Events, Groups, new() { Strata = Strata }));
    }

    [Fact]
    public void With_delayed_entries_it_is_the_score_test_of_the_exact_partial_likelihood() => Agrees(
        "logrank_entry", "chisq", [LogRank.Test(Durations, Events, Groups, new() { Entries = Entries }).Statistic]);

    [Fact]
    public void The_effect_is_Petos_hazard_ratio_of_the_first_group_to_the_second()
    {
        // Of the test: z² = (O − E)² / V, so that V and with it the ratio and its interval follow from R's numbers.
        var (observed, expected) = (R("logrank_leukaemia", "observed")[0], R("logrank_leukaemia", "expected")[0]);
        var variance = Math.Pow(observed - expected, 2) / R("logrank_leukaemia", "chisq")[0];

        var effect = LogRank.Test(Weeks, Relapses, Arm, new() { Confidence = 0.9 }).Effect!;

        Assert.Equal((EstimateKind.HazardRatio, 0.9), (effect.Kind, effect.Confidence));
        Golden.Close(Math.Exp((observed - expected) / variance), effect.Value, "ratio");
        Golden.Close(Math.Exp(((observed - expected) / variance) + (1.6448536269514722 / Math.Sqrt(variance))), effect.Upper, "upper");
        Assert.Null(LogRank.Test(Weeks, Relapses, Arm, new() { Rho = 1 }).Effect);
        Assert.Null(LogRank.Test(Durations, Events, Groups).Effect);
    }

    [Fact]
    public void Rows_of_negative_groups_or_strata_are_left_out()
    {
        int[] strata = [.. Strata];
        strata[5] = -1;
        int[] groups = [.. Groups];
        groups[7] = -1;
        int[] kept = [.. Enumerable.Range(0, Rows).Except([5, 7])];

        var test = LogRank.Test(Durations, Events, groups, new() { Strata = strata });

        var without = LogRank.Test(
            [.. kept.Select(static row => Durations[row])],
            [.. kept.Select(static row => Events[row])],
            [.. kept.Select(static row => Groups[row])],
            new() { Strata = kept.Select(static row => Strata[row]).ToArray() });
        Assert.Equal((without.Statistic, 78), (test.Statistic, test.SampleSizes.Sum()));
    }

    [Fact]
    public void Groups_that_are_never_at_risk_together_cannot_be_compared()
    {
        double[] entries = [0, 0, 0, 4, 4, 4];

        var apart = LogRank.Test(
            [1, 2, 3, 5, 6, 7], [true, true, true, true, true, true], [0, 0, 0, 1, 1, 1], new() { Entries = entries });

        Assert.True(double.IsNaN(apart.Statistic) && double.IsNaN(apart.PValue) && apart.Effect is null);
        Assert.Contains("проверка невозможна", apart.Explain(), StringComparison.Ordinal);
        Assert.True(double.IsNaN(LogRank.Test([], [], []).PValue));
        Assert.True(double.IsNaN(LogRank.Test([1, 2], [false, false], [0, 1]).PValue));
    }

    [Fact]
    public void A_code_without_rows_takes_no_degree_of_freedom()
    {
        var (all, gap) = (LogRank.Test(Weeks, Relapses, Arm), LogRank.Test(Weeks, Relapses, [.. Arm.Select(static arm => 3 * arm)]));

        Golden.Close(all.Statistic, gap.Statistic, "statistic");
        Assert.Equal([1.0], gap.DegreesOfFreedom);
    }

    [Fact]
    public void What_it_says_is_a_sentence() => Assert.StartsWith(
        "Логранговый тест: в одной из групп события наступают раньше, чем в другой (p < 0,0001). Размер эффекта: отношение рисков 0,",
        LogRank.Test(Weeks, Relapses, Arm).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void What_no_test_can_be_made_of_is_named()
    {
        Says("There are 1 groups for 2 durations", () => LogRank.Test([1, 2], [true, true], [0]));
        Says("There are 1 strata for 2 durations", () => LogRank.Test([1, 2], [true, true], [0, 1], new() { Strata = new int[1] }));
        Says("The power of survival", () => LogRank.Test([1, 2], [true, true], [0, 1], new() { Rho = -1 }));
        Says("The confidence level", () => LogRank.Test([1, 2], [true, true], [0, 1], new() { Confidence = 0 }));

        static void Says(string start, Func<object> act) =>
            Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    private static void Compare(string section, LogRankTest test)
    {
        Agrees(section, "chisq", [test.Statistic]);
        Agrees(section, "p", [test.PValue]);
        Agrees(section, "observed", test.Observed);
        Agrees(section, "expected", test.Expected);
    }
}
