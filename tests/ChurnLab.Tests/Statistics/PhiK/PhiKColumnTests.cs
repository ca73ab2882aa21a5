using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics;

public sealed class PhiKColumnTests
{
    [Fact]
    public void A_value_on_an_edge_belongs_to_the_bin_below_and_the_smallest_to_the_first()
    {
        var column = PhiKColumn.Interval("x", [0, 1, 2, 3, 4, 2.5], new() { Bins = 4 });

        Assert.Equal([0, 0, 1, 2, 3, 2], column.Levels.ToArray());
        Assert.Equal(["(0, 1]", "(1, 2]", "(2, 3]", "(3, 4]"], column.Labels);
        Assert.Equal([2L, 1, 2, 1], column.Counts);
    }

    [Fact]
    public void Values_beyond_explicit_edges_are_left_out()
    {
        var column = PhiKColumn.Interval(
            "x", [0, 1, 5, 10, 11, double.NaN], new() { Binning = PhiKBinning.Explicit, Edges = [0, 5, 10], MissingIsLevel = true });

        Assert.Equal([-1, 0, 0, 1, -1, 2], column.Levels.ToArray());
        Assert.Equal("NaN", column.Labels[^1]);
    }

    [Fact]
    public void Quantile_bins_between_equal_quantiles_are_empty()
    {
        var column = PhiKColumn.Interval("x", [1, 1, 1, 1, 2, 3, 4, 5], new() { Binning = PhiKBinning.Quantile, Bins = 4 });

        Assert.Equal([0, 0, 0, 0, 2, 2, 3, 3], column.Levels.ToArray());
        Assert.Equal([4L, 0, 2, 2], column.Counts);
    }

    [Fact]
    public void Missing_values_have_no_level_unless_they_are_one()
    {
        Assert.Equal([0, -1, 1], PhiKColumn.Ordinal("x", [1, double.NaN, 7]).Levels.ToArray());
        Assert.Equal([0, 2, 1], PhiKColumn.Ordinal("x", [1, double.NaN, 7], missingIsLevel: true).Levels.ToArray());
        Assert.Equal([0, 2, 1], PhiKColumn.Categories("x", [0, -5, 1], ["a", "b"], missingIsLevel: true).Levels.ToArray());
    }

    [Fact]
    public void Columns_without_values_or_with_one_value_do_not_vary()
    {
        Assert.False(PhiKColumn.Interval("x", []).Varies);
        Assert.False(PhiKColumn.Interval("x", [double.NaN, double.NaN]).Varies);
        Assert.False(PhiKColumn.Interval("x", [-3, -3]).Varies);
        Assert.True(PhiKColumn.Interval("x", [-3, -3, double.NaN], new() { MissingIsLevel = true }).Varies);
    }

    [Fact]
    public void Infinite_values_are_beyond_every_bin_and_do_not_make_the_bins()
    {
        var column = PhiKColumn.Interval("x", [double.NegativeInfinity, 1, 3, double.PositiveInfinity], new() { Bins = 2 });

        Assert.Equal([-1, 0, 1, -1], column.Levels.ToArray());
        Assert.Equal(3, column.Edges[^1]);
    }

    [Fact]
    public void What_makes_no_bins_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PhiKColumn.Interval("x", [1], new() { Bins = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => PhiKColumn.Interval("x", [1], new() { Binning = PhiKBinning.Levels }));
        Assert.Throws<ArgumentException>(() => PhiKColumn.Interval("x", [1], new() { Binning = PhiKBinning.Explicit }));
        Assert.Throws<ArgumentException>(
            () => PhiKColumn.Interval("x", [1], new() { Binning = PhiKBinning.Explicit, Edges = [1, 1] }));
        Assert.Throws<ArgumentException>(() => PhiKColumn.Categories("x", [2], ["a", "b"]));
    }
}
