using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;

namespace ChurnLab.Insight.Segments;

/// <summary>The verdict on a segment in words.</summary>
internal static class AuditTexts
{
    /// <summary>A line with its verdict.</summary>
    public static SegmentAuditLine Judged(SegmentAuditLine line, AuditOptions options, SegmentWords words)
    {
        var segment = line.Part.Segment;
        string[] objections = [.. Objections(line, options)];
        string[] weaknesses = [.. Weaknesses(line, options, words)];
        var verdict = objections.Length > 0 ? SegmentVerdict.NotRecommended : weaknesses.Length > 0 ? SegmentVerdict.Caution : SegmentVerdict.Reliable;
        var name = InsightTexts.Get("Audit.Verdict." + verdict);
        var why = verdict == SegmentVerdict.Reliable ? Strengths(line) : string.Join("; ", objections.Concat(weaknesses));
        var who = InsightTexts.Capital(PortfolioTexts.Who(segment, words));
        return line with
        {
            Verdict = verdict,
            Finding = new Finding(
                InsightTexts.Get("Audit.Headline", who, name),
                InsightTexts.Get("Audit.Sentence", InsightTexts.Capital(name), why),
                IsResolved: verdict != SegmentVerdict.NotRecommended),
        };
    }

    private static IEnumerable<string> Objections(SegmentAuditLine line, AuditOptions options)
    {
        var segment = line.Part.Segment;
        if (line.Part.PermutationP > options.Portfolio.Alpha)
            yield return InsightTexts.Get("Audit.Chance", Probability(line.Part.PermutationP));
        if (!(segment.Rate.Lower > (double)segment.AllPositives / segment.AllRows))
            yield return InsightTexts.Get("Audit.Base");
    }

    private static IEnumerable<string> Weaknesses(SegmentAuditLine line, AuditOptions options, SegmentWords words)
    {
        if (line.HoldOut is { } holdOut && holdOut.Drop > options.LargestDrop)
            yield return InsightTexts.Get("Audit.Drops", RussianText.Percent(holdOut.FoundRate), RussianText.Percent(holdOut.OtherRate));
        var drawn = line.Bootstrap;
        if (drawn.FoundAlike < options.LeastFound)
            yield return InsightTexts.Get("Audit.Unstable", RussianText.Percent(drawn.FoundAlike, 0), RussianText.Percent(drawn.Listed, 0));
        else if (drawn.Repeats == 0 && line.HoldOut is { } halves && halves.Found < options.LeastFound * halves.Repeats)
            yield return InsightTexts.Get("Audit.RarelyFound", halves.Found, halves.Repeats);
        var inside = line.Homogeneity;
        if (inside.Spread > options.LargestSpread && inside.PValue <= options.Portfolio.Alpha)
        {
            yield return InsightTexts.Get(
                "Audit.Mixed",
                inside.Lowest!.Describe(words.Vocabulary),
                RussianText.Percent(inside.LowestRate.Value, 0),
                inside.Highest!.Describe(words.Vocabulary),
                RussianText.Percent(inside.HighestRate.Value, 0));
        }
    }

    private static string Strengths(SegmentAuditLine line)
    {
        string[] known =
        [
            .. line.HoldOut is { Found: > 0 } holdOut ? [InsightTexts.Get("Audit.Holds", RussianText.Percent(holdOut.OtherRate))] : Array.Empty<string>(),
            .. line.Bootstrap.Repeats > 0 ? [InsightTexts.Get("Audit.Stable", RussianText.Percent(line.Bootstrap.FoundAlike, 0))] : Array.Empty<string>(),
            .. double.IsNaN(line.Part.PermutationP) ? Array.Empty<string>() : [InsightTexts.Get("Audit.NoChance", Probability(line.Part.PermutationP))],
        ];
        return known.Length == 0 ? InsightTexts.Get("Audit.NoWeakness") : string.Join("; ", known);
    }

    private static string Probability(double value) => RussianText.Number(value, 3);
}
