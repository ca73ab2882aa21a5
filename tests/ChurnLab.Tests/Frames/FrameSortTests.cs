using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameSortTests
{
    private static readonly Frame Clients = new(
        new TextColumn("city", ["Ростов", "Углич", null, "Ростов", "Углич"]),
        new NumberColumn("age", [40, null, 30, 25, 61]),
        new IntegerColumn("row", [0, 1, 2, 3, 4]));

    [Fact]
    public void A_name_sorts_ascending_with_missing_last() =>
        Assert.Equal([3, 2, 0, 4, 1], Order(Clients.SortBy("age")));

    [Fact]
    public void Large_values_come_first_on_request_and_missing_still_last() =>
        Assert.Equal([4, 0, 2, 3, 1], Order(Clients.SortBy(SortKey.Descending("age"))));

    [Fact]
    public void Missing_comes_first_on_request_in_both_directions()
    {
        Assert.Equal([1, 3, 2, 0, 4], Order(Clients.SortBy(SortKey.Ascending("age").MissingFirst())));
        Assert.Equal([1, 4, 0, 2, 3], Order(Clients.SortBy(SortKey.Descending("age").MissingFirst())));
    }

    [Fact]
    public void Rows_equal_in_the_first_key_are_in_the_order_of_the_second() =>
        Assert.Equal([0, 3, 4, 1, 2], Order(Clients.SortBy("city", SortKey.Descending("age"))));

    [Fact]
    public void Rows_equal_in_all_keys_keep_their_order() =>
        Assert.Equal([0, 3, 1, 4, 2], Order(Clients.SortBy("city")));

    [Fact]
    public void The_largest_whole_number_is_not_taken_for_missing()
    {
        var frame = new Frame(new IntegerColumn("x", [null, long.MaxValue, -long.MaxValue, 0]), new IntegerColumn("row", [0, 1, 2, 3]));

        Assert.Equal([2, 3, 1, 0], Order(frame.SortBy("x")));
        Assert.Equal([0, 1, 3, 2], Order(frame.SortBy(SortKey.Descending("x").MissingFirst())));
    }

    [Fact]
    public void Sorting_by_nothing_or_by_what_is_not_there_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Clients.SortBy());
        Assert.Contains("did you mean 'age'", Assert.Throws<FrameException>(() => Clients.SortBy("agee")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_frame_is_sorted() => Assert.Equal(0, Clients.Head(0).SortBy("city", "age").RowCount);

    [Fact]
    public void Any_rows_are_in_the_order_LINQ_gives_them()
    {
        var value = Gen.OneOf(
            Gen.Choose(-3, 3).Select(number => (double?)number),
            Gen.Elements<double?>(null, 1e300, -1e300, 0.1, -0.0, double.PositiveInfinity, double.NegativeInfinity));
        var rows = value.Zip(Gen.Elements("а", "б", "ё", null), (x, text) => (x, text)).ListOf();

        Prop.ForAll(rows.ToArbitrary(), list => SortsAsLinq([.. list])).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    // Past the size from which rows are parted into buckets, with a key of many values, of few, and of one that prevails.
    [Theory]
    [InlineData(1_000_000)]
    [InlineData(5)]
    [InlineData(1)]
    public void Many_rows_are_in_the_order_LINQ_gives_them(int values)
    {
        var random = new Random(values);
        var rows = Enumerable.Range(0, 120_000).Select(_ => (
            random.Next(10) == 0 ? null : (double?)(random.Next(3) == 0 ? 0 : random.Next(values) - (values / 2)) / 3,
            random.Next(50) == 0 ? null : ((char)('а' + random.Next(20))).ToString()));

        Assert.True(SortsAsLinq([.. rows]));
    }

    private static bool SortsAsLinq((double? X, string? Text)[] rows)
    {
        var frame = new Frame(
            new NumberColumn("x", rows.Select(row => row.X)),
            new TextColumn("text", rows.Select(row => row.Text)),
            new IntegerColumn("row", Enumerable.Range(0, rows.Length).Select(row => (long?)row)));
        var byBoth = rows.Index().OrderBy(row => row.Item.X is null).ThenBy(row => row.Item.X + 0.0)
            .ThenBy(row => row.Item.Text is not null).ThenByDescending(row => row.Item.Text, StringComparer.Ordinal);
        var byText = rows.Index().OrderBy(row => row.Item.Text is null).ThenBy(row => row.Item.Text, StringComparer.Ordinal)
            .ThenBy(row => row.Item.X is null).ThenByDescending(row => row.Item.X + 0.0);

        return byBoth.Select(row => (long)row.Index).SequenceEqual(Order(frame.SortBy("x", SortKey.Descending("text").MissingFirst())))
            && byText.Select(row => (long)row.Index).SequenceEqual(Order(frame.SortBy("text", SortKey.Descending("x"))));
    }

    private static IEnumerable<long> Order(Frame sorted) => sorted.Integer("row").Select(row => row!.Value);
}
