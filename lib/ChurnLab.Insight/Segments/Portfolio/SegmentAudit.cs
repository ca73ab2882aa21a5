using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>The segments of a portfolio looked at closely: on other clients, on clients drawn anew, against chance, and inside.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class SegmentAudit : IShown
{
    private readonly SegmentWords _words;

    private SegmentAudit(IReadOnlyList<SegmentAuditLine> lines, PortfolioHoldOut? holdOut, SegmentWords words) =>
        (Lines, HoldOut, _words) = (lines, holdOut, words);

    /// <summary>A line per segment, in the order of the portfolio.</summary>
    public IReadOnlyList<SegmentAuditLine> Lines { get; }

    /// <summary>A card per segment, in the order of the portfolio.</summary>
    public SegmentCards Cards => new([.. Lines.Select(line => new SegmentCard(line, _words))]);

    /// <summary>What the whole search is worth on other clients; null where that was not asked for.</summary>
    public PortfolioHoldOut? HoldOut { get; }

    /// <summary>Looks at the segments.</summary>
    /// <remarks>The search is repeated once per halving and per sample.</remarks>
    /// <param name="portfolio">The portfolio.</param>
    /// <param name="rows">The rows it is one of.</param>
    /// <param name="target">Class per row.</param>
    /// <param name="options">How closely; null: the defaults.</param>
    /// <exception cref="InsightException">Rows or target do not fit the portfolio, or an option is outside its range.</exception>
    public static SegmentAudit Of(SegmentPortfolio portfolio, FeatureTable rows, Target target, AuditOptions? options = null)
    {
        options ??= new();
        if (options.Halves < 0 || options.Resamples < 0)
            throw new InsightException($"An audit is of {options.Halves} halves and {options.Resamples} resamples; expected 0 or more of each.");
        if (rows.Rows != portfolio.AllRows)
            throw new InsightException($"The portfolio is one of {portfolio.AllRows} rows; got {rows.Rows}.");
        var positives = SegmentPortfolio.PositivesOf(rows, target);
        var any = portfolio.Segments.Count > 0;
        var holdOut = any && options.Halves > 0 ? PortfolioHoldOut.Of(rows, target, options.Portfolio, options.Halves) : null;
        var searches = any ? Searches(rows, target, options) : [];
        var lines = portfolio.Segments.Select(part =>
        {
            var line = new SegmentAuditLine(
                part,
                holdOut?.For(part.Segment),
                BootstrapStability.Of(part.Segment, positives, searches, options.Portfolio.Seed),
                SegmentHomogeneity.Of(part.Segment, rows, target, options.Portfolio.Seed),
                Reasons(part.Segment, rows, positives));
            return AuditTexts.Judged(line, options, portfolio.Words);
        });
        return new SegmentAudit([.. lines], holdOut, portfolio.Words);
    }

    // Segments found in samples of the rows, as sets of the rows themselves.
    private static List<RowSet[]> Searches(FeatureTable rows, Target target, AuditOptions options)
    {
        using var progress = ProgressScope.Start(InsightTexts.Get("Audit.BootstrapProgress"), options.Resamples);
        var found = new List<RowSet[]>();
        var drawn = new int[rows.Rows];
        var search = options.Portfolio with { Permutations = 0 };
        for (var sample = 0; sample < options.Resamples; sample++)
        {
            BootstrapStability.Draw(drawn, options.Portfolio.Seed, sample);
            var portfolio = SegmentPortfolio.Find(rows.Take(drawn), target.Take(drawn), search);
            found.Add([.. portfolio.Segments.Select(part => SegmentPortfolio.MembersOf(rows, part.Segment.Conditions))]);
            progress.Report(sample + 1);
        }

        return found;
    }

    private static SegmentReason[] Reasons(Segment segment, FeatureTable rows, RowSet positives) =>
    [
        .. segment.Conditions.Index().Select(left =>
        {
            var members = SegmentPortfolio.MembersOf(rows, segment.Conditions.Where((_, place) => place != left.Index));
            return new SegmentReason(left.Item, members.Count, Proportion.Wilson(members.CountBoth(positives), members.Count));
        }),
    ];
}
