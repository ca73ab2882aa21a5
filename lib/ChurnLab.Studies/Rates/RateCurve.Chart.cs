using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <content>The figure.</content>
public sealed partial class RateCurve
{
    private const int MostTicks = 14;

    private static readonly string[] BandColors = ["rgba(0,114,178,0.18)", "rgba(230,159,0,0.20)", "rgba(0,158,115,0.18)"];

    /// <summary>
    /// A line per part with its band of 95 % Wilson intervals, the share of all as a dashed line, and the intervals found
    /// among all clients shaded; groups of fewer than 30 clients leave gaps.
    /// </summary>
    public Figure Figure()
    {
        var table = _parts[0].Table;
        var figure = Chart.Of([.. _parts.SelectMany((part, place) => Traces(part.Name, part.Table, place))])
            .WithXAxis(axis => axis with { Type = AxisType.Category, NTicks = MostTicks, CategoryArray = table.Levels.Select(level => level.Label).ToArray() })
            .WithReferenceLine(table.Total.Rate.Value, $"{_parts[0].Name}: {RussianText.Percent(table.Total.Rate.Value)}")
            .WithTitle(Finding().Headline, StudyTexts.Get(Outcome, "Curve.Subtitle", RateTable.SmallestCompared))
            .WithXTitle(FactorTitle)
            .WithYTitle(StudyTexts.Get(Outcome, "Rate.Axis"))
            .WithPercentY()
            .WithYAxis(axis => axis with { RangeMode = RangeMode.ToZero });
        return figure.WithLayout(layout => layout with
        {
            ShowLegend = _parts.Count > 1,
            Shapes = [.. layout.Shapes ?? [], .. RunsOf(table).Select(run => Shade(run.First, run.Last, run.IsHigh))],
        });
    }

    // Places of categories are counted from 0; a group reaches half a place to either side.
    private static Shape Shade(int first, int last, bool isHigh) => new()
    {
        Type = ShapeType.Rect,
        Layer = ShapeLayer.Below,
        XRef = "x",
        X0 = first - 0.5,
        X1 = last + 0.5,
        YRef = "paper",
        Y0 = 0,
        Y1 = 1,
        FillColor = isHigh ? "rgba(213,94,0,0.10)" : "rgba(0,158,115,0.10)",
        Line = new() { Width = 0 },
    };

    private static IEnumerable<Trace> Traces(string name, RateTable table, int place)
    {
        var levels = table.Levels;
        yield return Band(levels) with { LegendGroup = name, FillColor = BandColors[place % BandColors.Length] };
        yield return new ScatterTrace
        {
            X = levels.Select(level => level.Label).ToArray(),
            Y = Values(levels, level => level.Rate.Value),
            Name = name,
            LegendGroup = name,
            Mode = levels.Count > 25 ? ScatterMode.Lines : ScatterMode.LinesMarkers,
            Line = new() { Color = Theme.ColorWay[place % BandColors.Length] },
            CustomData = PlotMatrix.FromColumns(
            [
                levels.Select(level => RussianText.Integer(level.Count)).ToArray(),
                levels.Select(level => RussianText.Integer(level.Events)).ToArray(),
                Values(levels, level => level.Rate.Lower),
                Values(levels, level => level.Rate.Upper),
            ]),
            HoverTemplate = PlotText.Markup(
                PlotText.Escape(StudyTexts.Get(table.Outcome, "Rate.Hover", table.FactorTitle) + "\n" + name) + "<extra></extra>"),
        };
    }

    // One outline for each stretch without a gap, upper limits forth and lower limits back: a fill between two lines would
    // reach over gaps.
    private static ScatterTrace Band(IReadOnlyList<RateLevel> levels)
    {
        var (x, y) = (new List<string?>(), new List<double?>());
        for (var next = 0; next < levels.Count; next++)
        {
            var stretch = levels.Skip(next).TakeWhile(level => level.Count >= RateTable.SmallestCompared).ToList();
            if (stretch.Count == 0)
                continue;
            x.AddRange([.. stretch.Select(level => level.Label), .. stretch.Select(level => level.Label).Reverse(), null]);
            y.AddRange([.. stretch.Select(level => level.Rate.Upper), .. stretch.Select(level => level.Rate.Lower).Reverse(), null]);
            next += stretch.Count;
        }

        return new ScatterTrace
        {
            X = PlotValues.From(x),
            Y = PlotValues.From(y),
            Mode = ScatterMode.Lines,
            Line = new() { Width = 0 },
            Fill = ScatterFill.ToSelf,
            ShowLegend = false,
            HoverInfo = "skip",
        };
    }

    private static PlotValues Values(IReadOnlyList<RateLevel> levels, Func<RateLevel, double> value) =>
        levels.Select(level => level.Count >= RateTable.SmallestCompared ? value(level) : double.NaN).ToArray();
}
