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

    [Fact]
    public void Rows_below_rows_keep_an_order_that_holds_all_their_texts()
    {
        var frame = new Frame(Ordered);
        var some = new TextColumn("size", ["high", "low"]);

        Assert.Equal(Ordered.Levels, frame.Append(new Frame(some)).Text("size").Levels);
        Assert.Equal(Ordered.Levels, new Frame(some.WithOrder("low", "high")).Append(frame).Text("size").Levels);
        Assert.Equal(Ordered.Levels, frame.Head(0).Append(frame.Slice(2, 1)).Text("size").Levels);
        Assert.Equal(
            ["medium", "low", null, "high", "low", "medium", "high", "low"], frame.Append(new Frame(some)).Text("size"));
    }

    [Fact]
    public void Rows_below_rows_lose_an_order_that_another_contradicts_or_a_text_is_outside_of()
    {
        var frame = new Frame(Ordered);

        Assert.False(frame.Append(new Frame(new TextColumn("size", ["tiny"]))).Text("size").IsOrdered);
        Assert.False(frame.Append(new Frame(Plain.WithOrder("high", "medium", "low"))).Text("size").IsOrdered);
        Assert.False(frame.Head(0).Append(new Frame(new TextColumn("size", ["tiny"]))).Text("size").IsOrdered);
    }

    [Fact]
    public void A_key_keeps_its_order_through_an_outer_join_with_plain_texts()
    {
        var prices = new Frame(new TextColumn("size", ["huge", "low"]), new IntegerColumn("price", [9, 1]));

        var joined = new Frame(Ordered).Join(prices, new JoinOptions { On = ["size"], Kind = JoinKind.Outer });

        Assert.Equal(["low", "medium", "high", "huge"], joined.GroupBy("size").Keys.Text("size"));
        Assert.True(joined.Text("size").IsOrdered);
    }

    [Fact]
    public void Blanked_cells_leave_the_order_of_the_others()
    {
        var cleaned = new Frame(Ordered).Clean().BlankWhere("low is unknown", "size", row => row.Text("size") == "low").Frame;

        Assert.Equal(["medium", null, null, "high", null, "medium"], cleaned.Text("size"));
        Assert.Equal(Ordered.Levels, cleaned.Text("size").Levels);
        Assert.True(cleaned.Text("size").IsOrdered);
    }

    [Fact]
    public void Repaired_texts_take_the_place_of_the_right_ones_in_the_order()
    {
        var sizes = new TextColumn("size", ["higgh", "low", "mediun", "high"]).WithOrder("higgh", "low", "mediun", "high");

        var cleaned = new Frame(sizes).Clean().RepairTypos("size", ["low", "medium", "high"]).Frame.Text("size");

        Assert.Equal(["high", "low", "medium", "high"], cleaned);
        Assert.True(cleaned.IsOrdered);
        Assert.Equal(["low", "medium", "high"], cleaned.Levels);
    }
}
