using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameMissingTests
{
    private static readonly Frame Clients = new(
        new NumberColumn("age", [25, null, null, 61, null]),
        new TextColumn("city", ["Рыбинск", "Ростов", null, "Ростов", null]),
        new IntegerColumn("id", [1, 2, 3, 4, 5]),
        new DateColumn("opened", [null, null, null, new DateOnly(2024, 1, 1), null]));

    [Fact]
    public void Missing_values_are_counted_by_column()
    {
        var missing = Clients.Missing();

        Assert.Equal(["age", "city", "id", "opened"], missing.Text("column"));
        Assert.Equal([3L, 2, 0, 4], missing.Integer("missing"));
        Assert.Equal([0.6, 0.4, 0.0, 0.8], missing.Number("share"));
    }

    [Fact]
    public void Patterns_say_what_is_missing_together()
    {
        var patterns = Clients.MissingPatterns();

        Assert.Equal(["age, city, opened", "opened", "age, opened", ""], patterns.Text("missing"));
        Assert.Equal([3L, 1, 2, 0], patterns.Integer("columns"));
        Assert.Equal([2L, 1, 1, 1], patterns.Integer("count"));
        Assert.Equal([0.4, 0.2, 0.2, 0.2], patterns.Number("share"));
    }

    [Fact]
    public void Of_nothing_nothing_is_missing()
    {
        Assert.Equal(0, Clients.Slice(0, 0).MissingPatterns().RowCount);
        Assert.Equal([null, null, null, null], Clients.Slice(0, 0).Missing().Number("share"));
        Assert.Equal([""], Clients.Select("id").MissingPatterns().Text("missing"));
        Assert.Equal(0, new Frame().Missing().RowCount);
    }

    [Fact]
    public void Patterns_are_those_of_LINQ() =>
        Prop.ForAll(Gen.Elements<double?>(null, 1).ListOf(3).ListOf().ToArbitrary(), rows =>
        {
            var frame = new Frame(Enumerable.Range(0, 3).Select(place => new NumberColumn("abc"[place..][..1], rows.Select(row => row[place]))));
            var expected = rows.Select(row => string.Join(", ", row.Index().Where(cell => cell.Item is null).Select(cell => "abc"[cell.Index])))
                .GroupBy(pattern => pattern).Select(group => (group.Key, (long)group.Count())).OrderByDescending(group => group.Item2);

            return frame.MissingPatterns().Rows.Select(row => (row.Text("missing")!, row.Integer("count")!.Value)).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();
}
