using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <summary>Draws violins as areas of scatter traces.</summary>
internal static class Violins
{
    public const double Both = 0;
    public const double Left = -1;
    public const double Right = 1;

    /// <summary>Distance of the bar of a half from the middle, in distances of two groups.</summary>
    private const double Aside = 0.035;

    public static Figure Figure(IReadOnlyList<ViolinHalf> halves, string[] names, ViolinOptions options, string chart)
    {
        if (!(options.Width is > 0 and <= 1))
            throw new FigureException(FormattableString.Invariant($"ViolinOptions.Width must be above 0 and at most 1. Got {options.Width}."));
        var curves = halves.Select(half => half.Groups.Select(CurveOf).ToArray()).ToArray();
        var peaks = names.Select((_, group) => curves.Max(half => half[group] is { } curve ? curve.Density.ToArray().Max() : 0)).ToArray();
        var traces = halves.SelectMany((half, index) => TracesOf(half, curves[index], peaks, options));
        return Chart.Of([.. traces])
            .WithXAxis(axis => axis with
            {
                TickVals = Enumerable.Range(0, names.Length).ToArray(),
                TickText = names,
                Range = new(-0.5, names.Length - 0.5),
            })
            .WithLayout(layout => layout with { BarMode = BarMode.Overlay });

        DensityEstimate? CurveOf(ValueGroup group) =>
            group.Spreads ? group.Density(group.Sorted, options.Kernel, chart) : null;
    }

    private static IEnumerable<Trace> TracesOf(
        ViolinHalf half, DensityEstimate?[] curves, double[] peaks, ViolinOptions options)
    {
        var boxes = half.Groups.Select(group => BoxSummary.OfSorted(group.Sorted)).ToArray();
        yield return HoverOf(half, boxes, options.Width);
        yield return BodyOf(half, curves, peaks, options.Width / 2);
        var (x, y) = (new List<PlotValue>(), new List<PlotValue>());
        for (var group = 0; group < boxes.Length; group++)
        {
            var at = group + (half.Direction * Aside);
            x.AddRange([at, at, PlotValue.Missing]);
            y.AddRange([boxes[group].LowerQuartile, boxes[group].UpperQuartile, PlotValue.Missing]);
        }

        yield return Mark(half, -1) with { X = [.. x], Y = [.. y], Mode = ScatterMode.Lines, Line = new() { Width = 5 } };
        yield return Mark(half, -2) with
        {
            X = [.. boxes.Select((_, group) => group + (half.Direction * Aside))],
            Y = [.. boxes.Select(box => box.Median)],
            Mode = ScatterMode.Markers,
            Marker = new() { Color = "#FFFFFF", Size = 8, Opacity = 1, Line = new() { Width = 2, Color = "#5A5A5A" } },
        };
    }

    private static ScatterTrace Mark(ViolinHalf half, int beside) =>
        new() { HoverInfo = "skip", ShowLegend = false, LegendGroup = half.Name, Beside = beside };

    private static ScatterTrace BodyOf(ViolinHalf half, DensityEstimate?[] curves, double[] peaks, double width)
    {
        var (x, y) = (new List<PlotValue>(), new List<PlotValue>());
        for (var group = 0; group < curves.Length; group++)
        {
            if (curves[group] is not { } curve)
                continue;
            var (places, density) = (curve.Grid.ToArray(), curve.Density.ToArray());
            var reach = density.Select(value => value / peaks[group] * width).ToArray();
            var at = group;
            x.AddRange(reach.Select(each => (PlotValue)(at + (half.Direction < 0 ? 0 : each))));
            y.AddRange(places.Select(place => (PlotValue)place));
            x.AddRange(reach.Reverse().Select(each => (PlotValue)(at - (half.Direction > 0 ? 0 : each))));
            y.AddRange(places.Reverse().Select(place => (PlotValue)place));
            x.AddRange([x[^(2 * reach.Length)], PlotValue.Missing]);
            y.AddRange([places[0], PlotValue.Missing]);
        }

        return new()
        {
            X = Numbers.Short(x.Select(place => place.Number), 5),
            Y = Numbers.Short(y.Select(place => place.Number), 6),
            Name = half.Name,
            LegendGroup = half.Name,
            ShowLegend = half.Name is null ? false : null,
            Mode = ScatterMode.Lines,
            Line = new() { Width = 1.5 },
            Fill = ScatterFill.ToSelf,
            HoverInfo = "skip",
        };
    }

    private static BarTrace HoverOf(ViolinHalf half, BoxSummary[] boxes, double width)
    {
        var split = half.Direction != Both;
        PlotValues places = [.. boxes.Select((_, group) => group + (half.Direction * width / 4))];
        return Chart.HoverAreas(
            places,
            [.. half.Groups.Select(group => group.Sorted.Length == 0 ? double.NaN : group.Sorted[0])],
            [.. half.Groups.Select(group => group.Sorted.Length == 0 ? double.NaN : group.Sorted[^1])],
            [.. half.Groups.Select((group, index) => Sentence(group, boxes[index], half.Name))],
            across: false) with
        {
            Width = split ? width / 2 : width,
            LegendGroup = half.Name,
        };
    }

    private static string Sentence(ValueGroup group, BoxSummary box, string? side)
    {
        var heading = side is null ? group.Name : $"{group.Name}, {side}";
        return box.Count == 0
            ? ChartTexts.Get("Box.Empty", heading)
            : ChartTexts.Get(
                "Box.Hover",
                heading,
                ChartTexts.Counted("Values", box.Count),
                RussianNumbers.Short(box.Median),
                RussianNumbers.Short(box.LowerQuartile),
                RussianNumbers.Short(box.UpperQuartile))
            + "\n" + ChartTexts.Get("Violin.Range", RussianNumbers.Short(group.Sorted[0]), RussianNumbers.Short(group.Sorted[^1]));
    }
}
