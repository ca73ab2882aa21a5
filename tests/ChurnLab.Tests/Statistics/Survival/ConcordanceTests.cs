using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using static ChurnLab.Tests.Statistics.Survival.SurvivalSample;

namespace ChurnLab.Tests.Statistics.Survival;

public sealed class ConcordanceTests
{
    [Theory]
    [InlineData(false, false, "concordance")]
    [InlineData(true, false, "concordance_entry")]
    [InlineData(false, true, "concordance_strata")]
    [InlineData(true, true, "concordance_entry_strata")]
    public void Harrells_C_agrees_with_R(bool hasEntries, bool hasStrata, string section) => Compare(
        section,
        Concordance.Harrell(Durations, Events, Risks, new() { Entries = hasEntries ? Entries : default, Strata = hasStrata ? Strata : default }));

    [Fact]
    public void Unos_C_agrees_with_R()
    {
        Compare("concordance_uno", Concordance.Uno(Durations, Events, Risks, double.PositiveInfinity));
        Compare("concordance_uno_20", Concordance.Uno(Durations, Events, Risks, 20));
    }

    [Fact]
    public void Another_curve_of_censoring_weights_by_that_curve()
    {
        var never = KaplanMeier.OfCensoring([.. Durations.Select(static _ => 100.0)], Events);

        Assert.Equal(Concordance.Harrell(Durations, Events, Risks).Value, Concordance.Uno(Durations, Events, Risks, 50, never).Value, 12);
        Assert.StartsWith(
            "There is an event at 6, up to which nobody is observed by the curve of censoring, known to 3: take a nearer horizon.",
            Assert.Throws<ArgumentException>(() => Concordance.Uno([5, 6], [true, true], [1, 0], 9, KaplanMeier.OfCensoring([2, 3], [true, false]))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_a_risk_are_left_out()
    {
        double[] risks = [double.NaN, .. Risks[1..]];

        Assert.Equal(Concordance.Harrell(Durations.AsSpan(1), Events.AsSpan(1), Risks.AsSpan(1)), Concordance.Harrell(Durations, Events, risks));
    }

    [Fact]
    public void Without_a_pair_there_is_no_concordance()
    {
        var none = Concordance.Harrell([1, 2], [false, false], [1, 2]);

        Assert.True(double.IsNaN(none.Value) && double.IsNaN(none.StandardError));
        Assert.Equal("индекс согласия не определено", none.Interval.ToString());
    }

    [Fact]
    public void The_interval_ends_at_the_whole()
    {
        var all = Concordance.Harrell([1, 2, 3, 4], [true, true, true, true], [9, 8, 7, 6]);
        var most = Concordance.Harrell([1, 2, 3, 4, 5, 6], [true, true, true, true, true, true], [9, 8, 7, 6, 4, 5], new() { Confidence = 0.9 });

        Assert.Equal((1, 0), (all.Value, all.StandardError));
        Assert.Equal(1, most.Interval.Upper);
        Golden.Close(most.Value - (1.6448536269514722 * most.StandardError), most.Interval.Lower, "lower");
    }

    [Fact]
    public void What_no_pairs_can_be_made_of_is_named()
    {
        Says("There are 1 risks for 2 durations", () => Concordance.Harrell([1, 2], [true, true], [0]));
        Says("There are 1 strata for 2 durations", () => Concordance.Harrell([1, 2], [true, true], [0, 1], new() { Strata = new int[1] }));
        Says("The horizon must be above 0", () => Concordance.Uno([1, 2], [true, true], [0, 1], 0));

        static void Says(string start, Func<object> act) =>
            Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    private static void Compare(string section, ConcordanceEstimate estimate)
    {
        Agrees(section, "value", [estimate.Value]);
        Agrees(section, "se", [estimate.StandardError]);
        Agrees(section, "counts", [estimate.Concordant, estimate.Discordant, estimate.TiedRisks]);
    }
}
