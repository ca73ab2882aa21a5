using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames.Cleaning;

public sealed class CleaningPropertyTests
{
    private static readonly string[] Cities = ["Ростов", "Рыбинск", "Ярославль"];

    private static readonly Gen<Frame> Frames =
        from rows in Gen.Choose(0, 30)
        from ids in Gen.Choose(0, 8).Select(value => value == 8 ? null : (long?)value).ListOf(rows)
        from numbers in Gen.Elements<double?>(null, -1.5, 0, 2, 3, 3, 4, 900, double.PositiveInfinity).ListOf(rows)
        from cities in Gen.Elements(null, "Ростов", "ростов ", "Рoстов", "Рыбинск", "Рыбинcк", "Ярослваль", "Ярославль", "Москва").ListOf(rows)
        from target in Gen.Elements<bool?>(true, false, null).ListOf(rows)
        select new Frame(
            new IntegerColumn("id", ids),
            new NumberColumn("x", numbers),
            new TextColumn("city", cities),
            new BooleanColumn("left", target));

    private static readonly Gen<CleaningRule> Rules = Gen.OneOf(
        Gen.Elements<CleaningRule>(
            new DropMissingRule("id"),
            new DropMissingRule("city"),
            new DropWhereRule("больше трёх", row => row.Number("x") > 3),
            new KeepWhereRule("остаются", row => row.Number("x") < 0),
            new BlankWhereRule("стереть", "id", row => row.Boolean("left") == true),
            new ReplaceWhereRule("заменить", "x", row => row.Number("x") == 0, row => row.Integer("id")),
            new DuplicateRowRule(),
            new DuplicateRowRule("id")),
        from policy in Gen.Elements(OutsidePolicy.Report, OutsidePolicy.Drop, OutsidePolicy.Blank)
        from rule in Gen.Elements<CleaningRule>(
            new RangeRule("x", 0, 100) { Policy = policy },
            new DomainRule("city", Cities) { Policy = policy },
            new DomainRule("id", [1, 2, 3]) { Policy = policy })
        select rule,
        from policy in Gen.Elements(
            DuplicatePolicy.Flag, DuplicatePolicy.KeepFirst, DuplicatePolicy.KeepLast, DuplicatePolicy.DropAll)
        select (CleaningRule)new DuplicateKeyRule("id") { Policy = policy, Target = "left" },
        from decision in Gen.Elements(OutlierDecision.Keep, OutlierDecision.Drop, OutlierDecision.Winsorise)
        from rule in Gen.Elements(OutlierRule.Tukey(), OutlierRule.Mad(1), OutlierRule.Quantiles(0.1, 0.8))
        from log in Gen.Elements(true, false)
        from within in Gen.Elements<string[]>([], ["city"])
        select (CleaningRule)new OutlierTreatment("x", rule with { OnLogScale = log, Within = within }) { Decision = decision },
        from distance in Gen.Choose(0, 2)
        from domain in Gen.Elements(Cities, null)
        select (CleaningRule)new TypoRule("city") { Domain = domain, MaxDistance = distance, MinShare = 0.2 });

    private static readonly Arbitrary<(Frame Frame, List<CleaningRule> Rules)> Cleanings = (
        from frame in Frames
        from rules in Rules.ListOf()
        select (frame, rules.ToList())).ToArbitrary();

    [Fact]
    public void Whatever_rules_are_applied_the_audit_reconciles() => Check(cleaning =>
    {
        var left = cleaning.Loaded.RowCount;
        foreach (var step in cleaning.Steps)
        {
            if (step.RowsBefore != left || step.RowsBefore - step.RowsDropped != step.RowsAfter)
                return false;
            if (step.Action == CleaningAction.Dropped
                && step.TargetBefore!.Events - step.TargetAmongAffected!.Events != step.TargetAfter!.Events)
            {
                return false;
            }

            left = step.RowsAfter;
        }

        return left == cleaning.Frame.RowCount && cleaning.Audit().Frame.Integer("осталось строк")[^1] == left;
    });

    [Fact]
    public void Rows_left_and_rows_dropped_make_up_the_rows_loaded() => Check(cleaning =>
    {
        var dropped = cleaning.Steps.Where(step => step.Action == CleaningAction.Dropped)
            .SelectMany(step => cleaning.AffectedBy(step).Integer("row").Select(row => (int)row!.Value));

        return dropped.Concat(cleaning.OriginalRows.ToArray()).Order()
            .SequenceEqual(Enumerable.Range(0, cleaning.Loaded.RowCount));
    });

    [Fact]
    public void What_is_not_listed_as_changed_is_as_it_was_loaded_and_in_order() => Check(cleaning =>
    {
        var expected = Cells(cleaning.Loaded.Take(cleaning.OriginalRows), cleaning.OriginalRows.ToArray());
        var actual = Cells(cleaning.Frame, cleaning.OriginalRows.ToArray());
        var listed = cleaning.Changes().Rows.Select(row => ((int)row.Integer("row")!.Value, row.Text("column")!)).ToHashSet();

        return cleaning.OriginalRows.ToArray().SequenceEqual(cleaning.OriginalRows.ToArray().Order())
            && expected.Keys.All(cell => listed.Contains(cell) || Equals(expected[cell], actual[cell]));
    });

    [Fact]
    public void Undoing_the_listed_changes_gives_the_cells_as_loaded() => Check(cleaning =>
    {
        var rows = cleaning.OriginalRows.ToArray();
        var cells = Cells(cleaning.Frame, rows).ToDictionary(cell => cell.Key, cell => Text(cell.Value));
        foreach (var change in cleaning.Changes().Rows.Reverse())
        {
            var cell = ((int)change.Integer("row")!.Value, change.Text("column")!);
            if (!cells.TryGetValue(cell, out var now))
                continue;
            if (now != change.Text("after"))
                return false;
            cells[cell] = change.Text("before");
        }

        return Cells(cleaning.Loaded.Take(rows), rows).All(cell => cells[cell.Key] == Text(cell.Value));
    });

    [Fact]
    public void Repaired_typos_lie_in_the_domain_and_all_else_stays() =>
        Prop.ForAll(Frames.ToArbitrary(), frame =>
        {
            var cleaning = frame.Clean().RepairTypos("city", Cities);
            var changes = cleaning.Changes();

            return changes.Text("after").All(after => Cities.Contains(after))
                && changes.RowCount == cleaning.Steps[0].CellsChanged
                && frame.Text("city").Zip(cleaning.Frame.Text("city")).Count(pair => pair.First != pair.Second) == changes.RowCount;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_rows_are_those_that_comparing_all_pairs_finds() =>
        Prop.ForAll(Frames.ToArbitrary(), frame =>
        {
            var rows = frame.Rows.Select(row => string.Join('|', frame.ColumnNames.Select(name => row[name] ?? "—"))).ToList();
            var firsts = Enumerable.Range(0, rows.Count).Where(row => rows.IndexOf(rows[row]) == row);

            return frame.Clean().DropDuplicateRows().OriginalRows.ToArray().SequenceEqual(firsts);
        }).QuickCheckThrowOnFailure();

    private static void Check(Func<FrameCleaning, bool> holds) =>
        Prop.ForAll(Cleanings, sample => holds(sample.Frame.Clean("left").Apply(sample.Rules)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Dictionary<(int Row, string Column), object?> Cells(Frame frame, int[] numbers)
    {
        var cells = new Dictionary<(int Row, string Column), object?>();
        foreach (var column in frame.Columns)
        {
            for (var row = 0; row < frame.RowCount; row++)
                cells.Add((numbers[row], column.Name), column.ValueAt(row));
        }

        return cells;
    }

    private static string? Text(object? value) =>
        value is null ? null : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
}
