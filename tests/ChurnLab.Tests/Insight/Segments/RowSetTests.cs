using ChurnLab.Insight.Segments;

namespace ChurnLab.Tests.Insight.Segments;

public sealed class RowSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    public void All_rows_are_in_the_set_of_all_and_none_behind_them(int rows)
    {
        var all = RowSet.All(rows);

        Assert.Equal((rows, rows), (all.Rows, all.Count));
        Assert.Equal(Enumerable.Range(0, rows), all.Members());
    }

    [Fact]
    public void Members_may_come_in_any_order_and_twice()
    {
        var set = RowSet.Of(130, [129, 3, 64, 3]);

        Assert.Equal([3, 64, 129], set.Members());
        Assert.Equal((130, 3), (set.Rows, set.Count));
        Assert.True(set.Has(64) && !set.Has(63));
    }

    [Fact]
    public void The_set_of_nobody_and_all_the_others_are_all()
    {
        var some = RowSet.Of(70, [1, 69]);

        Assert.Equal(68, RowSet.All(70).Except(some).Count);
        Assert.Equal(0, RowSet.Of(70, []).Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(63)]
    public void A_member_that_is_no_row_is_refused(int row)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => RowSet.Of(5, [0, row]));

        Assert.StartsWith("Rows are numbered from 0 to 4.", refused.Message, StringComparison.Ordinal);
    }
}
