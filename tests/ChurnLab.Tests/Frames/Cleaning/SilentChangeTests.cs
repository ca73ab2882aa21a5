using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;

namespace ChurnLab.Tests.Frames.Cleaning;

/// <summary>The promise of the whole area: a rule cannot do anything that the trail does not show.</summary>
public sealed class SilentChangeTests
{
    private static readonly Frame Clients = new(
        new IntegerColumn("id", [1L, 2L, 3L]),
        new NumberColumn("balance", [10.5, double.NaN, 30]),
        new TextColumn("city", ["Ростов", "Рыбинск", null]));

    [Fact]
    public void A_cell_changed_on_the_side_is_an_error_that_names_rule_column_and_row() => Refused(
        "the rows it says it kept differ in column 'balance' in 1 cells, first in row 1, counting from 0, and the column is not among its changed ones",
        frame => CleaningOutcome.Checked(frame.With(new NumberColumn("balance", [10.5, 0, 30]))));

    [Fact]
    public void A_value_that_vanishes_is_noticed_in_every_kind_of_column()
    {
        Column[] kinds =
        [
            new NumberColumn("x", [1.5]), new IntegerColumn("x", [1L]), new BooleanColumn("x", [true]),
            new TextColumn("x", ["а"]), new DateColumn("x", [new DateOnly(2024, 5, 9)]),
        ];

        Assert.All(kinds, column => Assert.Throws<FrameException>(() =>
            new Frame(column).Clean().Apply(new Rule(frame => CleaningOutcome.Checked(CleaningOutcome.Blanked(frame, "x", 0).Frame)))));
    }

    [Fact]
    public void A_changed_cell_in_a_row_that_is_kept_while_others_are_dropped_is_noticed() => Refused(
        "the rows it says it kept differ in column 'balance' in 1 cells, first in row 2, counting from 0, and the column is not among its changed ones",
        frame => CleaningOutcome.Dropped(frame, 0) with
        {
            Frame = frame.Take([1, 2]).With(new NumberColumn("balance", [double.NaN, 31])),
        });

    [Fact]
    public void Dropped_rows_must_be_told() => Refused(
        "of 3 rows it says it dropped 0, but its result has 2",
        frame => CleaningOutcome.Checked(frame.Head(2)));

    [Fact]
    public void Dropping_other_rows_than_told_is_noticed() => Refused(
        "the rows it says it kept differ in column 'id' in 1 cells, first in row 2, counting from 0, and the column is not among its changed ones",
        frame => CleaningOutcome.Dropped(frame, 0) with { Frame = frame.Take([1, 0]) });

    [Fact]
    public void Rows_must_keep_their_order() => Refused(
        "the rows it says it kept differ in column 'id' in 2 cells, first in row 0, counting from 0, and the column is not among its changed ones",
        frame => CleaningOutcome.Checked(frame.Take([2, 1, 0])));

    [Fact]
    public void Columns_must_not_disappear() => Refused(
        "column 'balance' is missing from its result; cleaning drops rows and cells, never columns",
        frame => CleaningOutcome.Checked(frame.Drop("balance")));

    [Fact]
    public void Columns_must_keep_their_order() => Refused(
        "its result has column 'balance' where 'id' was; columns must keep their order, and new ones come last",
        frame => CleaningOutcome.Checked(frame.Select("balance", "id", "city")));

    [Fact]
    public void Columns_must_keep_their_kind() => Refused(
        "column 'id' was Integer and is Number now; a kind is chosen when loading",
        frame => CleaningOutcome.Changed(frame, new NumberColumn("id", [1.0, 2, 3])));

    [Fact]
    public void New_columns_must_be_told() => Refused(
        "it added column 'flag', which is not among its added columns",
        frame => CleaningOutcome.Flagged(frame.With(new BooleanColumn("flag", [true, true, false])), [0]));

    [Fact]
    public void A_column_told_to_be_new_must_be_there() => Refused(
        "it says it added column 'flag', but the column is not among the new ones of its result",
        frame => CleaningOutcome.Flagged(frame, [0]) with { AddedColumns = ["flag"] });

    [Fact]
    public void An_action_does_only_what_it_says()
    {
        Refused(
            "its action is Checked, but it changed columns",
            frame => CleaningOutcome.Checked(frame) with { ChangedColumns = ["id"] });
        Refused(
            "its action is Flagged, but it dropped rows",
            frame => CleaningOutcome.Dropped(frame, 1) with { Action = CleaningAction.Flagged });
        Refused(
            "its action is Kept, but it added columns",
            frame => CleaningOutcome.Flagged(frame, [], "flag") with { Action = CleaningAction.Kept });
        Refused(
            "its action is Dropped, but it reports rows",
            frame => CleaningOutcome.Dropped(frame, 1) with { ReportedRows = [2] });
        Refused(
            "its action is Blanked, but row 0 of column 'id', counting from 0, got another value instead of none",
            frame => CleaningOutcome.Changed(frame, new IntegerColumn("id", [9L, 2L, 3L])) with { Action = CleaningAction.Blanked });
    }

    [Fact]
    public void Listed_rows_must_exist_and_ascend()
    {
        Refused("Row 3 is listed, but the 3 rows are counted from 0", frame => CleaningOutcome.Checked(frame, 3));
        Refused(
            "Rows must be listed in ascending order, each once, but 1 follows 1",
            frame => CleaningOutcome.Checked(frame, 1, 1));
    }

    [Fact]
    public void The_numbers_of_the_trail_are_measured_not_told()
    {
        // It says that a column changed, and lists no cells: they are found by comparison.
        var rule = new Rule(frame => CleaningOutcome.Changed(frame, new TextColumn("city", ["Ростов", "рыбинск", null])));

        var step = Clients.Clean().Apply(rule).Steps[0];

        Assert.Equal((1, 1), (step.RowsAffected, step.CellsChanged));
    }

    [Fact]
    public void A_column_built_anew_with_the_same_values_is_no_change()
    {
        var rule = new Rule(frame => CleaningOutcome.Checked(new Frame(
            new IntegerColumn("id", [1L, 2L, 3L]),
            new NumberColumn("balance", [10.5, double.NaN, 30]),
            new TextColumn("city", ["Ростов", "Рыбинск", null]))));

        Assert.Equal(0, Clients.Clean().Apply(rule).Steps[0].RowsAffected);
    }

    [Fact]
    public void A_column_said_to_be_changed_must_exist() => Refused(
        "it says it changed column 'age', but the frame it was given has no such column",
        frame => new CleaningOutcome { Action = CleaningAction.Changed, Frame = frame, ChangedColumns = ["age"] });

    [Fact]
    public void New_columns_are_named_once_each_in_their_order() => Refused(
        "it says it added columns 'b', 'a', but the new ones of its result are 'a', 'b'",
        frame => new CleaningOutcome
        {
            Action = CleaningAction.Flagged,
            Frame = frame.With(new IntegerColumn("a", [1L, 2, 3])).With(new IntegerColumn("b", [1L, 2, 3])),
            AddedColumns = ["b", "a"],
        });

    [Fact]
    public void An_outcome_without_a_frame_is_refused() => Refused(
        "its outcome has no frame",
        frame => CleaningOutcome.Checked(frame) with { Frame = null! });

    [Fact]
    public void An_action_that_is_none_is_refused() => Refused(
        "its action is 77, which is none of the actions there are",
        frame => CleaningOutcome.Checked(frame) with { Action = (CleaningAction)77 });

    private static void Refused(string did, Func<Frame, CleaningOutcome> apply)
    {
        var error = Assert.Throws<FrameException>(() => Clients.Clean().Apply(new Rule(apply)));

        Assert.Equal($"The rule 'своё правило' does not say what it did: {did}.", error.Message);
    }

    private sealed record Rule(Func<Frame, CleaningOutcome> Does) : CleaningRule("своё правило")
    {
        public override CleaningOutcome Apply(Frame frame) => Does(frame);
    }
}
