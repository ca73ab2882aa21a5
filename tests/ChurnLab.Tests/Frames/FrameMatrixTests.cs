using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameMatrixTests
{
    private static readonly Frame Clients = new(
        new TextColumn("city", ["Рыбинск", null]),
        new NumberColumn("age", [25, null]),
        new IntegerColumn("products", [1, 4]),
        new BooleanColumn("active", [null, true]));

    [Fact]
    public void A_matrix_has_a_row_per_row_and_a_column_per_name()
    {
        var matrix = Clients.ToMatrix("products", "age", "active");

        Assert.Equal(new[,] { { 1, 25, double.NaN }, { 4, double.NaN, 1 } }, matrix);
        Assert.Equal([1, 25, double.NaN, 4, double.NaN, 1], Clients.ToRowMajor("products", "age", "active"));
    }

    [Fact]
    public void All_columns_are_taken_where_none_is_named()
    {
        Assert.Equal([25, 1, double.NaN, double.NaN, 4, 1], Clients.Drop("city").ToRowMajor());
        Assert.Contains("'city' cannot be read as numbers", Assert.Throws<FrameException>(() => Clients.ToMatrix()).Message, StringComparison.Ordinal);
        Assert.Empty(new Frame().ToMatrix());
        Assert.Equal(2, Clients.Slice(0, 0).ToMatrix("age", "products").GetLength(1));
    }

    [Fact]
    public void A_matrix_makes_the_frame_it_came_from()
    {
        var numbers = new Frame(Enumerable.Range(0, 7).Select(column => new NumberColumn(
            "c" + (char)('0' + column), Enumerable.Range(0, 1000).Select(row => row % 13 == column ? null : (double?)(row * column)))));

        Assert.True(Frame.FromMatrix(numbers.ToMatrix(), numbers.ColumnNames).ContentEquals(numbers));
    }

    [Fact]
    public void Names_are_as_many_as_columns() =>
        Assert.Equal(
            "A matrix of 1 × 2 needs 2 column names, but 1 are given.",
            Assert.Throws<FrameException>(() => Frame.FromMatrix(new double[1, 2], "a")).Message);
}
