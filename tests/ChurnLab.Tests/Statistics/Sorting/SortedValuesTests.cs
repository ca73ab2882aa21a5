using ChurnLab.Statistics;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Tests.Statistics.Sorting;

/// <summary>Sizes below, between and above the bounds from which values are sorted by digits and on both cores, odd ones too.</summary>
public sealed class SortedValuesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_023)]
    [InlineData(1_024)]
    [InlineData(5_001)]
    [InlineData(32_768)]
    [InlineData(100_001)]
    public void Values_of_all_sizes_and_signs_are_ascending_without_the_missing_ones(int count)
    {
        var values = Mixed(count);

        var sorted = SortedValues.Of(values);

        Assert.Equal(values.Where(value => !double.IsNaN(value)).Order(), sorted);
    }

    [Theory]
    [InlineData(1_001)]
    [InlineData(70_001)]
    public void Places_follow_the_values_and_equal_ones_keep_their_order(int count)
    {
        var values = Mixed(count);

        var (keys, places) = SortedValues.WithPlaces(values);

        // LINQ's order is stable too; −0 and 0 are equal in it.
        Assert.Equal(Enumerable.Range(0, count).Where(i => !double.IsNaN(values[i])).OrderBy(i => values[i]), places);
        Assert.Equal(places.Select(place => values[place]), keys.Select(RadixSort.ValueOf));
        Assert.All(Enumerable.Range(1, keys.Length - 1), i => Assert.Equal(values[places[i]] == values[places[i - 1]], keys[i] == keys[i - 1]));
    }

    [Theory]
    [InlineData(50_000)]
    [InlineData(50_001)]
    public void A_half_that_is_wholly_above_the_other_is_merged(int count)
    {
        double[] falling = [.. Enumerable.Range(0, count).Select(i => (double)-i)];

        Assert.Equal(falling.Reverse(), SortedValues.Of(falling));
        Assert.Equal(Enumerable.Range(0, count).Reverse(), SortedValues.WithPlaces(falling).Places);
        Assert.Equal(falling.Reverse(), SortedValues.Of([.. falling.Reverse()]));
    }

    [Fact]
    public void The_values_given_stay_as_they_are()
    {
        double[] values = [3, double.NaN, -1, 2];

        Assert.Equal([-1, 2, 3], SortedValues.Of(values));
        Assert.Equal([3, double.NaN, -1, 2], values);
    }

    [Theory]
    [InlineData(20, 5)]
    [InlineData(3_000, 40)]
    [InlineData(50_000, 100_000)]
    public void Pairs_in_falling_order_are_counted(int count, int distinct)
    {
        var stream = RandomStream.Of(3, count);
        int[] numbers = [.. Enumerable.Range(0, count).Select(_ => (int)stream.NextBelow(distinct))];

        // A tree of counts: how many larger numbers came before each.
        var (tree, falling) = (new long[distinct + 1], 0L);
        for (var i = 0; i < count; i++)
        {
            falling += i;
            for (var k = numbers[i] + 1; k > 0; k -= k & -k)
                falling -= tree[k];
            for (var k = numbers[i] + 1; k <= distinct; k += k & -k)
                tree[k]++;
        }

        Assert.Equal(falling, Inversions.Count(numbers));
    }

    [Theory]
    [InlineData(40, 30, 6)]
    [InlineData(60_000, 7_001, 1_000_000_000)]
    [InlineData(40_001, 50_000, 300)]
    public void Pairs_of_two_groups_are_counted_alike_in_one_part_and_in_many(int n, int m, int distinct)
    {
        var stream = RandomStream.Of(4, n);
        var (first, second) = (Draw(n), Draw(m));

        var counts = PairCounts.OfSorted(first, second);

        long Dominance(double[] others, double value) => Below(others, value) - (others.Length - Below(others, value + 1));
        Assert.Equal(first.Sum(value => (long)Below(second, value) + Below(second, value + 1)), counts.TwiceAbove);
        Assert.Equal(first.Sum(value => (long)Below(second, value + 1) - Below(second, value)), counts.EqualPairs);
        Assert.Equal(first.Aggregate(Int128.Zero, (sum, value) => sum + (Dominance(second, value) * Dominance(second, value))), counts.FirstSquares);
        Assert.Equal(second.Aggregate(Int128.Zero, (sum, value) => sum + (Dominance(first, value) * Dominance(first, value))), counts.SecondSquares);
        var sets = first.Concat(second).GroupBy(value => value).Select(set => (long)set.Count()).ToArray();
        Assert.Equal(sets.Aggregate(Int128.Zero, (sum, size) => sum + ((Int128)size * size * size) - size), counts.TieCubes);
        Assert.Equal(sets.Where(size => size > 1).Sum(), counts.Ties);

        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => (double)stream.NextBelow(distinct)).Order()];
    }

    private static int Below(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
            (low, high) = sorted[(low + high) / 2] < value ? (((low + high) / 2) + 1, high) : (low, (low + high) / 2);
        return low;
    }

    private static double[] Mixed(int count)
    {
        double[] special = [0.0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, double.Epsilon, -double.Epsilon, double.MaxValue, 1, -1];
        var stream = RandomStream.Of(2, count);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => stream.Chance(0.3)
                ? special[stream.NextBelow(special.Length)]
                : (stream.NextDouble() - 0.5) * Math.Pow(10, stream.NextBelow(40) - 20)),
        ];
    }
}
