using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class ColumnValueCountsTests
{
    private static readonly TextColumn Cities = new("city", ["Ростов", "Рыбинск", null, "Рыбинск", "Ярославль", "Ростов", "Рыбинск", "Азов"]);

    [Fact]
    public void Values_come_most_frequent_first_and_ties_in_their_order()
    {
        var counts = Cities.ValueCounts();

        Assert.Equal(["value", "count", "share"], counts.ColumnNames);
        Assert.Equal(["Рыбинск", "Ростов", "Азов", "Ярославль"], counts.Text("value"));
        Assert.Equal([3, 2, 1, 1], counts.Integer("count"));
        Assert.Equal([3 / 7.0, 2 / 7.0, 1 / 7.0, 1 / 7.0], counts.Number("share").AsSpan().ToArray());
    }

    [Fact]
    public void Missing_is_a_row_on_request_and_then_part_of_the_whole()
    {
        var counts = Cities.ValueCounts(includeMissing: true);

        Assert.Equal(["Рыбинск", "Ростов", "Азов", "Ярославль", null], counts.Text("value"));
        Assert.Equal(1 / 8.0, counts.Number("share")[4]);
    }

    [Fact]
    public void A_column_without_values_has_no_counts()
    {
        Assert.Equal(0, new NumberColumn("x", [double.NaN]).ValueCounts().RowCount);
        Assert.Equal(0, new NumberColumn("x", Array.Empty<double>()).ValueCounts(includeMissing: true).RowCount);
    }

    [Fact]
    public void Numbers_far_apart_are_counted_as_those_close_together_are()
    {
        var counts = new NumberColumn("x", [1e300, -5, 1e300, 0.1, -5, 1e300, double.NegativeInfinity]).ValueCounts();

        Assert.Equal([1e300, -5, double.NegativeInfinity, 0.1], counts.Number("value").AsSpan().ToArray());
        Assert.Equal([3, 2, 1, 1], counts.Integer("count"));
    }
}
