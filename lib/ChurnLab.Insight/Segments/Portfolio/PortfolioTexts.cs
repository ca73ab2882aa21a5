using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>Sentences about the segments of a portfolio.</summary>
internal static class PortfolioTexts
{
    /// <summary>Who they are, how many, which share left, how many times the average, which share of those who left.</summary>
    public static Finding Of(PortfolioSegment part, SegmentWords words)
    {
        var (segment, who) = (part.Segment, Who(part.Segment, words));
        var text = InsightTexts.Get(
            "Portfolio.SegmentText",
            InsightTexts.Capital(who),
            Clients(segment.Size),
            words.Left,
            Rate(segment.Rate),
            Times(segment.Lift),
            RussianText.Percent(segment.Coverage),
            words.Leavers);
        var added = part.NewSize == segment.Size
            ? ""
            : " " + InsightTexts.Get("Portfolio.SegmentNew", Clients(part.NewSize), words.Left, RussianText.Percent(part.NewRate.Value));
        return new Finding(
            InsightTexts.Get("Portfolio.SegmentHeadline", InsightTexts.Capital(who), words.Left, RussianText.Percent(segment.Rate.Value)),
            text + added,
            IsResolved: segment.Rate.Lower > (double)segment.AllPositives / segment.AllRows);
    }

    /// <summary>The conditions in words; all clients where there is none.</summary>
    public static string Who(Segment segment, SegmentWords words) =>
        segment.Conditions.Count == 0 ? InsightTexts.Get("Portfolio.Everyone") : segment.Describe(words.Vocabulary);

    public static string Clients(long count) => RussianText.Count(
        count, InsightTexts.Get("Portfolio.ClientOne"), InsightTexts.Get("Portfolio.ClientFew"), InsightTexts.Get("Portfolio.ClientMany"));

    public static string Rate(IntervalEstimate rate) => double.IsNaN(rate.Value) ? InsightTexts.Get("Portfolio.Unknown") : InsightTexts.Get(
        "Portfolio.RateInterval", RussianText.Percent(rate.Value), RussianText.Number(100 * rate.Lower, 1), RussianText.Percent(rate.Upper));

    public static string Times(double lift) => InsightTexts.Get("Portfolio.Times", RussianText.Number(lift, 1));
}
