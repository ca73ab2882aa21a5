using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FramePivotTests
{
    private static readonly Frame Turnover = new(
        new IntegerColumn("id", [3, 1, 1, 2, 3, 1]),
        new TextColumn("q", ["b", "a", "b", "c", "a", "a"]),
        new NumberColumn("x", [1.0, 2, 3, 4, 5, 6]));

    // Values of pandas 1.5.3: d.iloc[:5].pivot(index="id", columns="q", values="x").
    [Fact]
    public void Values_of_a_column_become_columns_in_the_order_of_keys()
    {
        var wide = Turnover.Head(5).Pivot("id", "q", "x");

        Assert.Equal(["id", "a", "b", "c"], wide.ColumnNames);
        Assert.Equal([1L, 2, 3], wide.Integer("id"));
        Assert.Equal([2.0, null, 5.0], wide.Number("a"));
        Assert.Equal([3.0, null, 1.0], wide.Number("b"));
        Assert.Equal([null, 4.0, null], wide.Number("c"));
    }

    // Values of pandas 1.5.3: d.pivot_table(index="id", columns="q", values="x", aggfunc="sum"), then without aggfunc.
    [Fact]
    public void A_cell_of_several_rows_is_aggregated()
    {
        var sums = Turnover.Pivot("id", "q", Aggregation.Sum("x"));
        var means = Turnover.Pivot("id", "q", Aggregation.Mean("x"));

        Assert.Equal(["id", "a", "b", "c"], sums.ColumnNames);
        Assert.Equal([8.0, null, 5.0], sums.Number("a"));
        Assert.Equal([3.0, null, 1.0], sums.Number("b"));
        Assert.Equal([4.0, null, 5.0], means.Number("a"));
    }

    [Fact]
    public void Two_rows_of_one_cell_are_named_where_nothing_says_what_to_do_with_them() =>
        Assert.Equal(
            "A cell of a pivot takes one row, but rows 1 and 5, counting from 0, both have id '1', q 'a'; "
            + "give an aggregation such as Aggregation.Sum(\"x\").",
            Assert.Throws<FrameException>(() => Turnover.Pivot("id", "q", "x")).Message);

    [Fact]
    public void Any_kind_of_value_and_several_index_columns_pivot()
    {
        var day = new DateOnly(2024, 3, 31);
        var frame = new Frame(
            new TextColumn("city", ["B", "A", "B"]),
            new BooleanColumn("active", [true, null, false]),
            new DateColumn("period", [day, day, day.AddDays(1)]),
            new TextColumn("status", ["new", "old", null]));

        var wide = frame.Pivot(new PivotOptions { Index = ["city", "active"], Columns = "period", Values = "status", IncludeMissing = true });

        Assert.Equal(["city", "active", "2024-03-31", "2024-04-01"], wide.ColumnNames);
        Assert.Equal(["A", "B", "B"], wide.Text("city"));
        Assert.Equal([null, false, true], wide.Boolean("active"));
        Assert.Equal(["old", null, "new"], wide.Text("2024-03-31"));
    }

    [Fact]
    public void Rows_without_a_key_are_left_out_unless_asked_for()
    {
        var frame = new Frame(
            new IntegerColumn("id", [1, null, 1]),
            new IntegerColumn("q", [2, 2, null]),
            new IntegerColumn("x", [10, 20, 30]));
        var options = new PivotOptions { Index = ["id"], Columns = "q", Values = "x", Prefix = "q" };

        var without = frame.Pivot(options);
        var with = frame.Pivot(options with { IncludeMissing = true });

        Assert.Equal(["id", "q2"], without.ColumnNames);
        Assert.Equal([10L], without.Integer("q2"));
        Assert.Equal(["id", "q2", "qmissing"], with.ColumnNames);
        Assert.Equal([1L, null], with.Integer("id"));
        Assert.Equal([10L, 20], with.Integer("q2"));
        Assert.Equal([30L, null], with.Integer("qmissing"));
    }

    [Fact]
    public void Ordered_texts_order_the_columns()
    {
        var ordered = Turnover.With(Turnover.Text("q").WithOrder("c", "b", "a"));

        Assert.Equal(["id", "c", "b", "a"], ordered.Pivot("id", "q", Aggregation.Count()).ColumnNames);
    }

    [Fact]
    public void A_key_named_as_the_computed_column_is_no_collision()
    {
        var frame = new Frame(new IntegerColumn("value", [1, 1]), new TextColumn("value_", ["a", "b"]), new NumberColumn("x", [1.0, 2]));

        var wide = frame.Pivot("value", "value_", Aggregation.Sum("x"));

        Assert.Equal(["value", "a", "b"], wide.ColumnNames);
        Assert.Equal([2.0], wide.Number("b"));
    }

    [Fact]
    public void Columns_of_one_name_or_none_are_refused()
    {
        static string Message(string key, string missing = "missing") => Assert.Throws<FrameException>(() =>
            new Frame(new IntegerColumn("id", [1, 1]), new TextColumn("q", [key, null]), new IntegerColumn("x", [1, 2]))
                .Pivot(new PivotOptions { Index = ["id"], Columns = "q", Values = "x", IncludeMissing = true, MissingName = missing })).Message;

        Assert.Equal("The pivot would have two columns named 'id'; one is an index column, the other a value of 'q', so give a Prefix.", Message("id"));
        Assert.Equal(
            "The pivot would have two columns named 'none'; one is a value of 'q', the other its missing values, so give another MissingName.",
            Message("none", "none"));
        Assert.Contains("is the empty text", Message(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_without_an_index_or_with_two_sources_of_cells_are_refused()
    {
        var options = new PivotOptions { Index = ["id"], Columns = "q" };

        Assert.Throws<ArgumentException>(() => Turnover.Pivot(options));
        Assert.Throws<ArgumentException>(() => Turnover.Pivot(options with { Values = "x", Aggregate = Aggregation.Count() }));
        Assert.Throws<ArgumentException>(() => Turnover.Pivot(options with { Index = [], Values = "x" }));
        Assert.Throws<FrameException>(() => Turnover.Pivot("id", "q", "y"));
    }

    [Fact]
    public void A_pivot_too_wide_to_hold_is_refused_before_it_is_made()
    {
        var keys = new IntegerColumn("a", Enumerable.Range(0, 60_000).Select(key => (long?)key));

        Assert.Contains(
            "60000 rows and 60000 columns",
            Assert.Throws<FrameException>(() => new Frame(keys, keys.Rename("b"), keys.Rename("c")).Pivot("a", "b", "c")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_pivots_to_nothing()
    {
        var wide = Turnover.Slice(0, 0).Pivot("id", "q", "x");

        Assert.Equal(["id"], wide.ColumnNames);
        Assert.Equal(0, wide.RowCount);
    }

    [Fact]
    public void What_was_melted_pivots_back()
    {
        var tables =
            from columns in Gen.Choose(1, 6)
            from rows in Gen.Choose(1, 8)
            from cells in Gen.OneOf(Gen.Constant<double?>(null), Gen.Choose(-9, 9).Select(cell => (double?)cell / 4)).ListOf(columns * rows)
            from names in Gen.Shuffle(Enumerable.Range(0, columns).ToArray())
            select (rows, names, cells: cells.ToArray());

        Prop.ForAll(tables.ToArbitrary(), table =>
        {
            var ids = new IntegerColumn("id", Enumerable.Range(0, table.rows).Select(id => (long?)id * 3));
            var wide = new Frame([
                ids, .. table.cells.Chunk(table.rows).Select((cells, place) => new NumberColumn("c" + (char)('0' + table.names[place]), cells))]);

            return wide.Melt("id").Pivot("id", "variable", "value").ContentEquals(wide);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_row_without_one_key_makes_neither_row_nor_column_by_its_other_key()
    {
        var frame = new Frame(
            new IntegerColumn("id", [1, 2, null]),
            new TextColumn("q", ["a", null, "b"]),
            new NumberColumn("x", [1.0, 2, 3]));

        var wide = frame.Pivot("id", "q", "x");

        Assert.Equal(["id", "a"], wide.ColumnNames);
        Assert.Equal([1L], wide.Integer("id"));
        Assert.True(wide.ContentEquals(frame.Pivot("id", "q", Aggregation.Sum("x"))));
        var all = frame.Pivot(new PivotOptions { Index = ["id"], Columns = "q", Values = "x", IncludeMissing = true });
        Assert.Equal(["id", "a", "b", "missing"], all.ColumnNames);
        Assert.Equal([1L, 2, null], all.Integer("id"));
    }

    [Fact]
    public void Minus_zero_names_the_column_of_zero()
    {
        var frame = new Frame(new IntegerColumn("id", [1, 2]), new NumberColumn("q", [-0.0, 0]), new NumberColumn("x", [3.0, 4]));

        Assert.Equal(["id", "0"], frame.Pivot("id", "q", "x").ColumnNames);
    }
}
