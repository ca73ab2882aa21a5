using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class TextColumnOrderTests
{
    private static readonly TextColumn Plain = new("size", ["medium", "low", null, "high", "low", "medium"]);
    private static readonly TextColumn Ordered = Plain.WithOrder("low", "medium", "high", "huge");

    [Fact]
    public void Groups_go_by_the_order_given_and_unused_levels_make_none()
    {
        Assert.Equal(["high", "low", "medium"], new Frame(Plain).GroupBy("size").Keys.Text("size"));
        Assert.Equal(["low", "medium", "high"], new Frame(Ordered).GroupBy("size").Keys.Text("size"));
        Assert.Equal(["low", "medium", "high", "huge"], Ordered.Levels);
    }

    [Fact]
    public void Values_stay_as_they_were()
    {
        Assert.Equal(Plain, Ordered);
        Assert.True(Ordered.ContentEquals(Plain));
        Assert.Equal([1, 0, -1, 2, 0, 1], Ordered.AsSpan().ToArray());
    }

    [Fact]
    public void Equal_counts_stand_in_the_order_given() =>
        Assert.Equal(["low", "medium", "high"], Ordered.ValueCounts().Text("value"));

    [Fact]
    public void Taking_rows_and_renaming_keep_the_order()
    {
        Assert.False(Plain.IsOrdered);
        Assert.True(Ordered.IsOrdered);
        Assert.All(
            [Ordered.Take([3, 1]), Ordered.Slice(0, 4), Ordered.Rename("x"), new Frame(Ordered).GroupBy("size").Keys["size"]],
            column => Assert.True(((TextColumn)column).IsOrdered));
        Assert.Equal(["low", "high"], new Frame(Ordered).Take([3, 1]).GroupBy("size").Keys.Text("size"));
    }

    [Fact]
    public void Rows_of_the_same_order_are_appended_in_it()
    {
        var frame = new Frame(Ordered);
        var empty = new Frame(new TextColumn("size", [null]));

        Assert.Equal(["low", "medium", "high"], frame.Append(frame, empty).GroupBy("size").Keys.Text("size"));
        Assert.False(frame.Append(new Frame(Plain)).Text("size").IsOrdered);
    }

    [Fact]
    public void An_order_can_be_replaced() =>
        Assert.Equal(["high", "medium", "low"], new Frame(Ordered.WithOrder("high", "medium", "low")).GroupBy("size").Keys.Text("size"));

    [Fact]
    public void A_value_outside_the_order_is_named_with_its_row() =>
        Assert.Equal(
            "Row 3 of column 'size', counting from 0, holds 'high', which is not in the order given: low, medium; "
            + "add it to the list or make it missing first.",
            Assert.Throws<FrameException>(() => Plain.WithOrder("low", "medium")).Message);

    [Fact]
    public void A_level_no_row_holds_any_more_may_be_left_out() =>
        Assert.Equal(["medium", "low"], ((TextColumn)Plain.Slice(0, 2)).WithOrder("low", "medium"));

    [Fact]
    public void A_level_given_twice_is_refused() =>
        Assert.Contains("'low' is in it twice", Assert.Throws<ArgumentException>(
            () => Plain.WithOrder("low", "medium", "high", "low")).Message, StringComparison.Ordinal);
}
