using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;

namespace ChurnLab.Insight.Segments;

/// <content>The audit as a table and in words.</content>
public sealed partial class SegmentAudit
{
    /// <summary>One row per segment: its rate with what weakens or holds it, and the verdict.</summary>
    public Frame ToFrame() => new(
        new TextColumn(InsightTexts.Get("Portfolio.Segment"), Lines.Select(line => line.Part.Name)),
        new TextColumn(InsightTexts.Get("Portfolio.Who"), Lines.Select(line => PortfolioTexts.Who(line.Part.Segment, _words))),
        Share("Portfolio.Rate", line => line.Part.Segment.Rate.Value),
        Share("Audit.P", line => line.Part.PermutationP),
        Share("Audit.OtherRate", line => line.HoldOut?.OtherRate ?? double.NaN),
        Share("Audit.Drop", line => line.HoldOut?.Drop ?? double.NaN),
        Share("Audit.FoundAgain", line => line.HoldOut is { } holdOut ? holdOut.Found / (double)holdOut.Repeats : double.NaN),
        Share("Audit.FoundAlike", line => line.Bootstrap.FoundAlike),
        Share("Audit.FoundSame", line => line.Bootstrap.FoundSame),
        Share("Audit.Listed", line => line.Bootstrap.Listed),
        Share("Audit.RateLower", line => line.Bootstrap.Rate.Lower),
        Share("Audit.RateUpper", line => line.Bootstrap.Rate.Upper),
        Share("Audit.Spread", line => line.Homogeneity.Spread),
        new TextColumn(InsightTexts.Get("Audit.Factor"), Lines.Select(line => line.Homogeneity.Factor is { } factor ? _words.Vocabulary[factor].Name : null)),
        Share("Audit.SpreadP", line => line.Homogeneity.PValue),
        new TextColumn(InsightTexts.Get("Audit.Verdict"), Lines.Select(line => InsightTexts.Get("Audit.Verdict." + line.Verdict))));

    /// <summary>How many segments may be used, and what the whole search is worth on other clients.</summary>
    public Finding Finding()
    {
        if (Lines.Count == 0)
            return new(InsightTexts.Get("Portfolio.NothingHeadline"), InsightTexts.Get("Portfolio.Nothing"), IsResolved: false);
        var (reliable, refused) = (Count(SegmentVerdict.Reliable), Count(SegmentVerdict.NotRecommended));
        var text = InsightTexts.Get("Audit.Text", reliable, Lines.Count, Count(SegmentVerdict.Caution), refused);
        var others = HoldOut is null ? "" : " " + InsightTexts.Get(
            "Audit.Others",
            HoldOut.Runs.Count,
            RussianText.Percent(HoldOut.OtherRate),
            RussianText.Percent(HoldOut.FoundRate),
            RussianText.Percent(HoldOut.OtherCoverage),
            RussianText.Percent(HoldOut.FoundCoverage),
            _words.Leavers);
        return new(InsightTexts.Get("Audit.Title", reliable, Lines.Count), text + others, IsResolved: refused < Lines.Count);
    }

    /// <inheritdoc/>
    public string ToHtml() => Finding().ToHtml() + (Lines.Count == 0 ? "" : Table().ToHtml() + Verdicts.ToHtml());

    /// <inheritdoc/>
    public string ToText() => Finding().ToText() + (Lines.Count == 0 ? "" : "\n" + Table().ToText() + "\n" + Verdicts.ToText());

    /// <inheritdoc/>
    public override string ToString() => ToText();

    // The verdicts in full stand below the table: in its last column nobody would see them.
    private FindingList Verdicts => new(
        [.. Lines.Select(line => new Finding(InsightTexts.Get("Audit.Line", line.Part.Name, line.Finding.Text), "", line.Finding.IsResolved))]);

    private int Count(SegmentVerdict verdict) => Lines.Count(line => line.Verdict == verdict);

    private NumberColumn Share(string title, Func<SegmentAuditLine, double> value) =>
        new(_words.Title(title), Lines.Select(line => value(line) is var share && double.IsNaN(share) ? null : (double?)share));

    private FrameTable Table()
    {
        string[] shown =
        [
            "Portfolio.Segment", "Portfolio.Who", "Portfolio.Rate", "Audit.P", "Audit.OtherRate", "Audit.FoundAlike", "Audit.Listed", "Audit.Spread",
            "Audit.Factor", "Audit.Verdict",
        ];
        var frame = ToFrame().Select([.. shown.Select(_words.Title)]);
        var table = frame.ToTable(new TableOptions { MaxRows = Math.Max(2, Lines.Count), MaxTextLength = 400, ShowSize = false });
        return table.WithNumbers(CellFormat.Percent(0))
            .WithColumn(InsightTexts.Get("Audit.P"), format: CellFormat.Number(3));
    }
}
