using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <content>The portfolio as a table and in words.</content>
public sealed partial class SegmentPortfolio
{
    /// <summary>One row per segment: conditions, size and rate over all rows, and what the segment adds to those before.</summary>
    public Frame ToFrame() => new(
        new TextColumn(InsightTexts.Get("Portfolio.Segment"), Segments.Select(segment => segment.Name)),
        new TextColumn(InsightTexts.Get("Portfolio.Who"), Segments.Select(segment => segment.Segment.Describe(Words.Vocabulary))),
        Whole("Portfolio.Size", segment => segment.Segment.Size),
        Share("Portfolio.Rate", segment => segment.Segment.Rate.Value),
        Share("Portfolio.Lower", segment => segment.Segment.Rate.Lower),
        Share("Portfolio.Upper", segment => segment.Segment.Rate.Upper),
        Share("Portfolio.Lift", segment => segment.Segment.Lift),
        Share("Portfolio.Coverage", segment => segment.Segment.Coverage),
        Whole("Portfolio.NewSize", segment => segment.NewSize),
        Share("Portfolio.NewRate", segment => segment.NewRate.Value),
        Share("Portfolio.Cumulative", segment => segment.CumulativeCoverage));

    /// <summary>What the portfolio takes, in one or two sentences; that nothing can be recommended where it is empty.</summary>
    public Finding Finding() => Segments.Count == 0 ? Nothing() : new(
        InsightTexts.Get("Portfolio.Headline", SegmentCount(), RussianText.Percent(Coverage), Words.Leavers),
        InsightTexts.Get(
            "Portfolio.Text",
            SegmentCount(),
            PortfolioTexts.Clients(Size),
            RussianText.Percent((double)Size / AllRows),
            Words.Left,
            PortfolioTexts.Rate(Rate),
            RussianText.Percent(Coverage),
            Words.Leavers,
            RussianText.Percent(RestRate.Value),
            RussianText.Percent(BaseRate)),
        IsResolved: Rate.Lower > BaseRate);

    /// <summary>One finding per segment: who they are, how many, which share left, how many times the average, which share of those who left.</summary>
    public IReadOnlyList<Finding> SegmentFindings => [.. Segments.Select(segment => PortfolioTexts.Of(segment, Words))];

    /// <inheritdoc/>
    public string ToHtml() => Finding().ToHtml() + (Segments.Count == 0 ? "" : Table().ToHtml());

    /// <inheritdoc/>
    public string ToText() => Finding().ToText() + (Segments.Count == 0 ? "" : "\n" + Table().ToText());

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private string SegmentCount() => RussianText.Count(
        Segments.Count, InsightTexts.Get("Portfolio.One"), InsightTexts.Get("Portfolio.Few"), InsightTexts.Get("Portfolio.Many"));

    private Finding Nothing()
    {
        var best = Refused is null ? "" : " " + InsightTexts.Get(
            "Portfolio.Refused",
            PortfolioTexts.Who(Refused.Segment, Words),
            PortfolioTexts.Clients(Refused.Segment.Size),
            Words.Left,
            PortfolioTexts.Rate(Refused.Segment.Rate),
            RussianText.Number(Refused.PermutationP, 3));
        return new(InsightTexts.Get("Portfolio.NothingHeadline"), InsightTexts.Get("Portfolio.Nothing") + best, IsResolved: false);
    }

    private IntegerColumn Whole(string title, Func<PortfolioSegment, long> value) =>
        new(InsightTexts.Get(title), Segments.Select(segment => (long?)value(segment)));

    private NumberColumn Share(string title, Func<PortfolioSegment, double> value) =>
        new(Words.Title(title), Segments.Select(segment => (double?)value(segment)));

    // Word joiners, as a line may break after a dash.
    private static string Interval(IntervalEstimate rate) =>
        double.IsNaN(rate.Value) ? "" : $"{RussianText.Number(100 * rate.Lower, 1)}\u2060–\u2060{RussianText.Percent(rate.Upper)}";

    private FrameTable Table()
    {
        string[] shares = ["Portfolio.Rate", "Portfolio.Coverage", "Portfolio.NewRate", "Portfolio.Cumulative"];
        // Both ends in one column, so that the table is no wider than a page.
        var interval = new TextColumn(InsightTexts.Get("Portfolio.Interval"), Segments.Select(segment => Interval(segment.Segment.Rate)));
        var frame = ToFrame().Drop(InsightTexts.Get("Portfolio.Lower"), InsightTexts.Get("Portfolio.Upper"));
        var table = new Frame([.. frame.Columns.Take(4), interval, .. frame.Columns.Skip(4)])
            .ToTable(new TableOptions { MaxRows = Math.Max(2, Segments.Count), MaxTextLength = 200, ShowSize = false });
        return shares.Aggregate(table, (shown, name) => shown.WithColumn(Words.Title(name), format: CellFormat.Percent()))
            .WithColumn(InsightTexts.Get("Portfolio.Lift"), format: CellFormat.Number(2));
    }
}
