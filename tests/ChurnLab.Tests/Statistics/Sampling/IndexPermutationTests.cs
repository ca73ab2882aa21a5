using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics.Sampling;

public sealed class IndexPermutationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(1025)]
    [InlineData(10_000)]
    public void Every_number_stands_in_one_place_and_the_place_is_found(int count)
    {
        var order = new IndexPermutation(count, new RandomStream(3));

        var numbers = Enumerable.Range(0, count).Select(place => order[place]).ToList();

        Assert.Equal(Enumerable.Range(0, count).Select(number => (long)number), numbers.Order());
        Assert.All(Enumerable.Range(0, count), place => Assert.Equal(place, order.PlaceOf(numbers[place])));
    }

    [Fact]
    public void The_order_depends_on_the_keys_and_is_spread_over_the_range()
    {
        var one = new IndexPermutation(100_000_000, new RandomStream(1));
        var other = new IndexPermutation(100_000_000, new RandomStream(2));
        var numbers = Enumerable.Range(0, 20_000).Select(place => one[place] / 1e8).ToList();

        Assert.NotEqual(one[0], other[0]);
        Assert.InRange(numbers.Average(), 0.49, 0.51);
        Assert.InRange(numbers.Zip(numbers.Skip(1)).Count(pair => pair.First < pair.Second) / 20_000.0, 0.48, 0.52);
    }

    [Fact]
    public void A_place_outside_the_order_is_refused()
    {
        var order = new IndexPermutation(10, new RandomStream(1));

        Assert.Throws<ArgumentOutOfRangeException>(() => order[10]);
        Assert.Throws<ArgumentOutOfRangeException>(() => order.PlaceOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexPermutation(0, new RandomStream(1)));
    }
}
