using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

public sealed class WideningTests
{
    private static readonly Condition[] Whole =
        [new RangeCondition("age", double.NegativeInfinity, 40), new RangeCondition("active", 1, 1)];

    [Fact]
    public void A_lucky_part_gives_way_to_the_segment_it_is_a_part_of()
    {
        var (rows, left) = Make(inner: 0.65);
        var members = SegmentPortfolio.MembersOf(rows, Whole);

        var part = SegmentPortfolio.Find(rows, left, Options with { Permutations = 0 }).Segments[0].Segment;
        var found = SegmentPortfolio.Find(rows, left, Options);

        Assert.InRange(part.Members.Jaccard(members), 0, 0.7);
        Assert.Equal(1, Assert.Single(found.Segments).Segment.Members.Jaccard(members), 12);
    }

    [Fact]
    public void A_part_that_is_more_than_luck_stays()
    {
        var (rows, left) = Make(inner: 0.95);
        var inner = SegmentPortfolio.MembersOf(rows, [.. Whole, new RangeCondition("card", 1, 1)]);

        var found = SegmentPortfolio.Find(rows, left, Options);

        Assert.InRange(found.Segments[0].Segment.Members.Jaccard(inner), 0.9, 1);
    }

    private static PortfolioOptions Options { get; } = new() { MinSize = 100, Permutations = 99 };

    // One in ten is of class 1; of the whole segment 0.65, of those of it who have a card as many as asked for.
    private static (FeatureTable Rows, Target Left) Make(double inner)
    {
        const int count = 3000;
        var random = RandomStream.Of(seed: 4, index: 0);
        double[] Drawn(Func<double> value) => [.. Enumerable.Range(0, count).Select(_ => value())];
        var rows = new FeatureTable(
            new NumberFeature("age", Drawn(() => 20 + Math.Floor(60 * random.NextDouble()))),
            new NumberFeature("active", Drawn(() => random.Chance(0.5) ? 1 : 0)),
            new NumberFeature("card", Drawn(() => random.Chance(0.5) ? 1 : 0)),
            new NumberFeature("noise", Drawn(() => Math.Floor(100 * random.NextDouble()))),
            new NumberFeature("other", Drawn(() => Math.Floor(1000 * random.NextDouble()))));
        var (members, cards) = (SegmentPortfolio.MembersOf(rows, Whole), rows.Numbers(2).ToArray());
        var left = Enumerable.Range(0, count).Select(row => random.Chance(!members.Has(row) ? 0.1 : cards[row] == 1 ? inner : 0.65)).ToArray();
        return (rows, Target.Binary(left));
    }
}
