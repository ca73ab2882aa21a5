using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Segments.Search;

public sealed class SegmentFinderTests
{
    private static readonly SegmentFinder Small =
        new() { MinSize = 30, MaxThresholds = 3, MaxConditions = 3, MaxResults = 40, SimplifyTolerance = 0 };

    private static readonly SegmentRows Rows = SegmentRows.Of(500, 1, client => client.Age < 40 && client.Score > 750 ? 0.6 : 0.2);

    [Fact]
    public void An_exhaustive_search_finds_what_trying_every_conjunction_finds()
    {
        foreach (var quality in Qualities)
        {
            var finder = Small with { Quality = quality };
            var space = finder.Prepare(Rows.X);

            var found = finder.Find(space, Rows.Positives);

            Assert.True(found.IsExhaustive);
            Assert.Equal(
                BruteForce.Qualities(space, finder, Rows.Positives, new RowSet(500)).Take(40).Select(value => Math.Round(value, 12)),
                found.Segments.Select(segment => Math.Round(segment.Quality, 12)));
        }
    }

    [Fact]
    public void Ignored_rows_neither_count_nor_set_the_base_rate()
    {
        var ignored = new RangeCondition("score", 900, double.PositiveInfinity).Holds(Rows.X);
        var finder = Small with { Quality = SegmentQuality.Klosgen(0.5) };
        var space = finder.Prepare(Rows.X);

        var found = finder.Find(space, Rows.Positives, ignored);

        Assert.Equal(
            BruteForce.Qualities(space, finder, Rows.Positives, ignored).Take(40).Select(value => Math.Round(value, 12)),
            found.Segments.Select(segment => Math.Round(segment.Quality, 12)));
        var best = found.Best!;
        Assert.Equal(best.Segment.Members.Except(ignored).Count, best.NewSize);
        Assert.Equal(best.Segment.Members.Except(ignored).CountBoth(Rows.Positives), best.NewPositives);
        Assert.Equal((double)best.NewPositives / best.NewSize, best.NewRate);
        Assert.Equal(500, best.Segment.AllRows);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var (one, three) = ((Small with { Threads = 1 }).Find(Rows.X, Rows.Y), (Small with { Threads = 3 }).Find(Rows.X, Rows.Y));

        Assert.Equal(one.Visited, three.Visited);
        Assert.Equal(Shown(one), Shown(three));
    }

    [Fact]
    public void Pruning_saves_work_and_says_how_much()
    {
        var found = (Small with { MaxResults = 1 }).Find(Rows.X, Rows.Y);

        Assert.InRange(found.PrunedShare, 0.25, 1);
        Assert.Equal(1 - (found.Visited / found.Conjunctions), found.PrunedShare);
    }

    [Fact]
    public void A_wide_beam_finds_the_best_of_all()
    {
        var all = Small.Find(Rows.X, Rows.Y);
        var beam = (Small with { Strategy = SearchStrategy.Beam }).Find(Rows.X, Rows.Y);

        Assert.False(beam.IsExhaustive);
        Assert.Equal(all.Best!.Segment.ToString(), beam.Best!.Segment.ToString());
        Assert.Equal(all.Best.Quality, beam.Best.Quality);
    }

    [Fact]
    public void A_search_too_large_for_its_limit_goes_by_beam() =>
        Assert.False((Small with { ExhaustiveLimit = 1000 }).Find(Rows.X, Rows.Y).IsExhaustive);

    [Theory]
    [InlineData(SearchStrategy.Exhaustive, 0.45, 0)]
    [InlineData(SearchStrategy.Exhaustive, 0, 1.6)]
    [InlineData(SearchStrategy.Beam, 0.45, 0)]
    [InlineData(SearchStrategy.Beam, 0, 1.6)]
    public void Every_result_fulfils_what_was_asked(SearchStrategy strategy, double rate, double lift)
    {
        // Coverage alone would take large segments of lower rates.
        var finder = Small with { Quality = SegmentQuality.CoverageTimesRate, Strategy = strategy, MinShare = 0.08, MaxOverlap = 0.8 };
        var found = (finder with { MinRate = rate, MinLift = lift }).Find(Rows.X, Rows.Y);

        Assert.InRange(found.Segments.Count, 2, 40);
        Assert.All(found.Segments, one =>
        {
            Assert.InRange(one.Segment.Size, 40, 500);
            Assert.InRange(one.Segment.Rate.Value, Math.Max(rate, lift * Rows.Positives.Count / 500), 1);
            Assert.InRange(one.Segment.Conditions.Count, 1, 3);
            Assert.Distinct(one.Segment.Conditions.Select(condition => condition.Feature));
            Assert.All(
                found.Segments.Where(other => other != one),
                other => Assert.InRange(one.Segment.Members.Jaccard(other.Segment.Members), 0, 0.8));
        });
        Assert.Equal(found.Segments.Select(one => one.Quality).OrderDescending(), found.Segments.Select(one => one.Quality));
    }

    [Fact]
    public void Without_rows_of_class_1_nothing_is_found()
    {
        var space = Small.Prepare(Rows.X);

        Assert.Empty(Small.Find(space, new RowSet(500)).Segments);
        Assert.Null((Small with { Strategy = SearchStrategy.Beam }).Find(space, new RowSet(500)).Best);
    }

    [Fact]
    public void Errors_say_what_was_found_and_expected()
    {
        Assert.Equal(
            "MaxConditions of a search for segments is 9; expected 1 to 8.",
            Assert.Throws<InsightException>(() => (Small with { MaxConditions = 9 }).Find(Rows.X, Rows.Y)).Message);
        Assert.Equal(
            "MinSize of a search for segments is 0; expected 1 or more.",
            Assert.Throws<InsightException>(() => (Small with { MinSize = 0 }).Prepare(Rows.X)).Message);
        Assert.Equal(
            "The target holds numbers; a search for segments expects two classes, 0 and 1.",
            Assert.Throws<InsightException>(() => Small.Find(Rows.X, Target.Numbers(new double[500]))).Message);
        Assert.Equal(
            "The table has 500 rows, the target 2: each row needs its class.",
            Assert.Throws<InsightException>(() => Small.Find(Rows.X, Target.Binary([true, false]))).Message);
        Assert.Equal(
            "The table has 500 rows, the sets have 500 and 3.",
            Assert.Throws<InsightException>(() => Small.Find(Small.Prepare(Rows.X), Rows.Positives, new RowSet(3))).Message);
    }

    [Fact]
    public void A_table_of_results_shows_names_as_text()
    {
        var x = new FeatureTable(Rows.X.Columns.Select(column => column.Rename("<b>" + column.Name)));

        var html = Small.Find(x, Rows.Y).ToHtml();

        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("Найденные сегменты", html, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, double)> Shown(FoundSegments found) =>
        found.Segments.Select(one => (one.Segment.ToString(), one.Quality));

    private static IEnumerable<SegmentQuality> Qualities =>
    [
        SegmentQuality.WilsonLower, SegmentQuality.WeightedRelativeAccuracy, SegmentQuality.Lift, SegmentQuality.ZScore,
        SegmentQuality.CoverageTimesRate, SegmentQuality.Klosgen(0.5),
    ];
}
