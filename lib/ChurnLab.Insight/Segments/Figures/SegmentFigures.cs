using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Texts;

namespace ChurnLab.Insight.Segments;

/// <summary>Figures of named segments of the same rows; their titles are findings.</summary>
public static partial class SegmentFigures
{
    private const int LabelLetters = 20;
    private const double MapEdges = 190;
    private const double LeastCell = 34;
    private const double LineHeight = 19;

    /// <summary>
    /// A bubble per segment: across its share of all clients, upwards how many times the rate of all its own is, in area its clients of class 1.
    /// </summary>
    /// <param name="segments">Names and segments. Range: 1 or more, with members.</param>
    /// <param name="options">Words; null: the defaults.</param>
    /// <exception cref="InsightException">There is no segment, they are of different rows, or nobody is of class 1.</exception>
    public static Figure Bubbles(IReadOnlyList<(string Name, Segment Segment)> segments, SegmentFigureOptions? options = null)
    {
        Check(segments);
        var positives = Positives(options);
        return Chart.Bubble(
            segments.Select(each => (double)each.Segment.Size / each.Segment.AllRows),
            segments.Select(each => each.Segment.Lift),
            segments.Select(each => each.Segment.Positives),
            new()
            {
                Labels = [.. segments.Select(each => each.Name)],
                LabelCount = 10,
                SizeName = InsightTexts.Get("Segments.Count", positives),
                XName = InsightTexts.Get("Segments.SizeAxis"),
                YName = InsightTexts.Get("Segments.LiftAxis", positives),
                XFormat = ValueFormat.Percent(0),
                YFormat = ValueFormat.Number(1),
                SizeFormat = ValueFormat.Number(0),
            })
            .WithReferenceLine(1, InsightTexts.Get("Segments.Base"))
            .WithTitle(Strongest(segments, positives), InsightTexts.Get("Segments.BubbleSubtitle", positives));
    }

    /// <summary>The rate of each segment with Wilson's 95 % interval, against that of all clients; points are hollow where it holds that one.</summary>
    /// <param name="segments">Names and segments. Range: 1 or more.</param>
    /// <param name="options">Words; null: the defaults.</param>
    /// <exception cref="InsightException">There is no segment, or they are of different rows.</exception>
    public static Figure Rates(IReadOnlyList<(string Name, Segment Segment)> segments, SegmentFigureOptions? options = null)
    {
        Check(segments);
        var whole = Whole(segments);
        var apart = segments.Count(each => each.Segment.Rate.Lower > whole || each.Segment.Rate.Upper < whole);
        object[] told = [apart, segments.Count, Positives(options), RussianText.Percent(whole)];
        return Chart.Forest(
            segments.Select(each => new ForestRow(each.Name, each.Segment.Rate.Value, each.Segment.Rate.Lower, each.Segment.Rate.Upper)
            {
                Weight = each.Segment.Size > 0 ? each.Segment.Size : double.NaN,
            }),
            new() { Reference = whole, Order = RowOrder.Descending, Format = ValueFormat.Percent(0) })
            .WithTitle(InsightTexts.Get(apart == 0 ? "Segments.RatesNone" : "Segments.Rates", told), InsightTexts.Get("Segments.RatesSubtitle", told))
            .WithXTitle(InsightTexts.Get("Segments.RateAxis", Positives(options)));
    }

    /// <summary>How many of the clients two segments have are in both, as colours: Jaccard's index, 0 for none and 1 for all.</summary>
    /// <param name="segments">Names and segments. Range: 2 or more.</param>
    /// <exception cref="InsightException">There are fewer than 2 segments, or they are of different rows.</exception>
    public static Figure Overlap(IReadOnlyList<(string Name, Segment Segment)> segments)
    {
        Check(segments, least: 2);
        var shares = segments.Select((row, first) => segments
            .Select((column, second) => first == second ? double.NaN : row.Segment.Members.Jaccard(column.Segment.Members)).ToArray()).ToArray();
        var pair = Enumerable.Range(0, segments.Count)
            .SelectMany(first => Enumerable.Range(first + 1, segments.Count - first - 1).Select(second => (First: first, Second: second)))
            .MaxBy(each => shares[each.First][each.Second]);
        var most = shares[pair.First][pair.Second];
        string[] labels = [.. segments.Select((each, place) => Numbered(place + 1, each.Name))];
        var lines = labels.Max(label => label.Count(letter => letter == '\n') + 1);
        // Numbers across: names would overlap on a telephone.
        return Chart.AnnotatedHeatmap(shares, segments.Select((_, place) => RussianText.Integer(place + 1)), labels, ".0%")
            .WithHeight(MapEdges + (segments.Count * Math.Max(LeastCell, lines * LineHeight)))
            .WithTitle(
                most == 0
                    ? InsightTexts.Get("Segments.Disjoint")
                    : InsightTexts.Get("Segments.Overlap", segments[pair.First].Name, segments[pair.Second].Name, RussianText.Percent(most, 0)),
                InsightTexts.Get("Segments.OverlapSubtitle"));
    }

    // A segment that is called by its number needs it once.
    private static string Numbered(int number, string name) => name == RussianText.Integer(number)
        ? name
        : TitleWrap.Wrap(InsightTexts.Get("Agreement.Row", number, name), LabelLetters);

    private static string Strongest(IReadOnlyList<(string Name, Segment Segment)> segments, string positives)
    {
        var whole = Whole(segments);
        var (name, segment) = segments.MaxBy(each => each.Segment.Rate.Lower);
        return segment.Rate.Lower > whole
            ? InsightTexts.Get(
                "Segments.Strongest", positives, name, RussianText.Percent(segment.Rate.Value, 0), RussianText.Number(segment.Lift, 1))
            : InsightTexts.Get("Segments.NoneStrong", positives, RussianText.Percent(whole));
    }

    private static double Whole(IReadOnlyList<(string Name, Segment Segment)> segments) =>
        (double)segments[0].Segment.AllPositives / segments[0].Segment.AllRows;

    private static string Positives(SegmentFigureOptions? options) => options?.Positives ?? new SegmentWords().Leavers;

    private static void Check(IReadOnlyList<(string Name, Segment Segment)> segments, int least = 1)
    {
        if (segments.Count < least)
            throw new InsightException($"A figure of {segments.Count} segments is asked for; expected {least} or more.");
        var first = segments[0].Segment;
        foreach (var (name, segment) in segments)
        {
            if (segment.AllRows != first.AllRows || segment.AllPositives != first.AllPositives)
            {
                throw new InsightException(
                    $"The segment '{name}' is of {segment.AllRows} rows, {segment.AllPositives} of class 1; the first is of {first.AllRows}, "
                    + $"{first.AllPositives}: expected segments of the same rows.");
            }
        }

        if (first.AllPositives == 0)
            throw new InsightException($"None of {first.AllRows} rows is of class 1: there is nothing to compare.");
    }
}
