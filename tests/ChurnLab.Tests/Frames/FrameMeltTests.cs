using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameMeltTests
{
    private static readonly Frame Wide = new(
        new IntegerColumn("id", [7, 8]),
        new IntegerColumn("a", [1, 2]),
        new NumberColumn("b", [3.5, null]));

    // Values of pandas 1.5.3: w.melt(id_vars=["id"]).
    [Fact]
    public void Columns_become_rows_one_column_after_the_other()
    {
        var melted = Wide.Melt("id");

        Assert.Equal(["id", "variable", "value"], melted.ColumnNames);
        Assert.Equal([7L, 8, 7, 8], melted.Integer("id"));
        Assert.Equal(["a", "a", "b", "b"], melted.Text("variable"));
        Assert.Equal([1.0, 2.0, 3.5, null], melted.Number("value"));
        Assert.True(melted.Text("variable").IsOrdered);
    }

    [Fact]
    public void Options_choose_columns_names_and_rows()
    {
        var melted = Wide.Melt(new MeltOptions
        {
            IdColumns = ["id"],
            ValueColumns = ["b", "a"],
            VariableName = "quarter",
            ValueName = "amount",
            DropMissing = true,
        });

        Assert.Equal(["id", "quarter", "amount"], melted.ColumnNames);
        Assert.Equal(["b", "a", "a"], melted.Text("quarter"));
        Assert.Equal([3.5, 1.0, 2.0], melted.Number("amount"));
        Assert.Equal(["b", "a"], melted.GroupBy("quarter").Keys.Text("quarter"));
    }

    [Fact]
    public void Whole_numbers_stay_whole_among_themselves() =>
        Assert.Equal(ColumnKind.Integer, Wide.Drop("b").Melt("id")["value"].Kind);

    [Fact]
    public void A_column_without_values_is_of_every_kind()
    {
        var melted = new Frame(new TextColumn("empty", [null, null]), new BooleanColumn("a", [true, false])).Melt();

        Assert.Equal([null, null, true, false], melted.Boolean("value"));
    }

    [Fact]
    public void Texts_keep_an_order_they_share()
    {
        var low = new TextColumn("a", ["low", "high"]).WithOrder("low", "high");
        var same = new TextColumn("b", ["high", null]).WithOrder("low", "high");

        Assert.True(new Frame(low, same).Melt().Text("value").IsOrdered);
        Assert.False(new Frame(low, new TextColumn("b", ["high", "x"])).Melt().Text("value").IsOrdered);
        Assert.Equal(["low", "high", "high", "x"], new Frame(low, new TextColumn("b", ["high", "x"])).Melt().Text("value"));
    }

    [Fact]
    public void Columns_of_different_kinds_are_named() =>
        Assert.Equal(
            "Melted columns become one, but 'a' is Integer and 'city' is Text; name value columns of one kind, or convert them first.",
            Assert.Throws<FrameException>(() => Wide.With(new TextColumn("city", ["x", "y"])).Melt("id")).Message);

    [Fact]
    public void Melting_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Wide.Melt("id", "a", "b"));
        Assert.Throws<FrameException>(() => Wide.Melt("idd"));
        Assert.Throws<FrameException>(() => Wide.Melt(new MeltOptions { IdColumns = ["id"], ValueName = "id" }));
        Assert.Equal(0, Wide.Slice(0, 0).Melt("id").RowCount);
    }
}
