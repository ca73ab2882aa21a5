using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <content>What segments cover together.</content>
public static partial class SegmentFigures
{
    /// <summary>
    /// The share of all clients of class 1 that each segment adds to those before it, then the rest: a waterfall to 100 %.
    /// </summary>
    /// <param name="segments">Names and segments in the order in which they are used. Range: 1 or more.</param>
    /// <param name="outcome">Class per row; null where segments do not overlap, so that they need not be told apart.</param>
    /// <param name="options">Words; null: the defaults.</param>
    /// <exception cref="InsightException">
    /// There is no segment, they are of different rows, nobody is of class 1, or segments overlap without an outcome.
    /// </exception>
    public static Figure Coverage(
        IReadOnlyList<(string Name, Segment Segment)> segments, Target? outcome = null, SegmentFigureOptions? options = null)
    {
        Check(segments);
        var all = segments[0].Segment.AllPositives;
        var (added, covered) = Added(segments, outcome);
        var positives = Positives(options);
        double[] shares = [.. added.Select(count => (double)count / all), (double)(all - added.Sum()) / all];
        var together = RussianText.Percent(1 - shares[^1], 0);
        var clients = RussianText.Percent((double)covered.Count / covered.Rows, 0);
        return Chart.Waterfall(
            [.. segments.Select(each => each.Name), InsightTexts.Get("Segments.Rest")],
            shares,
            new() { Orientation = Orientation.Horizontal, ShowTotal = false, Format = ValueFormat.Percent(0) })
            .WithTitle(InsightTexts.Get("Segments.Coverage", together, positives, clients), InsightTexts.Get("Segments.CoverageSubtitle", positives))
            .WithXTitle(InsightTexts.Get("Segments.CoverageAxis", positives))
            .WithTraces<BarTrace>(bars => bars with
            {
                Marker = new() { Color = shares.Select((_, bar) => Theme.ColorWay[bar < segments.Count ? 0 : 6]).ToArray() },
            })
            .WithLayout(layout => layout with { ShowLegend = false });
    }

    private static (int[] Added, RowSet Covered) Added(IReadOnlyList<(string Name, Segment Segment)> segments, Target? outcome)
    {
        var positives = outcome is null ? null : PositivesOf(outcome, segments[0].Segment);
        var covered = new RowSet(segments[0].Segment.AllRows);
        var added = new int[segments.Count];
        for (var place = 0; place < added.Length; place++)
        {
            var (name, segment) = segments[place];
            if (positives is null && covered.CountBoth(segment.Members) is > 0 and var both)
            {
                throw new InsightException(
                    $"The segment '{name}' shares {both} rows with those before it: give the outcome, so that what it adds can be counted.");
            }

            added[place] = positives?.CountBoth(segment.Members.Except(covered)) ?? segment.Positives;
            covered = covered.Or(segment.Members);
        }

        return (added, covered);
    }

    private static RowSet PositivesOf(Target outcome, Segment first)
    {
        if (outcome.Rows != first.AllRows || outcome.Positives != first.AllPositives)
        {
            throw new InsightException(
                $"The outcome has {outcome.Rows} rows, {outcome.Positives} of class 1; the segments were counted of {first.AllRows}, {first.AllPositives}.");
        }

        var positives = new RowSet(outcome.Rows);
        for (var row = 0; row < outcome.Rows; row++)
        {
            if (outcome.Values[row] == 1)
                positives.Add(row);
        }

        return positives;
    }
}
