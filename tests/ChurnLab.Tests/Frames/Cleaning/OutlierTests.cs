using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;

namespace ChurnLab.Tests.Frames.Cleaning;

public sealed class OutlierTests
{
    private static readonly Frame Clients = new(
        new NumberColumn("x", [1, 2, 3, 4, 5, 100, double.NaN, -50]),
        new IntegerColumn("n", [1L, 2L, 3L, 4L, 5L, 100L, null, -50L]),
        new TextColumn("city", ["а", "а", "а", "б", "б", "б", null, "а"]),
        new BooleanColumn("left", [true, false, false, false, false, true, true, true]));

    [Fact]
    public void Tukeys_fences_lie_some_interquartile_ranges_from_the_quartiles()
    {
        // Quartiles of −50, 1, 2, 3, 4, 5, 100 are 1.5 and 4.5.
        var report = Report(Clients.Clean().FlagOutliers("x", OutlierRule.Tukey(3)));

        Assert.Equal((7, -7.5, 13.5), (report.Count, report.Lower, report.Upper));
        Assert.Equal((1, 1, 0), (report.Below, report.Above, report.Unplaced));
    }

    [Fact]
    public void The_rule_by_deviations_uses_the_scaled_MAD()
    {
        // Median 3, deviations 53, 2, 1, 0, 1, 2, 97, so MAD 2.
        var report = Report(Clients.Clean().FlagOutliers("x", OutlierRule.Mad(3.5)));

        Assert.Equal(3 - (3.5 * 2 / 0.6744897501960817), report.Lower, 9);
        Assert.Equal(3 + (3.5 * 2 / 0.6744897501960817), report.Upper, 9);
    }

    [Fact]
    public void Tails_lie_beyond_quantiles()
    {
        var report = Report(Clients.Clean().FlagOutliers("x", OutlierRule.Quantiles(0, 0.9)));

        Assert.Equal((-50, 43, 0, 1), (report.Lower, Math.Round(report.Upper, 9), report.Below, report.Above));
    }

    [Fact]
    public void Logarithms_have_no_place_for_zero_and_less_which_are_counted()
    {
        var step = Clients.Clean().FlagOutliers("x", OutlierRule.Tukey(3), onLogScale: true).Steps[0];

        Assert.Equal((1, "ниже: 0, выше: 1; без места на шкале логарифмов: 1"), (step.RowsAffected, step.Details));
        Assert.Equal("выбросы в «x»: дальше 3 межквартильных размахов от квартилей, по логарифмам", step.Title);
        var narrow = Report(Clients.Clean().FlagOutliers("x", OutlierRule.Tukey(1), onLogScale: true));
        // Quartiles of the logarithms are those of 2.25 and 4.75 in place: ln 2 + 0.25 ln 1.5, ln 4 + 0.75 ln 1.25.
        var (low, high) = (Math.Log(2) + (0.25 * Math.Log(1.5)), Math.Log(4) + (0.75 * Math.Log(1.25)));
        Assert.Equal(Math.Exp(high + (high - low)), narrow.Upper, 9);
        Assert.Equal(1, narrow.Above);
    }

    [Fact]
    public void Without_spread_nothing_is_far()
    {
        var frame = new Frame(new NumberColumn("x", [0, 0, 0, 0, 0, 7]));

        Assert.Equal(0, frame.Clean().FlagOutliers("x", OutlierRule.Tukey()).Steps[0].RowsAffected);
        Assert.Equal(0, frame.Clean().FlagOutliers("x", OutlierRule.Mad()).Steps[0].RowsAffected);
    }

    [Fact]
    public void Groups_have_fences_of_their_own_missing_being_one()
    {
        var rule = OutlierRule.Quantiles(0, 0.5) with { Within = ["city"] };

        var cleaning = Clients.Clean().FlagOutliers("x", rule, flag: "far");

        Assert.Equal([false, true, true, false, false, true, false, false], cleaning.Frame.Boolean("far").Select(value => value!.Value));
        var groups = ((OutlierReport)cleaning.Steps[0].Report!).Groups;
        Assert.Equal(["а", "б", "—"], groups.Select(group => group.Group));
        Assert.Equal([4, 3, 0], groups.Select(group => group.Count));
    }

    [Fact]
    public void Candidates_are_only_reported_unless_a_flag_is_named()
    {
        Assert.Same(Clients, Clients.Clean().FlagOutliers("x", OutlierRule.Tukey()).Frame);
        var flagged = Clients.Clean().FlagOutliers("x", OutlierRule.Tukey(), flag: "far");
        Assert.Equal("far", flagged.Frame.ColumnNames[^1]);
        Assert.Equal(2, flagged.Frame.Boolean("far").TrueCount);
        Assert.Throws<FrameException>(() => Clients.Clean().FlagOutliers("x", OutlierRule.Tukey(), flag: "left"));
    }

    [Fact]
    public void Winsorising_gives_the_nearest_value_that_is_no_outlier_and_keeps_whole_numbers_whole()
    {
        var cleaning = Clients.Clean().WinsoriseOutliers("n", OutlierRule.Tukey(3));

        Assert.Equal([1L, 2L, 3L, 4L, 5L, 5L, null, 1L], cleaning.Frame.Integer("n"));
        Assert.Equal(2, cleaning.Steps[0].CellsChanged);
        Assert.Equal([0, 1, 2, 3, 4, 6], Clients.Clean().DropOutliers("n", OutlierRule.Tukey(3)).OriginalRows.ToArray());
    }

    [Fact]
    public void Three_decisions_are_compared()
    {
        var comparison = Clients.Clean("left").CompareOutliers("x", OutlierRule.Tukey(3));

        var (keep, drop, winsorise) = (
            comparison[OutlierDecision.Keep], comparison[OutlierDecision.Drop], comparison[OutlierDecision.Winsorise]);
        Assert.Equal((8, 6, 8), (keep.Rows, drop.Rows, winsorise.Rows));
        Assert.Equal((new TargetCount(4, 8), new TargetCount(2, 6)), (keep.Target, drop.Target));
        Assert.Equal((65.0 / 7, 3.0, 3.0), (keep.Column.Mean, drop.Column.Mean, winsorise.Column.Mean));
        Assert.Equal(1.5811388300841898, drop.Column.StandardDeviation, 12);
        Assert.Contains("подтянуть к границе", comparison.ToText(), StringComparison.Ordinal);
        Assert.Contains("33,33", comparison.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_without_numbers_has_no_outliers_and_no_fences()
    {
        var report = Report(Clients.Where(row => row.IsMissing("x")).Clean().FlagOutliers("x", OutlierRule.Quantiles(0.1, 0.9)));

        Assert.Equal((0, double.NegativeInfinity, double.PositiveInfinity), (report.Count, report.Lower, report.Upper));
    }

    [Fact]
    public void Arguments_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlierRule.Tukey(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlierRule.Mad(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlierRule.Quantiles(0.9, 0.1));
        Assert.Throws<FrameException>(() => Clients.Clean().FlagOutliers("city", OutlierRule.Tukey()));
    }

    private static OutlierFences Report(FrameCleaning cleaning) =>
        Assert.Single(((OutlierReport)cleaning.Steps[0].Report!).Groups);
}
