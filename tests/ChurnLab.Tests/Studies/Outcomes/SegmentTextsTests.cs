using ChurnLab.Insight.Segments;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Studies.Outcomes;

namespace ChurnLab.Tests.Studies.Outcomes;

public sealed class SegmentTextsTests
{
    private static readonly FeatureTable Rows = new(new NumberFeature("x", [.. Enumerable.Range(0, 100).Select(row => (double)row)]));
    private static readonly Target Declined = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row < 30 ? row % 4 != 0 : row % 10 == 0)]);

    private static readonly SegmentPortfolio Portfolio = SegmentPortfolio.Of(
        Rows, Declined, [("1", [new RangeCondition("x", 0, 19)]), ("2", [new RangeCondition("x", 20, 29)])], Outcome.Declined.Words(Vocabulary.Empty));

    private static readonly PortfolioComparison Comparison = new("наш", Portfolio, [("их", Portfolio)]);

    private static readonly ClusterPortraits Clusters =
        ClusterPortraits.Of(new KMeans { Clusters = 2 }.Fit(Rows), Rows, Declined, Outcome.Declined.Words(Vocabulary.Empty));

    [Fact]
    public void Tables_of_segments_title_the_share_after_the_outcome()
    {
        Assert.All([Portfolio.ToFrame(), Comparison.ToFrame(), Clusters.ToFrame()], table => Assert.True(table.Has("Доля снизивших активность")));
        Assert.Contains("Доля снизивших активность", new SegmentCard(Portfolio.Segments[0], Portfolio.Words).ToText(), StringComparison.Ordinal);
        Assert.True(SegmentPortfolio.Of(Rows, Declined, [("1", [new RangeCondition("x", 0, 19)])]).ToFrame().Has("Доля ушедших"));
    }

    [Fact]
    public void Shares_under_the_title_are_written_as_percentages()
    {
        Assert.Contains("  70,0\u202f%", LastLine(Portfolio.ToText()), StringComparison.Ordinal);
        Assert.Contains("  73,3\u202f%", LastLine(Comparison.ToText()), StringComparison.Ordinal);
        Assert.Contains("  10,0\u202f%", LastLine(Clusters.ToText()), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_about_segments_do_not_speak_of_leaving()
    {
        (string, Segment)[] segments = [.. Portfolio.Segments.Select(part => (part.Name, part.Segment))];
        var options = new SegmentFigureOptions { Positives = Portfolio.Words.Leavers };
        string[] said =
        [
            Portfolio.ToHtml(), Comparison.ToHtml(), Clusters.ToHtml(), new SegmentCard(Portfolio.Segments[0], Portfolio.Words).ToHtml(),
            .. Portfolio.SegmentFindings.SelectMany(Sentences.Said),
            .. Sentences.Said(SegmentFigures.Bubbles(segments, options)),
            .. Sentences.Said(SegmentFigures.Rates(segments, options)),
            .. Sentences.Said(SegmentFigures.Overlap(segments)),
        ];

        Assert.DoesNotContain(said, LeavingWords.AreIn);
        Assert.Contains(said, text => text.Contains("всех снизивших активность", StringComparison.Ordinal));
    }
    private static string LastLine(string text) => text.TrimEnd('\n').Split('\n')[^1];
}
