using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Segments.Search;

/// <summary>Segments put into generated clients are found again, with a measure that asks for the whole of them.</summary>
public sealed class PlantedSegmentsTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Easy_three_conditions_with_a_rate_far_above_the_rest(long seed)
    {
        Condition[] planted = [new RangeCondition("score", 850, Infinity), new RangeCondition("card", 1, 1), new LevelCondition("city", "Рыбинск")];
        var rows = SegmentRows.Of(4000, seed, client => client.Score >= 850 && client.Card == 1 && client.City == "Рыбинск" ? 0.75 : 0.1);

        var finder = new SegmentFinder { MinSize = 200, MaxConditions = 3, MaxResults = 10, Quality = SegmentQuality.ZScore };
        var space = finder.Prepare(rows.X);

        Assert.InRange(Overlap(finder.Find(space, rows.Positives), planted), 0.9, 1);
        // The lower bound of the rate is content with a lucky part of the segment, but with nothing beside it.
        var part = (finder with { Quality = SegmentQuality.WilsonLower }).Find(space, rows.Positives).Best!.Segment.Members;
        Assert.InRange((double)part.CountBoth(space.Members(planted)) / part.Count, 0.95, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Medium_two_windows_with_twice_the_rate_among_features_of_noise(long seed)
    {
        Condition[] planted = [new RangeCondition("age", 30, 45), new RangeCondition("score", 750, 850)];
        var rows = SegmentRows.Of(8000, seed, client => client.Age is >= 30 and <= 45 && client.Score is >= 750 and <= 850 ? 0.4 : 0.2);
        var random = RandomStream.Of(seed, 7);
        var x = new FeatureTable(
        [
            .. rows.X.Columns,
            .. Enumerable.Range(0, 3).Select(i => new NumberFeature($"noise{i}", [.. Enumerable.Range(0, 8000).Select(_ => random.NextDouble())])),
        ]);

        var found = new SegmentFinder { Quality = SegmentQuality.ZScore, MaxConditions = 3, MaxResults = 10 }.Find(x, rows.Y);

        Assert.InRange(Overlap(found, planted), 0.8, 1);
        Assert.InRange(new SearchSignificance { Permutations = 19 }.Of(found).PValues[0], 0, 0.05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Hard_a_small_segment_on_features_that_follow_others_which_matter_themselves(long seed)
    {
        // Balance follows score and products follow age; the rate rises with score for everybody.
        Condition[] planted = [new RangeCondition("balance", 2_000_000, Infinity), new RangeCondition("products", 2, 2), new RangeCondition("card", 0, 0)];
        var rows = SegmentRows.Of(10000, seed, client =>
            client is { Balance: >= 2_000_000, Products: 2, Card: 0 } ? 0.45 : 0.1 + ((client.Score - 600) / 4000));

        var found = new SegmentFinder { Quality = SegmentQuality.ZScore, MinSize = 200, MaxConditions = 3, MaxResults = 10 }.Find(rows.X, rows.Y);

        Assert.InRange(Overlap(found, planted), 0.8, 1);
    }

    private static double Overlap(FoundSegments found, Condition[] planted) => found.Best!.Segment.Members.Jaccard(found.Space.Members(planted));
}
