using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameAppendTests
{
    private static readonly Frame January = new(new IntegerColumn("id", [1, 2]), new TextColumn("city", ["б", "а"]));
    private static readonly Frame February = new(new TextColumn("city", ["в", null, "а"]), new IntegerColumn("id", [3, null, 5]));

    [Fact]
    public void Rows_come_below_each_other_whatever_the_order_of_the_columns()
    {
        var both = January.Append(February, January);

        Assert.Equal(["id", "city"], both.ColumnNames);
        Assert.Equal([1, 2, 3, null, 5, 1, 2], both.Integer("id"));
        Assert.Equal(["б", "а", "в", null, "а", "б", "а"], both.Text("city"));
    }

    [Fact]
    public void Whole_numbers_become_numbers_where_a_frame_holds_numbers()
    {
        var both = January.Select("id").Append(new Frame(new NumberColumn("id", [0.5])));

        Assert.Equal([1.0, 2.0, 0.5], (NumberColumn)both["id"]);
    }

    [Fact]
    public void A_column_without_values_fits_every_kind()
    {
        var empty = new Frame(new NumberColumn("city", [double.NaN]), new TextColumn("id", [null]));

        Assert.Equal(["б", "а", null], January.Append(empty).Text("city"));
        Assert.Equal([null, 1L, 2L], (IntegerColumn)empty.Append(January)["id"]);
    }

    [Fact]
    public void Columns_that_are_not_everywhere_are_filled_only_on_request()
    {
        var days = new Frame(new IntegerColumn("id", [9]), new DateColumn("day", [new(2024, 1, 1)]));

        var all = January.Append([days], new AppendOptions { FillMissing = true });

        Assert.Equal([null, null, new DateOnly(2024, 1, 1)], all.Date("day"));
        Assert.Equal(["б", "а", null], all.Text("city"));
        Assert.Contains("frame 1", Assert.Throws<FrameException>(() => January.Append(days)).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_frame_without_columns_adds_nothing()
    {
        Assert.True(January.ContentEquals(new Frame().Append(January, new Frame())));
        Assert.True(January.ContentEquals(January.Append()));
    }

    [Fact]
    public void Slices_put_together_again_are_what_was_sliced()
    {
        var rows = Gen.Elements("а", "б", null).Zip(Gen.Choose(0, 3), (text, x) => (text, x)).ListOf();

        Prop.ForAll(rows.ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (list, place) =>
        {
            var frame = new Frame(new TextColumn("text", list.Select(row => row.text)), new IntegerColumn("x", list.Select(row => (long?)row.x)));
            var cut = place % (list.Count + 1);
            return frame.Slice(0, cut).Append(frame.Slice(cut, list.Count - cut)).ContentEquals(frame);
        }).QuickCheckThrowOnFailure();
    }
}
