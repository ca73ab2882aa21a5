using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameDistinctTests
{
    private static readonly Frame Rows = new(
        new TextColumn("city", ["б", null, "а", "б", null, "б"]),
        new IntegerColumn("x", [1, 2, 3, 1, 2, 9]),
        new IntegerColumn("row", [0, 1, 2, 3, 4, 5]));

    [Fact]
    public void The_first_of_equal_rows_stays_in_its_place_and_missing_equals_missing()
    {
        Assert.Equal([0, 1, 2], Rows.Distinct("city").Integer("row"));
        Assert.Equal([0, 1, 2, 5], Rows.Distinct("city", "x").Integer("row"));
        Assert.Equal(4, Rows.Drop("row").Distinct().RowCount);
        Assert.Same(Rows, Rows.Distinct());
    }

    [Fact]
    public void Duplicates_are_all_but_the_one_that_is_kept()
    {
        Assert.Equal([false, false, false, true, true, true], Rows.IsDuplicated(["city"]));
        Assert.Equal([true, true, false, true, false, false], Rows.IsDuplicated(["city"], DuplicateKeep.Last));
        Assert.Equal([true, true, false, true, true, true], Rows.IsDuplicated(["city"], DuplicateKeep.None));
        Assert.Equal(0, Rows.IsDuplicated().TrueCount);
        Assert.Equal(0, new Frame().IsDuplicated().Length);
    }

    [Fact]
    public void Distinct_rows_are_as_many_as_groups_and_those_that_are_no_duplicates()
    {
        var keys = Gen.Elements<double?>(null, 0, -0.0, 1.5, 1e300, double.NegativeInfinity);

        Prop.ForAll(keys.ListOf().ToArbitrary(), list =>
        {
            var frame = new Frame(new NumberColumn("x", list), new IntegerColumn("parity", list.Select((_, row) => (long?)(row % 2))));
            var distinct = frame.Distinct("x", "parity");
            return distinct.RowCount == frame.GroupBy(["x", "parity"], includeMissing: true).Count
                && distinct.ContentEquals(frame.Where(row => frame.IsDuplicated(["x", "parity"])[row.Index] == false));
        }).QuickCheckThrowOnFailure();
    }
}
