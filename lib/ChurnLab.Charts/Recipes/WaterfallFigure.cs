using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts.Recipes;

/// <summary>Makes the figure of <see cref="Chart.Waterfall{TValue}"/>.</summary>
internal sealed class WaterfallFigure
{
    public static readonly Inputs Inputs = new("Chart.Waterfall");

    private const double HalfWidth = 0.34;
    private const double PlotHeight = 320;
    private const double RoomForTexts = 0.09;
    private const int ColumnWidth = 13;

    private readonly IReadOnlyList<WaterfallBar> _bars;
    private readonly ValueFormat _format;
    private readonly bool _across;

    public WaterfallFigure(IEnumerable<string> labels, double[] changes, WaterfallOptions options)
    {
        var names = Recipes.Inputs.Texts(labels);
        Inputs.SameLength("labels", names.Length, "changes", changes.Length);
        Inputs.SomeOf("changes", changes.Length);
        for (var step = 0; step < changes.Length; step++)
            Inputs.Finite($"The change of '{names[step]}'", changes[step]);
        if (options.Start is { } start)
            Inputs.Finite("The start", start);
        _across = options.Orientation == Orientation.Horizontal;
        var total = options.ShowTotal ? options.TotalLabel ?? ChartTexts.Get("Waterfall.Total") : null;
        _bars = [.. WaterfallBar.Of(names, changes, options.Start, options.StartLabel ?? ChartTexts.Get("Waterfall.Start"), total)];
        _format = options.Format.For(_bars.Select(bar => bar.To).Concat(changes));
    }

    public Figure Make()
    {
        Trace[] traces = [.. Traces()];
        var texts = _bars.Select(bar => (string?)Written(bar)).ToArray();
        var places = PlaceAxis();
        var values = ValueAxis();
        var zero = new Shape
        {
            Type = ShapeType.Line,
            Layer = ShapeLayer.Above,
            Line = new() { Color = Theme.TextColor, Width = 1 },
        };
        var layout = new Layout
        {
            XAxis = _across ? values : places,
            YAxis = _across ? places : values,
            BarMode = BarMode.Overlay,
            Margin = _across ? new() { R = RowPlot.RightRoom(texts) } : null,
            Annotations = _across ? [.. RowPlot.RightTexts(texts)] : null,
            PlotHeight = _across ? RowPlot.Height([.. _bars.Select(bar => bar.Label)]) : PlotHeight,
            Shapes =
            [
                _across
                    ? zero with { XRef = "x", X0 = 0, X1 = 0, YRef = "paper", Y0 = 0, Y1 = 1 }
                    : zero with { YRef = "y", Y0 = 0, Y1 = 0, XRef = "paper", X0 = 0, X1 = 1 },
            ],
        };
        return new(traces, layout) { Summary = Summary(traces.Length) };
    }

    private IEnumerable<Trace> Traces()
    {
        yield return Connectors();
        (string Name, string Color, Func<WaterfallBar, bool> Holds)[] kinds =
        [
            ("Waterfall.Rise", Theme.ColorWay[0], bar => !bar.IsTotal && bar.Change >= 0),
            ("Waterfall.Fall", Theme.ColorWay[5], bar => !bar.IsTotal && bar.Change < 0),
            ("Waterfall.Totals", Theme.ColorWay[6], bar => bar.IsTotal),
        ];
        foreach (var (name, color, holds) in kinds)
        {
            var bars = _bars.Index().Where(bar => holds(bar.Item)).ToArray();
            if (bars.Length > 0)
                yield return Bars(ChartTexts.Get(name), color, bars);
        }
    }

    private BarTrace Bars(string name, string color, (int Index, WaterfallBar Item)[] bars)
    {
        PlotValues places = [.. bars.Select(bar => bar.Index)];
        PlotValues lengths = [.. bars.Select(bar => Math.Round(bar.Item.Change, 12))];
        return new()
        {
            Name = name,
            Orientation = _across ? Orientation.Horizontal : null,
            X = _across ? lengths : places,
            Y = _across ? places : lengths,
            Base = PlotValues.From(bars.Select(bar => bar.Item.From)),
            Width = 2 * HalfWidth,
            Marker = new() { Color = color },
            Text = _across ? null : PlotValues.From(bars.Select(bar => Written(bar.Item))),
            TextTemplate = _across ? null : "%{text}",
            TextPosition = _across ? null : BarTextPosition.Outside,
            ConstrainText = _across ? null : BarConstrainText.None,
            HoverText = [.. bars.Select(bar => Sentence(bar.Item))],
            HoverInfo = "text",
        };
    }

    // From the edge of each bar to the edge of the next, at the level they share.
    private ScatterTrace Connectors()
    {
        var places = new List<PlotValue>();
        var levels = new List<PlotValue>();
        for (var bar = 0; bar + 1 < _bars.Count; bar++)
        {
            places.AddRange([bar + HalfWidth, bar + 1 - HalfWidth, PlotValue.Missing]);
            levels.AddRange([_bars[bar].To, _bars[bar].To, PlotValue.Missing]);
        }

        return new()
        {
            Mode = ScatterMode.Lines,
            X = [.. _across ? levels : places],
            Y = [.. _across ? places : levels],
            Line = new() { Color = Theme.TextColor, Width = 1 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
    }

    private Axis PlaceAxis() => _across
        ? RowPlot.Axis([.. _bars.Select(bar => bar.Label)]) with { ShowGrid = false }
        : new()
        {
            Type = AxisType.Linear,
            Range = new(-0.5, _bars.Count - 0.5),
            TickVals = [.. Enumerable.Range(0, _bars.Count)],
            TickText = [.. _bars.Select(bar => TitleWrap.Wrap(bar.Label, ColumnWidth))],
            ShowLine = false,
        };

    private Axis ValueAxis()
    {
        var levels = _bars.SelectMany(bar => new[] { bar.From, bar.To }).Append(0).ToArray();
        var (low, high) = (levels.Min(), levels.Max());
        // Across, texts stand in a column of their own.
        var share = _across ? 0.02 : RoomForTexts;
        var room = high > low ? share * (high - low) : 1;
        var isDown = _bars.Any(bar => bar.Change < 0 && Math.Min(bar.From, bar.To) - room < low);
        return _format.On(new()
        {
            Range = new(isDown ? low - room : low, high > low && high > 0 ? high + room : room),
            ShowGrid = true,
            ShowLine = false,
        });
    }

    private string Written(WaterfallBar bar) => bar.IsTotal ? _format.Text(bar.To) : _format.Difference(bar.Change);

    private string Sentence(WaterfallBar bar) => RecipeText.Hover(bar.IsTotal
        ? ChartTexts.Get("Waterfall.HoverTotal", bar.Label, _format.Text(bar.To))
        : ChartTexts.Get(
            "Waterfall.HoverStep", bar.Label, _format.Difference(bar.Change), _format.Text(bar.From), _format.Text(bar.To)));

    private FigureSummary Summary(int traces) => new(traces,
    [
        [.. _bars.Select(bar => bar.Label.ReplaceLineEndings(" ")).Prepend("")],
        [.. _bars.Select(bar => bar.IsTotal ? "" : _format.Difference(bar.Change)).Prepend(ChartTexts.Get("Waterfall.Change"))],
        [.. _bars.Select(bar => _format.Text(bar.To)).Prepend(ChartTexts.Get("Waterfall.Level"))],
    ]);
}
