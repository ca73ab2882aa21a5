using ChurnLab.Insight;
using ChurnLab.Insight.Segments;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

public sealed class PortfolioSearchTests
{
    [Fact]
    public void One_planted_segment_is_found_and_nothing_else_is_recommended()
    {
        var (rows, left) = Planted.Make();

        var portfolio = SegmentPortfolio.Find(rows, left, Planted.Options);

        var found = Assert.Single(portfolio.Segments);
        Assert.Equal("active: да, age: 20", string.Join(", ", found.Segment.Conditions.Select(condition => condition.Describe(new())).Order()));
        Assert.InRange(found.NewRate.Value, 0.6, 0.8);
        Assert.Equal(1 / 40.0, found.PermutationP);
        Assert.Equal(found.Segment.Members.Count, portfolio.Size);
    }

    [Fact]
    public void Where_nothing_is_planted_nothing_can_be_recommended()
    {
        var (rows, left) = Planted.Make(isPlanted: false);

        var portfolio = SegmentPortfolio.Find(rows, left, Planted.Options with { MinLift = 1.1 });

        Assert.Empty(portfolio.Segments);
        Assert.False(portfolio.Finding().IsResolved);
        Assert.InRange(portfolio.Refused!.PermutationP, 0.05, 1);
        Assert.Contains(" Лучший из найденных: ", portfolio.Finding().Text, StringComparison.Ordinal);
        Assert.Empty(SegmentPortfolio.Find(rows, left, Planted.Options).Segments);
        Assert.NotEmpty(SegmentPortfolio.Find(rows, left, Planted.Options with { Permutations = 0, MinLift = 1.1 }).Segments);
    }

    [Fact]
    public void Sizes_lifts_and_overlaps_keep_to_the_options()
    {
        var (rows, left) = Planted.Make();
        var options = Planted.Options with { Permutations = 0, MinLift = 0.5, MaxSegments = 6, MaxOverlap = 0.1 };

        var portfolio = SegmentPortfolio.Find(rows, left, options);

        Assert.Equal(6, portfolio.Segments.Count);
        Assert.All(portfolio.Segments, segment => Assert.InRange(segment.NewSize, 80, Planted.Count));
        Assert.All(portfolio.Segments, segment => Assert.True(segment.NewLift >= 0.5));
        Assert.InRange(portfolio.LargestOverlap, 0, 0.1);
        Assert.True(SegmentPortfolio.Find(rows, left, options with { MaxOverlap = 1 }).LargestOverlap > 0.1);
        Assert.Single(SegmentPortfolio.Find(rows, left, options with { MinLift = 2.5 }).Segments);
    }

    [Fact]
    public void Of_segments_of_about_the_same_quality_the_most_homogeneous_can_be_asked_for()
    {
        var (rows, left) = Planted.Make();
        var options = Planted.Options with { Permutations = 0, MaxSegments = 1 };

        var best = SegmentPortfolio.Find(rows, left, options).Segments[0].Segment;
        var alike = SegmentPortfolio.Find(rows, left, options with { QualityTolerance = 0.5 }).Segments[0].Segment;

        Assert.True(SegmentHomogeneity.Of(alike, rows, left).Spread < SegmentHomogeneity.Of(best, rows, left).Spread);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var (rows, left) = Planted.Make();

        var one = SegmentPortfolio.Find(rows, left, Planted.Options with { Threads = 1, Permutations = 9, Alpha = 1 });
        var four = SegmentPortfolio.Find(rows, left, Planted.Options with { Threads = 4, Permutations = 9, Alpha = 1 });

        Assert.Equal(one.ToText(), four.ToText());
        Assert.Equal(one.Segments.Select(segment => segment.PermutationP), four.Segments.Select(segment => segment.PermutationP));
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        var (rows, left) = Planted.Make();

        Assert.Equal(
            "MaxOverlap of a portfolio is 1.5; expected 0 to 1.",
            Assert.Throws<InsightException>(() => SegmentPortfolio.Find(rows, left, new() { MaxOverlap = 1.5 })).Message);
        Assert.Equal(
            "MinSize of a portfolio is 0; expected 1 or more.",
            Assert.Throws<InsightException>(() => SegmentPortfolio.Find(rows, left, new() { MinSize = 0 })).Message);
    }

    [Fact]
    public void On_the_original_file_five_compact_lists_hold_half_of_those_who_left()
    {
        var (rows, churn) = BankRows.Read();

        var portfolio = SegmentPortfolio.Find(rows, churn, new() { Permutations = 32 });

        Assert.Equal(5, portfolio.Segments.Count);
        Assert.InRange(portfolio.Segments[0].Segment.Rate.Value, 0.76, 1);
        Assert.All(portfolio.Segments, segment => Assert.InRange(segment.NewSize, 300, 10_000));
        Assert.InRange(portfolio.Coverage, 0.5, 1);
        Assert.InRange(portfolio.Rate.Value, 0.6, 1);
        Assert.InRange(portfolio.LargestOverlap, 0, 0.3);
        Assert.All(portfolio.Segments, segment => Assert.Equal(1 / 33.0, segment.PermutationP));
    }
}
