using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using static ChurnLab.Tests.Statistics.Survival.SurvivalSample;

namespace ChurnLab.Tests.Statistics.Survival;

public sealed class ProportionalHazardsTests
{
    [Theory]
    [InlineData(HazardTimeScale.KaplanMeier, "zph_km")]
    [InlineData(HazardTimeScale.Identity, "zph_identity")]
    [InlineData(HazardTimeScale.Log, "zph_log")]
    [InlineData(HazardTimeScale.Rank, "zph_rank")]
    public void Tests_along_each_scale_of_time_agree_with_R(HazardTimeScale scale, string section) =>
        Compare(section, Fit(new() { TimeScale = scale }));

    [Fact]
    public void Tests_with_entries_strata_and_Breslows_ties_agree_with_R()
    {
        Compare("zph_breslow", Fit(new() { Ties = CoxTies.Breslow }));
        Compare("zph_entry", Fit(new() { Entries = Entries }), hasResiduals: false);
        Compare("zph_strata", Fit(new() { Entries = Entries, Strata = Strata }), hasResiduals: false);
    }

    [Fact]
    public void Scaled_residuals_are_about_the_coefficients()
    {
        var fit = Fit();
        var residuals = fit.ProportionalHazards.Residuals;

        Assert.Equal((fit.EventCount, 3), (residuals.GetLength(0), residuals.GetLength(1)));
        for (var j = 0; j < 3; j++)
            Assert.Equal(fit.Coefficients[j].Value, Enumerable.Range(0, fit.EventCount).Average(i => residuals[i, j]), 9);
    }

    [Fact]
    public void What_the_tests_found_stands_beside_each_coefficient()
    {
        var fit = Fit();

        for (var j = 0; j < 3; j++)
        {
            var proportional = fit.Coefficients[j].Wald.Assumptions.Single(static each => each.Kind == AssumptionKind.ProportionalHazards);
            var p = fit.ProportionalHazards.Columns[j].PValue;
            Assert.Equal((p, p >= 0.05), (proportional.Measured, proportional.Holds));
        }
    }

    [Fact]
    public void A_single_time_of_events_tells_no_change()
    {
        var fit = CoxRegression.Fit([2, 2, 5, 5, 5, 6], [true, true, false, false, false, false], [new("x", new double[] { 1, 3, 2, 4, 0, 1 })]);

        Assert.True(double.IsNaN(fit.ProportionalHazards.Global.PValue) && double.IsNaN(fit.ProportionalHazards.Columns[0].Statistic));
        Assert.Null(fit.Coefficients[0].Proportionality.Holds);
    }

    [Fact]
    public void A_duration_of_0_has_no_logarithm() => Assert.StartsWith(
        "Some durations are 0, which have no logarithm",
        Assert.Throws<RegressionException>(() => CoxRegression.Fit(
            [0, 2, 3, 4, 5], [true, true, true, true, true], [new("x", new double[] { 1, 3, 2, 2, 1 })], new() { TimeScale = HazardTimeScale.Log })).Message,
        StringComparison.Ordinal);

    private static void Compare(string section, CoxFit fit, bool hasResiduals = true)
    {
        var check = fit.ProportionalHazards;
        Agrees(section, "chisq", [.. check.Columns.Select(static test => test.Statistic), check.Global.Statistic], 1e-8);
        Agrees(section, "p", [.. check.Columns.Select(static test => test.PValue), check.Global.PValue], 1e-8);
        if (!hasResiduals)
            return;
        Agrees(section, "time", check.Times.Take(4));
        Agrees(section, "residual", Enumerable.Range(0, 12).Select(i => check.Residuals[i / 3, i % 3]), 1e-8);
    }
}
