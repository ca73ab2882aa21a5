using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameDeriveTests
{
    private static readonly Frame Clients = new(
        new TextColumn("city", ["Рыбинск", null, "Ростов"]),
        new NumberColumn("salary", [100, 200, null]),
        new IntegerColumn("products", [1, null, 4]),
        new BooleanColumn("active", [true, false, null]),
        new DateColumn("opened", [new DateOnly(2024, 5, 9), null, new DateOnly(2023, 12, 31)]));

    [Fact]
    public void The_kind_of_the_column_is_that_of_the_function()
    {
        var derived = Clients
            .Derive("ratio", row => row.Number("salary") / row.Integer("products"))
            .Derive("half", _ => 0.5)
            .Derive("twice", row => row.Integer("products") * 2)
            .Derive("one", _ => 1)
            .Derive("place", row => row.Index)
            .Derive("rich", row => row.Number("salary") > 150)
            .Derive("idle", row => !row.Boolean("active"))
            .Derive("upper", row => row.Text("city")?.ToUpperInvariant())
            .Derive("next", row => row.Date("opened")?.AddDays(1))
            .Derive("year", row => row.Date("opened")?.Year)
            .Derive("few", row => row.Integer("products") < 3 ? 1 : null);

        Assert.Equal(
            [
                ColumnKind.Number, ColumnKind.Number, ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Boolean,
                ColumnKind.Boolean, ColumnKind.Text, ColumnKind.Date, ColumnKind.Integer, ColumnKind.Integer,
            ],
            derived.Columns.Skip(5).Select(column => column.Kind));
        Assert.Equal([100.0, null, null], derived.Number("ratio"));
        Assert.Equal([2L, null, 8], derived.Integer("twice"));
        Assert.Equal([0L, 1, 2], derived.Integer("place"));
        Assert.Equal([false, true, false], derived.Boolean("rich"));
        Assert.Equal([false, true, null], derived.Boolean("idle"));
        Assert.Equal(["РЫБИНСК", null, "РОСТОВ"], derived.Text("upper"));
        Assert.Equal(new DateOnly(2024, 1, 1), derived.Date("next")[2]);
        Assert.Equal([2024L, null, 2023], derived.Integer("year"));
        Assert.Equal([1L, null, null], derived.Integer("few"));
    }

    [Fact]
    public void A_column_of_that_name_is_replaced_in_its_place()
    {
        var derived = Clients.Derive("salary", row => row.Number("salary") * 12);

        Assert.Equal(Clients.ColumnNames, derived.ColumnNames);
        Assert.Equal([1200.0, 2400.0, null], derived.Number("salary"));
    }

    [Fact]
    public void Arithmetic_of_columns_is_derived_under_a_name()
    {
        var derived = Clients.Derive("ratio", Clients.Number("salary") / Clients.Number("products"));

        Assert.Equal("ratio", derived.ColumnNames[^1]);
        Assert.Equal([100.0, null, null], derived.Number("ratio"));
        Assert.Throws<FrameException>(() => Clients.Derive("short", new NumberColumn("x", [1.0])));
    }

    [Fact]
    public void A_function_that_reads_a_column_that_is_not_there_says_which_was_meant() =>
        Assert.Contains("did you mean 'salary'", Assert.Throws<FrameException>(
            () => Clients.Derive("x", row => row.Number("salery"))).Message, StringComparison.Ordinal);
}
