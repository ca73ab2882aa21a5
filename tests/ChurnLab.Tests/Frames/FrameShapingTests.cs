using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameShapingTests
{
    private static readonly Frame Clients = new(
        new TextColumn("city", ["Рыбинск", "Ростов", null, "Ростов"]),
        new NumberColumn("age", [25, null, 40, 61]),
        new IntegerColumn("churn", [1, 0, 0, 1]));

    [Fact]
    public void Select_takes_columns_in_the_order_given() =>
        Assert.Equal(["churn", "city"], Clients.Select("churn", "city").ColumnNames);

    [Fact]
    public void Drop_leaves_columns_out()
    {
        Assert.Equal(["city", "churn"], Clients.Drop("age").ColumnNames);
        Assert.Throws<FrameException>(() => Clients.Drop("agee"));
    }

    [Fact]
    public void With_adds_a_column_or_replaces_it_in_its_place()
    {
        var added = Clients.With(new NumberColumn("score", [1.0, 2, 3, 4]));
        var replaced = Clients.With(new NumberColumn("age", [1.0, 2, 3, 4]));

        Assert.Equal(["city", "age", "churn", "score"], added.ColumnNames);
        Assert.Equal(["city", "age", "churn"], replaced.ColumnNames);
        Assert.Equal(2, replaced.Number("age")[1]);
        Assert.Null(Clients.Number("age")[1]);
        Assert.Same(Clients["city"], replaced["city"]);
        Assert.Throws<FrameException>(() => Clients.With(new NumberColumn("score", [1.0])));
    }

    [Fact]
    public void Rename_gives_new_names_and_keeps_values()
    {
        var renamed = Clients.Rename("age", "years");

        Assert.Equal(["city", "years", "churn"], renamed.ColumnNames);
        Assert.Equal(["CITY", "AGE", "CHURN"], Clients.Rename(name => name.ToUpperInvariant()).ColumnNames);
        Assert.True(renamed["years"].ContentEquals(Clients["age"].Rename("years")));
        Assert.Throws<FrameException>(() => Clients.Rename("age", "city"));
    }

    [Fact]
    public void Head_and_tail_give_what_there_is()
    {
        Assert.Equal(["Рыбинск", "Ростов"], Clients.Head(2).Text("city"));
        Assert.Equal([40.0, 61.0], Clients.Tail(2).Number("age"));
        Assert.Equal(4, Clients.Head().RowCount);
        Assert.Equal(0, Clients.Tail(0).RowCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => Clients.Head(-1));
    }

    [Fact]
    public void Take_gives_rows_in_the_order_given()
    {
        Assert.Equal([61.0, 25.0, 61.0], Clients.Take([3, 0, 3]).Number("age"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clients.Take([4]));
    }

    [Fact]
    public void Where_keeps_rows_a_predicate_holds_for_and_missing_is_never_more() =>
        Assert.Equal([40.0, 61.0], Clients.Where(row => row.Number("age") >= 35).Number("age"));

    [Fact]
    public void Where_keeps_rows_a_mask_is_true_for()
    {
        Assert.Equal([25.0, 61.0], Clients.Where(Clients.Boolean("churn")).Number("age"));
        Assert.Equal([25.0], Clients.Where(new BooleanColumn("mask", [true, null, false, null])).Number("age"));
        Assert.Equal(["Ростов", null], Clients.Where([false, true, true, false]).Text("city"));
    }

    [Fact]
    public void A_mask_of_another_length_is_refused() =>
        Assert.Equal(
            "A mask must have one value per row, but it has 2 values and the frame 4 rows.",
            Assert.Throws<FrameException>(() => Clients.Where([true, false])).Message);
}
