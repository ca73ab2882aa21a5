using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics.Sampling;

public sealed class RandomStreamTests
{
    // Reference output of Vigna's splitmix64.c for the state 1234567.
    [Fact]
    public void The_numbers_are_those_of_SplitMix64()
    {
        var stream = new RandomStream(1234567);

        ulong[] numbers = [stream.NextBits(), stream.NextBits(), stream.NextBits(), stream.NextBits(), stream.NextBits()];

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            numbers);
    }

    [Fact]
    public void Streams_of_a_seed_differ_and_repeat()
    {
        var starts = Enumerable.Range(-2, 10_000).Select(index => RandomStream.Of(7, index).NextBits()).ToList();

        Assert.Equal(starts.Count, starts.Distinct().Count());
        Assert.Equal(starts[5], RandomStream.Of(7, 3).NextBits());
        Assert.NotEqual(starts[5], RandomStream.Of(8, 3).NextBits());
    }

    [Fact]
    public void Numbers_of_neighbouring_streams_are_uniform()
    {
        var numbers = Enumerable.Range(0, 100_000).Select(index => RandomStream.Of(1, index).NextDouble()).ToList();

        // Standard error of the mean: 0.0009; of a tenth's share: 0.00095.
        Assert.InRange(numbers.Average(), 0.496, 0.504);
        Assert.All(Enumerable.Range(0, 10), tenth => Assert.InRange(numbers.Count(x => (int)(x * 10) == tenth) / 100_000.0, 0.096, 0.104));
    }

    [Fact]
    public void Picks_follow_the_shares_and_skip_what_has_none()
    {
        var stream = new RandomStream(5);
        var picks = Enumerable.Range(0, 20_000).Select(_ => stream.Pick([0.2, 0, 0.5, 0.2999, 0])).CountBy(index => index).ToDictionary();

        Assert.Equal([0, 2, 3], picks.Keys.Order());
        Assert.InRange(picks[2] / 20_000.0, 0.485, 0.515);
        Assert.Throws<ArgumentException>(() => stream.Pick([0, 0]));
    }

    [Fact]
    public void Whole_numbers_below_a_bound_are_uniform_and_reach_both_ends()
    {
        var stream = new RandomStream(11);
        var counts = Enumerable.Range(0, 60_000).CountBy(_ => stream.NextBelow(6)).OrderBy(pair => pair.Key).ToList();

        // Expected 10000 each with a standard deviation of 91.
        Assert.Equal([0L, 1, 2, 3, 4, 5], counts.Select(pair => pair.Key));
        Assert.All(counts, pair => Assert.InRange(pair.Value, 9600, 10_400));
        Assert.Equal(0, stream.NextBelow(1));
        Assert.InRange(stream.NextBelow(long.MaxValue), 0, long.MaxValue - 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextBelow(0));
    }

    [Fact]
    public void A_shuffle_gives_every_order_the_same_chance()
    {
        var stream = new RandomStream(12);
        var orders = Enumerable.Range(0, 24_000).CountBy(_ =>
        {
            char[] items = ['a', 'b', 'c', 'd'];
            stream.ShuffleInPlace<char>(items);
            return new string(items);
        }).ToList();

        // Expected 1000 each with a standard deviation of 31.
        Assert.Equal(24, orders.Count);
        Assert.All(orders, pair => Assert.InRange(pair.Value, 860, 1140));
    }
}
