using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Tests.Statistics.Sorting;

public sealed class InversionsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(70_001)]
    public void Of_falling_numbers_every_pair_is_counted_and_of_equal_ones_none(int count)
    {
        int[] falling = [.. Enumerable.Range(0, count).Reverse()];
        int[] halves = [.. Enumerable.Range(0, count).Select(i => i < count / 2 ? 7 : 3)];

        Assert.Equal((long)count * (count - 1) / 2, Inversions.Count(falling));
        Assert.Equal((long)(count / 2) * (count - (count / 2)), Inversions.Count(halves));
        Assert.Equal(0, Inversions.Count(new int[count]));
    }
}
