using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using static ChurnLab.Tests.Statistics.Survival.SurvivalSample;

namespace ChurnLab.Tests.Statistics.Survival;

public sealed class KaplanMeierTests
{
    [Theory]
    [InlineData(SurvivalBand.LogLog, "km_loglog")]
    [InlineData(SurvivalBand.Log, "km_log")]
    [InlineData(SurvivalBand.Plain, "km_plain")]
    public void Curve_errors_bands_and_hazard_agree_with_R(SurvivalBand band, string section) =>
        Compare(section, KaplanMeier.Of(Treated, TreatedEvents, new() { Band = band }));

    [Fact]
    public void Whoever_enters_late_is_at_risk_from_then_on() =>
        Compare("km_entry", KaplanMeier.Of(Durations, Events, new() { Entries = Entries }));

    [Fact]
    public void A_weight_stands_for_as_many_subjects()
    {
        var weighted = KaplanMeier.Of(Durations, Events, new() { Weights = Weights, Entries = Entries });
        int[] copies = [.. Enumerable.Range(0, Rows).SelectMany(static row => Enumerable.Repeat(row, (int)Weights[row]))];
        var copied = KaplanMeier.Of(
            [.. copies.Select(static row => Durations[row])],
            [.. copies.Select(static row => Events[row])],
            new() { Entries = copies.Select(static row => Entries[row]).ToArray() });

        Compare("km_weights", KaplanMeier.Of(Durations, Events, new() { Weights = Weights }));
        Assert.Equal(copied.Steps, weighted.Steps);
    }

    [Fact]
    public void Weights_that_are_no_whole_numbers_bring_the_curve_down_to_0_all_the_same()
    {
        var curve = KaplanMeier.Of([1, 2, 2, 2], [true, true, true, true], new() { Weights = new[] { 0.7, 0.1, 0.2, 0.3 } });

        Assert.Equal(0, curve.Steps[^1].Survival);
        Assert.Equal(0, curve.SurvivalAt(100));
    }

    [Fact]
    public void Quantiles_and_their_intervals_agree_with_R()
    {
        var (treated, placebo) = (KaplanMeier.Of(Treated, TreatedEvents), KaplanMeier.Of(Placebo, new bool[21].Select(static _ => true).ToArray()));

        Agrees("quantiles", "treated", Ends(treated));
        Agrees("quantiles", "placebo", Ends(placebo));
        Assert.Equal(treated.Median, treated.Quantile(0.5));
        var late = treated.Quantile(0.9);
        Assert.Equal((double.NaN, double.PositiveInfinity), (late.Value, late.Upper));

        // R has no number where the band does not come down so far.
        static IEnumerable<double> Ends(SurvivalCurve curve)
        {
            IntervalEstimate[] both = [curve.Quantile(0.25), curve.Quantile(0.5)];
            return both.Select(static each => each.Value)
                .Concat(both.Select(static each => each.Lower))
                .Concat(both.Select(static each => double.IsFinite(each.Upper) ? each.Upper : double.NaN));
        }
    }

    [Fact]
    public void A_level_that_products_miss_by_rounding_counts_as_met()
    {
        // 23/24 · 22/23 · … · 12/13 comes to 0.5000000000000001.
        double[] durations = [.. Enumerable.Range(1, 24)];

        Assert.Equal(12, KaplanMeier.Of(durations, [.. durations.Select(static _ => true)]).Median.Value);
    }

    [Fact]
    public void Where_all_leave_at_once_the_interval_of_the_median_begins_there()
    {
        var median = KaplanMeier.Of([5, 5, 5], [true, true, true]).Median;

        Assert.Equal((5.0, 5.0, double.PositiveInfinity), (median.Value, median.Lower, median.Upper));
    }

    [Fact]
    public void Means_up_to_a_horizon_agree_with_R()
    {
        Mean("treated", KaplanMeier.Of(Treated, TreatedEvents).RestrictedMean(30));
        Mean("placebo", KaplanMeier.Of(Placebo, [.. Placebo.Select(static _ => true)]).RestrictedMean(23));
        Mean("made", KaplanMeier.Of(Durations, Events).RestrictedMean(25));
        var mean = KaplanMeier.Of(Durations, Events).RestrictedMean(25);
        Golden.Close(mean.Value - (1.959963984540054 * mean.StandardError), mean.Interval.Lower, "lower");

        static void Mean(string name, RestrictedMean mean) => Agrees("restricted_mean", name, [mean.Value, mean.StandardError]);
    }

    [Fact]
    public void Between_its_times_a_curve_is_level_and_beyond_the_last_one_unknown()
    {
        var curve = KaplanMeier.Of(Treated, TreatedEvents);

        Assert.Equal([1, 1, 18 / 21.0, 18 / 21.0], new[] { 0, 5.9, 6, 6.9 }.Select(time => Math.Round(curve.SurvivalAt(time), 15)), Near);
        Assert.Equal([1, 18 / 21.0, curve.SurvivalAt(34)], [curve.SurvivalBefore(6), curve.SurvivalBefore(7), curve.SurvivalBefore(35)], Near);
        Assert.Equal([21.0, 21, 17, 16, 1, 0], new[] { -1, 6, 6.5, 7.5, 35, 36 }.Select(curve.AtRiskAt));
        Assert.True(double.IsNaN(curve.SurvivalAt(35.1)) && double.IsNaN(curve.IntervalAt(36).Value) && double.IsNaN(curve.SurvivalAt(double.NaN)));
        Assert.Equal((1.0, 1.0, 1.0), (curve.IntervalAt(1).Value, curve.IntervalAt(1).Lower, curve.IntervalAt(1).Upper));
        Assert.Equal(curve.Steps[1].Lower, curve.IntervalAt(8).Lower);
        Assert.Equal((0, true), (curve.CumulativeHazardAt(2).Value, double.IsNaN(curve.CumulativeHazardAt(2).Lower)));
        var hazard = curve.CumulativeHazardAt(6);
        Golden.Close(3 / 21.0 * Math.Exp(1.959963984540054 / Math.Sqrt(3)), hazard.Upper, "upper hazard");
        Assert.Equal((21, 9, 35), (curve.RowCount, curve.EventCount, curve.LastTime));
    }

    [Fact]
    public void Those_at_risk_have_entered_before_and_not_left_yet()
    {
        var curve = KaplanMeier.Of(Durations, Events, new() { Entries = Entries });

        foreach (var time in new[] { 0, 1, 4.5, 8, 20, 31 })
            Assert.Equal(Enumerable.Range(0, Rows).Count(row => Entries[row] < time && time <= Durations[row]), curve.AtRiskAt(time));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.AtRiskAt(double.NaN));
    }

    [Fact]
    public void Each_group_has_the_curve_of_its_rows()
    {
        int[] groups = [.. Arm.Select(static arm => arm == 0 ? 2 : 0)];
        groups[41] = -1;

        var curves = KaplanMeier.ByGroup(Weeks, Relapses, groups);

        Assert.Equal([20, 0, 21], curves.Select(static curve => curve.RowCount));
        Assert.Equal(KaplanMeier.Of(Treated, TreatedEvents).Steps, curves[2].Steps);
        Assert.True(double.IsNaN(curves[1].SurvivalAt(1)) && double.IsNaN(curves[1].Median.Value) && double.IsNaN(curves[1].RestrictedMean(1).Value));
    }

    [Fact]
    public void An_event_comes_before_an_end_of_observation_at_the_same_time()
    {
        var curve = KaplanMeier.OfCensoring([1, 2, 2, 2, 3], [true, true, false, false, false]);

        Assert.Equal([(2.0, 3.0, 2.0), (3.0, 1.0, 1.0)], curve.Steps.Select(static step => (step.Time, step.AtRisk, step.Events)));
    }

    [Fact]
    public void Rows_in_which_something_is_missing_are_left_out()
    {
        var curve = KaplanMeier.Of(
            [double.NaN, 2, 3, 4, 5],
            [true, true, true, true, false],
            new() { Entries = new[] { 0, double.NaN, 0, 0, 0 }, Weights = new[] { 1, 1, double.NaN, 2, 0 } });

        Assert.Equal((1, 0, 4), (curve.RowCount, curve.SurvivalAt(4), curve.LastTime));
    }

    [Fact]
    public void What_no_curve_can_be_made_of_is_named()
    {
        Says("Row 1 lasts -2; a duration must be finite and 0 or more", () => KaplanMeier.Of([1, -2], [true, true]));
        Says("Row 0 lasts Infinity", () => KaplanMeier.Of([double.PositiveInfinity, 2], [true, true]));
        Says("There are 1 events for 2 durations", () => KaplanMeier.Of([1, 2], [true]));
        Says("There are 1 entries for 2 durations", () => KaplanMeier.Of([1, 2], [true, true], new() { Entries = new double[1] }));
        Says("There are 1 weights for 2 durations", () => KaplanMeier.Of([1, 2], [true, true], new() { Weights = new double[1] }));
        Says("There are 1 groups for 2 durations", () => KaplanMeier.ByGroup([1, 2], [true, true], [0]));
        Says("Row 1 enters at 2.5 and leaves at 2.5", () => KaplanMeier.Of([1, 2.5], [true, true], new() { Entries = new[] { 0, 2.5 } }));
        Says("Row 0 has the weight -1", () => KaplanMeier.Of([1, 2], [true, true], new() { Weights = new double[] { -1, 1 } }));
        var curve = KaplanMeier.Of([1, 2], [true, false]);
        Says("The curve is known up to 2, where some are left", () => curve.RestrictedMean(3));
        Says("The horizon must be above 0", () => curve.RestrictedMean(0));
        Says("The share must be above 0", () => curve.Quantile(1));
        Says("The confidence level", () => KaplanMeier.Of([1, 2], [true, false], new() { Confidence = 1 }));
        Says("The band must be", () => KaplanMeier.Of([1, 2], [true, false], new() { Band = (SurvivalBand)9 }));

        static void Says(string start, Func<object> act) =>
            Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    private static void Compare(string section, SurvivalCurve curve)
    {
        Agrees(section, "time", curve.Steps.Select(static step => step.Time));
        Agrees(section, "risk", curve.Steps.Select(static step => step.AtRisk));
        Agrees(section, "events", curve.Steps.Select(static step => step.Events));
        Agrees(section, "survival", curve.Steps.Select(static step => step.Survival));
        Agrees(section, "se", curve.Steps.Select(static step => step.StandardError));
        Agrees(section, "lower", curve.Steps.Select(static step => step.Lower));
        Agrees(section, "upper", curve.Steps.Select(static step => step.Upper));
        Agrees(section, "hazard", curve.Steps.Select(static step => step.CumulativeHazard));
        Agrees(section, "hazard_se", curve.Steps.Select(static step => step.CumulativeHazardError));
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-12;
}
