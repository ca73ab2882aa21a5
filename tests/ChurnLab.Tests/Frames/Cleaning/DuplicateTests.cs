using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;

namespace ChurnLab.Tests.Frames.Cleaning;

public sealed class DuplicateTests
{
    private static readonly Frame Clients = new(
        new IntegerColumn("id", [1L, 2L, 1L, null, null, 3L, 3L, 3L]),
        new TextColumn("city", ["а", "б", "а", "в", "в", "г", "г", "д"]),
        new NumberColumn("x", [0.0, 1, -0.0, double.NaN, double.NaN, 5, 5, double.NaN]),
        new BooleanColumn("left", [true, false, false, true, true, true, true, null]));

    [Fact]
    public void Rows_equal_in_every_column_are_dropped_but_the_first()
    {
        var cleaning = Clients.Clean().DropDuplicateRows();

        Assert.Equal([0, 1, 2, 3, 5, 7], cleaning.OriginalRows.ToArray());
        Assert.Equal("2 группы повторов, 4 строки", cleaning.Steps[0].Details.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData(DuplicatePolicy.KeepFirst, new[] { 0, 1, 3, 5, 7 })]
    [InlineData(DuplicatePolicy.KeepLast, new[] { 1, 2, 4, 6, 7 })]
    [InlineData(DuplicatePolicy.DropAll, new[] { 1, 7 })]
    [InlineData(DuplicatePolicy.Flag, new[] { 0, 1, 2, 3, 4, 5, 6, 7 })]
    public void Columns_that_tell_rows_apart_by_design_are_not_compared(DuplicatePolicy policy, int[] left)
    {
        // Zero and minus zero are one number, and missing equals missing.
        var cleaning = Clients.Clean().DropDuplicateRows(except: ["id", "left"], policy);

        Assert.Equal(left, cleaning.OriginalRows.ToArray());
        Assert.Equal(policy == DuplicatePolicy.Flag ? 6 : 8 - left.Length, cleaning.Steps[0].RowsAffected);
    }

    [Theory]
    [InlineData(DuplicatePolicy.KeepFirst, new[] { 0, 1, 3, 4, 5 })]
    [InlineData(DuplicatePolicy.KeepLast, new[] { 1, 2, 3, 4, 7 })]
    [InlineData(DuplicatePolicy.DropAll, new[] { 1, 3, 4 })]
    public void A_missing_key_repeats_none(DuplicatePolicy policy, int[] left) =>
        Assert.Equal(left, Clients.Clean().DropDuplicates(["id"], policy).OriginalRows.ToArray());

    [Fact]
    public void Flagging_repeated_keys_changes_nothing_and_reports()
    {
        var cleaning = Clients.Clean("left").FlagDuplicates("id");

        Assert.Same(Clients, cleaning.Frame);
        Assert.Equal((CleaningAction.Flagged, 5), (cleaning.Steps[0].Action, cleaning.Steps[0].RowsAffected));
        Assert.IsType<DuplicateReport>(cleaning.Steps[0].Report);
        Assert.Equal([0L, 2L, 5L, 6L, 7L], cleaning.AffectedBy(cleaning.Steps[0]).Integer("row").AsSpan().ToArray());
    }

    [Fact]
    public void Keys_are_broken_down_by_gaps_agreement_and_target()
    {
        var report = DuplicateReport.Of(Clients, ["id"], "left");

        Assert.Equal((2, 5), (report.Keys, report.Rows));
        Assert.Equal([[], ["x", "left"]], report.Patterns.Select(pattern => pattern.MissingColumns));
        Assert.Equal([new TargetSum(1, 1)], report.Patterns[0].TargetSums);
        Assert.Equal([new TargetSum(null, 1)], report.Patterns[1].TargetSums);
        Assert.Equal([new TargetSum(1, 1), new TargetSum(null, 1)], report.All.TargetSums);
        Assert.Equal((1, 1, 0), (report.All.AgreeingKeys("city"), report.All.AgreeingKeys("x"), report.All.AgreeingKeys("left")));
        Assert.Equal((1, 0), (report.All.KeysWithEvents(1), report.All.KeysWithEvents(2)));
        Assert.Equal(0.5, report.All.Agreement[0].Share);
        Assert.Single(report.By("city"));
        Assert.Throws<FrameException>(() => report.All.AgreeingKeys("id"));
    }

    [Fact]
    public void The_rows_of_a_key_can_be_looked_at() =>
        Assert.Equal([5L, 6L, 7L], DuplicateReport.Of(Clients, ["id"]).RowsOf(1).Integer("row").AsSpan().ToArray());

    [Fact]
    public void A_key_of_several_columns_is_repeated_where_all_agree()
    {
        var report = DuplicateReport.Of(Clients, ["id", "city"]);

        Assert.Equal((2, 4), (report.Keys, report.Rows));
    }

    [Fact]
    public void A_repeated_key_can_be_an_error()
    {
        var error = Assert.Throws<FrameException>(() => Clients.Clean().DropDuplicates(["id"], DuplicatePolicy.Error));

        Assert.Equal("'id' should tell rows apart, but 2 keys are repeated; the first is '1' in rows 0, 2, counting from 0.", error.Message);
        Assert.Empty(Clients.Take([1, 3, 5]).Clean().DropDuplicates(["id"], DuplicatePolicy.Error).Steps[0].Details);
    }

    [Fact]
    public void Repeated_rows_can_be_an_error()
    {
        var error = Assert.Throws<FrameException>(() => Clients.Clean().DropDuplicateRows(policy: DuplicatePolicy.Error));

        Assert.Equal("Rows should differ, but 4 of them repeat each other; the first that do are 3, 4, counting from 0.", error.Message);
    }

    [Fact]
    public void Without_repetitions_the_report_is_empty_and_can_be_shown()
    {
        var report = DuplicateReport.Of(Clients.Take([0, 1]), ["id"], "left");

        Assert.Equal((0, 0), (report.Keys, report.Patterns.Count));
        Assert.NotEmpty(report.ToHtml());
        Assert.NotEmpty(report.AgreementTable().ToText());
    }

    [Fact]
    public void The_agreement_is_a_table_by_pattern() => Assert.Equal(
        ["1 из 1", "1 из 1", "0 из 1"], DuplicateReport.Of(Clients, ["id"], "left").AgreementTable().Frame.Text("без пропусков"));

    [Fact]
    public void Nothing_to_compare_is_refused()
    {
        Assert.Throws<FrameException>(() => Clients.Clean().DropDuplicateRows(except: Clients.ColumnNames));
        Assert.Throws<ArgumentException>(() => Clients.Clean().FlagDuplicates());
    }
}
