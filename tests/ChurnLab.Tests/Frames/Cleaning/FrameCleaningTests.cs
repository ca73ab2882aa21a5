using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;

namespace ChurnLab.Tests.Frames.Cleaning;

public sealed class FrameCleaningTests
{
    private static readonly Frame Clients = new(
        new TextColumn("name", ["Анна", "Борис", "Вера", "Глеб"]),
        new IntegerColumn("age", [30L, null, 40L, 50L]),
        new BooleanColumn("left", [true, true, false, null]));

    [Fact]
    public void A_frame_without_rules_has_an_empty_trail()
    {
        var cleaning = Clients.Clean("left");

        Assert.Same(Clients, cleaning.Frame);
        Assert.Empty(cleaning.Steps);
        Assert.Equal([0, 1, 2, 3], cleaning.OriginalRows.ToArray());
    }

    [Fact]
    public void A_step_counts_rows_and_the_target_before_and_after()
    {
        var step = Assert.Single(Clients.Clean("left").DropMissing("age", "возраст не указан").Steps);

        Assert.Equal(("возраст не указан", CleaningAction.Dropped), (step.Title, step.Action));
        Assert.Equal((4, 3, 1, 1, 0), (step.RowsBefore, step.RowsAfter, step.RowsDropped, step.RowsAffected, step.CellsChanged));
        Assert.Equal(new TargetCount(2, 3), step.TargetBefore);
        Assert.Equal(new TargetCount(1, 2), step.TargetAfter);
        Assert.Equal(new TargetCount(1, 1), step.TargetAmongAffected);
        Assert.Equal(2.0 / 3, step.TargetBefore!.Share);
    }

    [Fact]
    public void Without_a_target_no_share_is_followed()
    {
        var cleaning = Clients.Clean().DropMissing("age");

        Assert.Null(cleaning.Steps[0].TargetBefore);
        Assert.Equal(["правило", "что сделано", "затронуто строк", "осталось строк"], cleaning.Audit().Frame.ColumnNames);
    }

    [Fact]
    public void Affected_rows_keep_their_numbers_of_the_loaded_frame_through_all_rules()
    {
        var cleaning = Clients.Clean()
            .DropMissing("age")
            .DropWhere("старше 45", row => row.Integer("age") > 45);

        Assert.Equal([1L], cleaning.AffectedBy(cleaning.Steps[0]).Integer("row").AsSpan().ToArray());
        var affected = cleaning.AffectedBy("старше 45");
        Assert.Equal([3L], affected.Integer("row").AsSpan().ToArray());
        Assert.Equal("Глеб", affected.Text("name")[0]);
        Assert.Equal([0, 2], cleaning.OriginalRows.ToArray());
    }

    [Fact]
    public void Row_numbers_give_way_to_a_column_of_their_name()
    {
        var cleaning = new Frame(new IntegerColumn("row", [7L, null])).Clean().DropMissing("row");

        Assert.Equal(["row_", "row"], cleaning.AffectedBy(cleaning.Steps[0]).ColumnNames);
    }

    [Fact]
    public void Every_changed_cell_is_listed_with_what_it_was()
    {
        var cleaning = Clients.Clean()
            .DropMissing("age")
            .BlankOutside("age", 0, 45, "возраст не бывает больше 45")
            .RepairTypos("name", ["Вера", "Глебъ", "Анна"], title: "имена");

        var changes = cleaning.Changes();

        Assert.Equal([3L, 3L], changes.Integer("row").AsSpan().ToArray());
        Assert.Equal(["age", "name"], changes.Text("column"));
        Assert.Equal(["50", "Глеб"], changes.Text("before"));
        Assert.Equal([null, "Глебъ"], changes.Text("after"));
        Assert.Equal(["возраст не бывает больше 45", "имена"], changes.Text("rule"));
        Assert.Equal([null, 1, 1], cleaning.Audit().Frame.Integer("изменено ячеек").Skip(1));
    }

    [Fact]
    public void Blanking_the_target_shows_in_its_share()
    {
        var step = Clients.Clean("left").BlankWhere("ответ ошибочный", "left", row => row.Text("name") == "Анна").Steps[0];

        Assert.Equal((new TargetCount(2, 3), new TargetCount(1, 2)), (step.TargetBefore, step.TargetAfter));
        Assert.Equal((CleaningAction.Blanked, 1), (step.Action, step.CellsChanged));
    }

    [Fact]
    public void A_number_can_be_repaired_row_by_row()
    {
        var frame = new Frame(new IntegerColumn("id", [1L, 2L]), new NumberColumn("revenue", [106862.2, 5051]));

        var cleaning = frame.Clean().ReplaceWhere(
            "лишние цифры 10", "revenue", row => row.Number("revenue") > 100_000, row => row.Number("revenue") - 100_000);

        Assert.Equal(6862.2, cleaning.Frame.Number("revenue")[0]!.Value, 6);
        Assert.Equal(1, cleaning.Steps[0].CellsChanged);
    }

    [Fact]
    public void A_whole_number_is_not_repaired_by_a_fraction()
    {
        var error = Assert.Throws<FrameException>(() =>
            Clients.Clean().ReplaceWhere("половина", "age", row => row.Integer("age") == 40, _ => 20.5));

        Assert.Equal("The rule 'половина' gives 20.5 to row 2 of column 'age', counting from 0, which holds whole numbers.", error.Message);
    }

    [Fact]
    public void A_decision_to_keep_is_a_line_of_the_trail()
    {
        var step = Clients.Clean("left").KeepWhere("без имени остаются", row => row.Integer("age") >= 40).Steps[0];

        Assert.Equal((CleaningAction.Kept, 2, 0), (step.Action, step.RowsAffected, step.RowsDropped));
    }

    [Fact]
    public void Cleaning_returns_new_objects_and_leaves_the_old_ones_as_they_were()
    {
        var first = Clients.Clean().DropMissing("age");
        var one = first.DropWhere("а", row => row.Text("name") == "Анна");
        var other = first.DropWhere("б", row => row.Text("name") == "Вера");

        Assert.Equal((3, 2, 2), (first.Frame.RowCount, one.Frame.RowCount, other.Frame.RowCount));
        Assert.Equal(["б"], other.Steps.Skip(1).Select(step => step.Title));
        Assert.Throws<ArgumentException>(() => one.AffectedBy(other.Steps[1]));
    }

    [Fact]
    public void An_unknown_title_names_the_nearest()
    {
        var cleaning = Clients.Clean().DropMissing("age", "возраст не указан");

        var error = Assert.Throws<ArgumentException>(() => cleaning.AffectedBy("возраст не укзан"));

        Assert.StartsWith("No rule titled 'возраст не укзан' was applied; did you mean 'возраст не указан'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_needs_a_title() =>
        Assert.Throws<ArgumentException>(() => Clients.Clean().DropWhere(" ", _ => true));

    [Fact]
    public void Rules_are_data_that_can_be_kept_and_applied_together()
    {
        CleaningRule[] rules = [new DropMissingRule("age"), new RangeRule("age", 0, 45) { Policy = OutsidePolicy.Drop }];

        var cleaning = Clients.Clean().Apply(rules);

        Assert.Equal(["нет значения «age»", "«age» от 0 до 45"], cleaning.Steps.Select(step => step.Title));
        Assert.Equal(["Анна", "Вера"], cleaning.Frame.Text("name"));
    }

    [Fact]
    public void The_sentence_sums_the_trail_up() => Assert.Equal(
        "Было 4 строки, осталось 3; изменено: 0 ячеек; доля «left» была 66,67 %, стала 50,00 %.",
        Clients.Clean("left").DropMissing("age").Sentence().Replace('\u00A0', ' ').Replace('\u202F', ' '));
}
