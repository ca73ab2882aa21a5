using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class ColumnTests
{
    public static TheoryData<Column, object, string> Kinds => new()
    {
        { new NumberColumn("x", [1.5, null, 1.5]), 1.5, "x: Number, 3 rows, 1 missing" },
        { new IntegerColumn("x", [7, null, 7]), 7L, "x: Integer, 3 rows, 1 missing" },
        { new BooleanColumn("x", [true, null, true]), true, "x: Boolean, 3 rows, 1 missing" },
        { new TextColumn("x", ["да", null, "да"]), "да", "x: Text, 3 rows, 1 missing" },
        { new DateColumn("x", [new DateOnly(2024, 5, 9), null, new DateOnly(2024, 5, 9)]), new DateOnly(2024, 5, 9), "x: Date, 3 rows, 1 missing" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_keeps_values_and_what_is_missing(Column column, object value, string description)
    {
        Assert.Equal([value, null, value], Enumerable.Range(0, 3).Select(column.ValueAt));
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(column.IsMissing));
        Assert.Equal((2, 1), (column.PresentCount, column.DistinctCount()));
        Assert.Equal(description, column.ToString());
        Assert.Equal([value, null, value], ((System.Collections.IEnumerable)column).Cast<object?>());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Taking_rows_repeats_and_reorders_them(Column column, object value, string description)
    {
        var taken = column.Take([1, 0, 0]);

        Assert.Equal([null, value, value], Enumerable.Range(0, 3).Select(taken.ValueAt));
        Assert.Equal(description, taken.ToString());
        Assert.Equal([null, value], Enumerable.Range(0, 2).Select(column.Slice(1, 2).ValueAt));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Columns_compare_by_identity_and_their_content_on_request(Column column, object value, string description)
    {
        Assert.NotEqual(description, value.ToString());
        var same = column.Take([0, 1, 2]);

        Assert.False(column.Equals(same));
        Assert.True(column.ContentEquals(same));
        Assert.False(column.ContentEquals(column.Rename("y")));
        Assert.False(column.ContentEquals(column.Take([0, 1, 1])));
        Assert.False(column.ContentEquals(column.Slice(0, 2)));
        Assert.False(column.ContentEquals(null));
    }

    [Fact]
    public void Texts_are_equal_whatever_their_codes_are()
    {
        var first = new TextColumn("x", ["a", "b"]);
        var second = new TextColumn("x", ["b", "a"]).Take([1, 0]);

        Assert.True(first.ContentEquals(second));
    }

    [Fact]
    public void Kinds_that_store_alike_are_not_equal() =>
        Assert.False(new TextColumn("x", ["a"]).ContentEquals(new DateColumn("x", [DateOnly.MinValue])));

    [Fact]
    public void NaN_is_missing_and_zero_has_no_sign()
    {
        var numbers = new NumberColumn("x", [double.NaN, 0.0, -0.0]);

        Assert.Equal((1, 1), (numbers.MissingCount, numbers.DistinctCount()));
        Assert.Null(numbers[0]);
        Assert.True(numbers.ContentEquals(new NumberColumn("x", [double.NaN, -0.0, 0.0])));
    }

    [Fact]
    public void Spans_give_stored_values_without_a_copy()
    {
        var numbers = new NumberColumn("x", [1.0, double.NaN]);

        Assert.True(numbers.AsSpan() == numbers.AsSpan());
        Assert.Equal([1.0, double.NaN], numbers.AsSpan().ToArray());
        Assert.Equal([5, IntegerColumn.MissingValue], new IntegerColumn("x", [5, null]).AsSpan().ToArray());
    }

    [Fact]
    public void The_source_of_a_column_can_change_without_changing_it()
    {
        double[] source = [1, 2];
        var numbers = new NumberColumn("x", source);

        source[0] = 9;

        Assert.Equal(1, numbers[0]);
    }

    [Fact]
    public void A_column_has_a_name() => Assert.Throws<ArgumentException>(() => new NumberColumn("", [1.0]));
}
