using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameTests
{
    private static readonly Frame Clients = new(
        new TextColumn("city", ["Рыбинск", "Ростов", null]),
        new NumberColumn("age", [25.0, null, 40.5]),
        new IntegerColumn("products", [1, 2, 3]),
        new IntegerColumn("churn", [1, 0, null]));

    [Fact]
    public void Columns_are_found_by_name_and_place()
    {
        Assert.Equal((3, 4), (Clients.RowCount, Clients.Columns.Count));
        Assert.Equal(["city", "age", "products", "churn"], Clients.ColumnNames);
        Assert.Same(Clients.Columns[1], Clients["age"]);
        Assert.True(Clients.Has("age"));
        Assert.False(Clients.Has("Age"));
    }

    [Theory]
    [InlineData("Age", "The frame has no column 'Age'; did you mean 'age'? Otherwise, its columns are city, age, products, churn.")]
    [InlineData("prodcuts", "The frame has no column 'prodcuts'; did you mean 'products'? Otherwise, its columns are city, age, products, churn.")]
    [InlineData("balance", "The frame has no column 'balance'; its columns are city, age, products, churn.")]
    public void A_missing_column_names_the_nearest_one(string name, string message) =>
        Assert.Equal(message, Assert.Throws<FrameException>(() => Clients[name]).Message);

    [Fact]
    public void Columns_of_different_length_are_refused() =>
        Assert.Equal(
            "Columns of a frame must have the same number of rows, but 'a' has 1 and 'b' has 2.",
            Assert.Throws<FrameException>(() => new Frame(new NumberColumn("a", [1.0]), new NumberColumn("b", [1.0, 2.0]))).Message);

    [Fact]
    public void Two_columns_of_one_name_are_refused() =>
        Assert.Equal(
            "Column names must differ, but columns 1 and 3 are both named 'a'.",
            Assert.Throws<FrameException>(() =>
                new Frame(new NumberColumn("a", [1.0]), new NumberColumn("b", [1.0]), new TextColumn("a", ["x"]))).Message);

    [Fact]
    public void A_frame_may_be_empty() => Assert.Equal((0, 0), (new Frame().RowCount, new Frame().Columns.Count));

    [Fact]
    public void Rows_read_cells_by_name_and_kind()
    {
        var row = Clients.Rows.ElementAt(2);

        Assert.Equal(2, row.Index);
        Assert.Equal((40.5, 3.0, null), (row.Number("age"), row.Number("products"), row.Number("churn")));
        Assert.Null(row.Text("city"));
        Assert.True(row.IsMissing("city"));
        Assert.Equal(3L, row["products"]);
        Assert.Equal(true, Clients.Rows.First().Boolean("churn"));
    }

    [Fact]
    public void Contents_are_compared_in_the_order_of_columns()
    {
        Assert.True(Clients.ContentEquals(Clients.Take([0, 1, 2])));
        Assert.False(Clients.ContentEquals(Clients.Take([0, 1, 1])));
        Assert.False(Clients.ContentEquals(Clients.Select("age", "city", "products", "churn")));
        Assert.False(Clients.ContentEquals(Clients.Drop("churn")));
    }
}
