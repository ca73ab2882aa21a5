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
}
