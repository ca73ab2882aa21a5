using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameTypedTests
{
    private static readonly Frame Clients = new(
        new TextColumn("city", [null, "Ростов"]),
        new NumberColumn("age", [25.0, 40.5]),
        new NumberColumn("score", [850.0, null]),
        new IntegerColumn("products", [1, 2]),
        new IntegerColumn("churn", [1, null]),
        new BooleanColumn("active", [true, null]),
        new DateColumn("joined", [new DateOnly(2020, 1, 2), null]),
        new TextColumn("nothing", [null, null]));

    [Fact]
    public void A_column_of_the_kind_asked_for_is_returned_as_it_is()
    {
        Assert.Same(Clients["city"], Clients.Text("city"));
        Assert.Same(Clients["age"], Clients.Number("age"));
        Assert.Same(Clients["churn"], Clients.Integer("churn"));
        Assert.Same(Clients["active"], Clients.Boolean("active"));
        Assert.Same(Clients["joined"], Clients.Date("joined"));
    }

    [Fact]
    public void Whole_numbers_and_truths_are_read_as_numbers()
    {
        Assert.Equal([1.0, null], Clients.Number("churn"));
        Assert.Equal([1.0, null], Clients.Number("active"));
        Assert.Equal([1L, null], Clients.Integer("active"));
    }

    [Fact]
    public void Numbers_that_are_whole_are_read_as_whole_numbers() => Assert.Equal([850L, null], Clients.Integer("score"));

    [Fact]
    public void Zeros_and_ones_are_read_as_truths() => Assert.Equal([true, null], Clients.Boolean("churn"));

    [Fact]
    public void A_column_without_values_is_read_as_every_kind()
    {
        Assert.Equal(2, Clients.Number("nothing").MissingCount);
        Assert.Equal(2, Clients.Integer("nothing").MissingCount);
        Assert.Equal(2, Clients.Boolean("nothing").MissingCount);
        Assert.Equal(2, Clients.Date("nothing").MissingCount);
    }

    public static TheoryData<Func<Frame, Column>, string> Refusals => new()
    {
        {
            frame => frame.Number("city"),
            "Column 'city' cannot be read as numbers: it is a column of text, and row 1, counting from 0, holds 'Ростов'."
        },
        {
            frame => frame.Integer("age"),
            "Column 'age' cannot be read as whole numbers: it is a column of numbers, and row 1, counting from 0, holds '40.5'."
        },
        {
            frame => frame.Boolean("products"),
            "Column 'products' cannot be read as true and false: it is a column of whole numbers, and row 1, counting from 0, holds '2'."
        },
        {
            frame => frame.Text("active"),
            "Column 'active' cannot be read as text: it is a column of true and false, and row 0, counting from 0, holds 'True'."
        },
        {
            frame => frame.Date("city"),
            "Column 'city' cannot be read as dates: it is a column of text, and row 1, counting from 0, holds 'Ростов'."
        },
        {
            frame => frame.Number("joined"),
            "Column 'joined' cannot be read as numbers: it is a column of dates, and row 0, counting from 0, holds '2020-01-02'."
        },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_value_that_cannot_be_read_so_is_named(Func<Frame, Column> read, string message) =>
        Assert.Equal(message, Assert.Throws<FrameException>(() => read(Clients)).Message);
}
