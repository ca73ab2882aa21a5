using System.Globalization;
using System.Net;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>One segment on one card: who they are, how many, which share left, and why they were chosen.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class SegmentCard : IShown
{
    // Colours come from the page, so that the card reads on light and dark alike; the rules reach no other element.
    private const string Style =
        "<style>"
        + ".churnlab-card{border:1px solid currentColor;border-radius:8px;padding:.6em .9em;margin:.5em 0;max-width:34em}"
        + ".churnlab-card h4{margin:0}.churnlab-card p{margin:.5em 0}.churnlab-card-who{font-weight:600}"
        + ".churnlab-card dl{display:grid;grid-template-columns:auto 1fr;gap:.1em 1em;margin:.6em 0}"
        + ".churnlab-card dt{opacity:.7}.churnlab-card dd{margin:0;font-variant-numeric:tabular-nums}"
        + "</style>";

    private readonly PortfolioSegment _part;
    private readonly SegmentWords _words;
    private readonly SegmentAuditLine? _audit;

    /// <summary>A card without what a close look has found.</summary>
    /// <param name="part">The segment.</param>
    /// <param name="words">What features and values are called; null: the defaults.</param>
    public SegmentCard(PortfolioSegment part, SegmentWords? words = null) => (_part, _words) = (part, words ?? new());

    /// <summary>A card with what a close look has found.</summary>
    /// <param name="audit">The segment looked at closely.</param>
    /// <param name="words">What features and values are called; null: the defaults.</param>
    public SegmentCard(SegmentAuditLine audit, SegmentWords? words = null)
        : this(audit.Part, words) => _audit = audit;

    /// <summary>What each condition does: the rate without it; empty where nobody looked closely.</summary>
    public string Reason => _audit is null || _audit.Reasons.Count == 0 ? "" : InsightTexts.Get(
        "Card.Reason",
        string.Join("; ", _audit.Reasons.Select(reason => InsightTexts.Get(
            "Card.Without",
            reason.Condition.Describe(_words.Vocabulary),
            RussianText.Percent(reason.RateWithout.Value),
            PortfolioTexts.Clients(reason.SizeWithout)))));

    /// <inheritdoc/>
    public string ToHtml()
    {
        var rows = Rows().Select(row => $"<dt>{Encoded(row.Name)}</dt><dd>{Encoded(row.Value)}</dd>");
        var paragraphs = Paragraphs().Select(text => $"<p>{Encoded(text)}</p>");
        return $"{Style}<section class=\"churnlab-card\"><h4>{Encoded(Title)}</h4><p class=\"churnlab-card-who\">{Encoded(Who)}</p>{Bar(_part.Segment.Rate)}"
            + $"<dl>{string.Concat(rows)}</dl>{string.Concat(paragraphs)}</section>";
    }

    /// <inheritdoc/>
    public string ToText() =>
        string.Join('\n', [$"{Title}: {Who}", .. Rows().Select(row => $"  {row.Name}: {row.Value}"), .. Paragraphs()]);

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private string Title => InsightTexts.Get("Card.Title", _part.Name);

    private string Who => InsightTexts.Capital(PortfolioTexts.Who(_part.Segment, _words));

    private IEnumerable<(string Name, string Value)> Rows()
    {
        var segment = _part.Segment;
        yield return (InsightTexts.Get("Portfolio.Size"), RussianText.Integer(segment.Size));
        if (_part.NewSize != segment.Size)
            yield return (InsightTexts.Get("Portfolio.NewSize"), RussianText.Integer(_part.NewSize));
        yield return (_words.Title("Portfolio.Rate"), PortfolioTexts.Rate(segment.Rate));
        yield return (InsightTexts.Get("Portfolio.Lift"), RussianText.Number(segment.Lift, 1));
        yield return (InsightTexts.Get("Portfolio.Coverage"), RussianText.Percent(segment.Coverage));
        if (_audit?.HoldOut is { Found: > 0 } holdOut)
            yield return (InsightTexts.Get("Audit.OtherRate"), RussianText.Percent(holdOut.OtherRate));
        if (_audit is { Bootstrap.Repeats: > 0 })
            yield return (InsightTexts.Get("Audit.FoundAlike"), RussianText.Percent(_audit.Bootstrap.FoundAlike, 0));
        if (_audit?.Homogeneity is { Factor: { } factor } inside)
        {
            yield return (InsightTexts.Get("Audit.Spread"), InsightTexts.Get(
                "Card.Spread", RussianText.Number(100 * inside.Spread, 0), _words.Vocabulary[factor].Name, RussianText.Number(inside.PValue, 3)));
        }
    }

    private IEnumerable<string> Paragraphs() =>
        new[] { Reason, _audit?.Finding.Text ?? "" }.Where(text => text.Length > 0);

    // The rate as a bar over its interval, 0 to 100 %, in the colour of the text, so that it is seen on light and dark pages.
    private static string Bar(IntervalEstimate rate)
    {
        if (double.IsNaN(rate.Value))
            return "";
        static string At(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture);
        var label = Encoded(PortfolioTexts.Rate(rate));
        return $"<svg class=\"churnlab-bar\" role=\"img\" aria-label=\"{label}\" "
            + "viewBox=\"0 0 100 6\" width=\"100%\" height=\"12\" preserveAspectRatio=\"none\">"
            + "<rect width=\"100\" height=\"6\" fill=\"currentColor\" opacity=\".1\"/>"
            + $"<rect width=\"{At(rate.Value)}\" height=\"6\" fill=\"currentColor\" opacity=\".45\"/>"
            + $"<rect x=\"{At(rate.Lower)}\" y=\"2\" width=\"{At(rate.Upper - rate.Lower)}\" height=\"2\" fill=\"currentColor\"/></svg>";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
