using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Models;
using ChurnLab.Statistics;
using static ChurnLab.Tests.Statistics.Survival.SurvivalSample;

namespace ChurnLab.Tests.Insight.Models;

public sealed class SurvivalFiguresTests
{
    private static readonly SurvivalCurve OnDrug = KaplanMeier.Of(Treated, TreatedEvents);
    private static readonly SurvivalCurve OnPlacebo = KaplanMeier.Of(Placebo, [.. Placebo.Select(static _ => true)]);

    [Fact]
    public void A_curve_runs_in_steps_from_the_whole_to_the_longest_duration()
    {
        var (times, shares) = Points(Line(SurvivalFigures.Curves("недель", ("препарат", OnDrug)), 1));

        Assert.Equal([0, 6, 6, 7], times[..4]);
        Assert.Equal([1, 1, OnDrug.Steps[0].Survival, OnDrug.Steps[0].Survival], shares[..4]);
        Assert.Equal((35, OnDrug.Steps[^1].Survival), (times[^1], shares[^1]));
        Assert.Equal((2 * OnDrug.Steps.Count) + 2, times.Length);
    }

    [Fact]
    public void The_band_of_a_curve_that_comes_down_to_0_ends_before()
    {
        var (times, shares) = Points(Line(SurvivalFigures.Curves("недель", ("плацебо", OnPlacebo)), 0));

        Assert.Equal(23, times.Where(static time => !double.IsNaN(time)).Max());
        Assert.Equal(OnPlacebo.Steps[^2].Lower, shares[(2 * OnPlacebo.Steps.Count) - 1]);
    }

    [Fact]
    public void The_figure_says_when_half_have_left_and_how_many_are_observed()
    {
        var figure = SurvivalFigures.Curves("недель ремиссии", ("препарат", OnDrug), ("плацебо", OnPlacebo));

        Assert.Equal("Время, к которому уходит половина: препарат — 23; плацебо — 8", figure.Layout.Title!.Subtitle!.Text!.Value);
        Assert.Equal(
            "Под наблюдением после 0, 10, 20, 30: препарат — 21, 13, 7, 4; плацебо — 21, 8, 2, 0", figure.Layout.Note);
        var lines = figure.Data.Cast<ScatterTrace>().Where(static trace => trace.Fill is null);
        Assert.Equal(["препарат", "плацебо"], lines.Select(static trace => trace.Name?.ToString()));
        Assert.Contains(
            "половина не ушла",
            SurvivalFigures.Curves("лет", ("все", KaplanMeier.Of([1, 2, 3], [true, false, false]))).Layout.Title!.Subtitle!.Text!.Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_steps_than_pixels_those_that_show_are_drawn()
    {
        double[] durations = [.. Enumerable.Range(1, 5000).Select(static i => i / 10.0)];
        var curve = KaplanMeier.Of(durations, [.. durations.Select(static _ => true)]);

        var (times, shares) = Points(Line(SurvivalFigures.Curves("дней", ("все", curve)), 1));

        Assert.InRange(times.Length, 1000, 1210);
        Assert.Equal((500, 0), (times[^1], shares[^1]));
        Assert.All(Enumerable.Range(0, times.Length).Where(static i => i % 2 == 0), i => Assert.Equal(curve.SurvivalAt(times[i]), shares[i], 2.0 / 600));
    }

    [Fact]
    public void What_cannot_be_drawn_is_named()
    {
        Assert.StartsWith("A figure of survival needs", Assert.Throws<InsightException>(() => SurvivalFigures.Curves("лет")).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Group 'пусто' has no rows",
            Assert.Throws<InsightException>(() => SurvivalFigures.Curves("лет", ("пусто", KaplanMeier.Of([], [])))).Message,
            StringComparison.Ordinal);
    }

    private static ScatterTrace Line(Figure figure, int place) => (ScatterTrace)figure.Data[place];

    private static (double[] Times, double[] Shares) Points(ScatterTrace trace) =>
        (Numbers(trace.X!), Numbers(trace.Y!));

    private static double[] Numbers(PlotValues values) => [.. values.Select(static each => each.IsMissing ? double.NaN : each.Number)];
}
