using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts.Recipes;

/// <summary>Makes the figure of <see cref="Chart.Bubble{TX, TY, TSize}"/>.</summary>
internal sealed class BubbleFigure
{
    public static readonly Inputs Inputs = new("Chart.Bubble");

    private const double PlotHeight = 380;
    private const double WideWidth = 820;
    private const double NarrowWidth = 290;

    private readonly BubbleOptions _options;
    private readonly IReadOnlyList<BubblePoint> _points;
    private readonly int _leftOut;
    private readonly double _sizeReference;

    public BubbleFigure(double[] x, double[] y, double[] size, BubbleOptions options)
    {
        Inputs.SameLength("x", x.Length, "y", y.Length);
        Inputs.SameLength("x", x.Length, "size", size.Length);
        Inputs.SameLength("x", x.Length, "Labels", options.Labels?.Count);
        Inputs.SameLength("x", x.Length, "Color", options.Color?.Count);
        Inputs.InRange("LargestDiameter", options.LargestDiameter, 8, 200);
        Inputs.InRange("LabelCount", options.LabelCount, 0, int.MaxValue);
        var negative = Array.FindIndex(size, value => value < 0);
        if (negative >= 0)
            throw Inputs.Problem($"The size at position {negative} must not be negative. Got {Inputs.Written(size[negative])}.");
        var places = Enumerable.Range(0, x.Length).Where(place => IsWhole(x[place], y[place], size[place], place, options));
        _points = [.. places.OrderByDescending(place => size[place]).Select(place =>
            new BubblePoint(x[place], y[place], size[place])
            {
                Label = options.Labels?[place],
                Color = options.Color?[place] ?? PlotValue.Missing,
            })];
        _leftOut = x.Length - _points.Count;
        Inputs.SomeOf("points with x, y and size", _points.Count);
        _sizeReference = BubbleSizes.Reference(_points[0].Size, options.LargestDiameter);
        _options = options with
        {
            XFormat = options.XFormat.For(_points.Select(point => point.X)),
            YFormat = options.YFormat.For(_points.Select(point => point.Y)),
            SizeFormat = options.SizeFormat.For(_points.Select(point => point.Size)),
            ColorFormat = options.ColorFormat.For(_points.Select(point => point.Color.Number)),
        };
    }

    private bool HasGroups => _options.Color?.HasText ?? false;

    private bool HasScale => _options.Color is not null && !HasGroups;

    private string SizeName => _options.SizeName ?? ChartTexts.Get("Bubble.Size");

    public Figure Make()
    {
        var traces = Traces().ToArray();
        var (left, right) = Padded(_points.Select(point => OnX(point.X)), NarrowWidth);
        var (bottom, top) = Padded(_points.Select(point => point.Y), PlotHeight);
        var x = _options.XFormat.On(new()
        {
            Type = _options.LogX ? AxisType.Log : AxisType.Linear,
            Range = new(left, right),
            ShowGrid = true,
            Title = _options.XName,
        });
        if (_options.LogX)
        {
            var ticks = LogTicks.Between(Math.Pow(10, left), Math.Pow(10, right)).ToArray();
            x = x with { TickVals = ticks, TickText = [.. ticks.Select(new ValueFormat { AsPercent = _options.XFormat.AsPercent }.Text)] };
        }

        var layout = new Layout
        {
            XAxis = x,
            YAxis = _options.YFormat.On(new() { Type = AxisType.Linear, Range = new(bottom, top), Title = _options.YName }),
            PlotHeight = PlotHeight,
            TopRoom = HasScale ? ColorBars.Room : 0,
            Annotations = [.. Labels((left, right), (bottom, top))],
            Note = Note(),
        };
        return new(traces, layout) { Summary = Summary(traces.Length) };
    }

    private IEnumerable<ScatterTrace> Traces()
    {
        if (!HasGroups)
        {
            yield return Bubbles(_points) with { ShowLegend = false };
            yield break;
        }

        foreach (var group in _points.GroupBy(point => point.Color.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return Bubbles([.. group]) with { Name = group.Key };
    }

    private ScatterTrace Bubbles(IReadOnlyList<BubblePoint> points)
    {
        var marker = BubbleSizes.Marker(points.Select(point => point.Size), _sizeReference);
        if (HasScale)
        {
            marker = marker with
            {
                Color = PlotValues.From(points.Select(point => point.Color)),
                ColorScale = ColorScale.Blues,
                ShowScale = true,
                ColorBar = ColorBars.Above(_options.ColorName, _options.ColorFormat),
                Opacity = 0.9,
            };
        }

        return new()
        {
            Mode = ScatterMode.Markers,
            X = [.. points.Select(point => point.X)],
            Y = [.. points.Select(point => point.Y)],
            Marker = marker,
            HoverText = [.. points.Select(Sentence)],
            HoverInfo = "text",
        };
    }

    private IEnumerable<Annotation> Labels((double Low, double High) x, (double Low, double High) y)
    {
        var placer = new LabelPlacer(
            [.. _points.Select(point => (
                (OnX(point.X) - x.Low) / (x.High - x.Low),
                (point.Y - y.Low) / (y.High - y.Low),
                BubbleSizes.Diameter(point.Size, _sizeReference) / 2))],
            [(WideWidth, PlotHeight), (NarrowWidth, PlotHeight)]);
        foreach (var (place, point) in BubbleLabels.Chosen(_points, _options.LabelOnly, _options.LabelCount))
        {
            if (placer.Place(place, TitleWrap.Wrap(point.Label!, 18), _options.LabelOnly is not null) is { } label)
                yield return label with { XRef = "x", X = OnX(point.X), YRef = "y", Y = point.Y };
        }
    }

    private string Sentence(BubblePoint point)
    {
        var label = point.Label is null ? "" : point.Label + ": ";
        var text = ChartTexts.Get(
            "Bubble.Hover",
            label,
            _options.XName ?? "x",
            _options.XFormat.Text(point.X),
            _options.YName ?? "y",
            _options.YFormat.Text(point.Y),
            SizeName,
            _options.SizeFormat.Text(point.Size));
        var color = point.Color.Kind switch
        {
            PlotValueKind.Number => $", {_options.ColorName ?? ChartTexts.Get("Bubble.Color")} {_options.ColorFormat.Text(point.Color.Number)}",
            PlotValueKind.Text => ", " + point.Color.Text,
            _ => "",
        };
        return RecipeText.Hover(text + color + ".");
    }

    private string Note()
    {
        var note = ChartTexts.Get("Bubble.Note", SizeName, _options.SizeFormat.Text(_points[0].Size));
        return _leftOut == 0 ? note : note + " " + ChartTexts.Get("Bubble.LeftOut", Counted.Points(_leftOut));
    }

    private FigureSummary Summary(int traces)
    {
        var shown = BubbleLabels.Chosen(_points, _options.LabelOnly, _options.LabelCount).Select(each => each.Point).ToArray();
        return new(traces,
        [
            Column(Counted.Points(_points.Count), point => point.Label!.ReplaceLineEndings(" ")),
            Column(_options.XName ?? "x", point => _options.XFormat.Text(point.X)),
            Column(_options.YName ?? "y", point => _options.YFormat.Text(point.Y)),
            Column(SizeName, point => _options.SizeFormat.Text(point.Size)),
        ]);

        string[] Column(string heading, Func<BubblePoint, string> cell) =>
            [heading.ReplaceLineEndings(" "), .. shown.Select(cell)];
    }

    private double OnX(double value) => _options.LogX ? Math.Log10(value) : value;

    private static bool IsWhole(double x, double y, double size, int place, BubbleOptions options) =>
        double.IsFinite(x + y + size) && (!options.LogX || x > 0) && !(options.Color?[place].IsMissing ?? false);

    // Room for the largest bubble at either edge.
    private (double Low, double High) Padded(IEnumerable<double> values, double pixels)
    {
        var all = values.ToArray();
        var (low, high) = (all.Min(), all.Max());
        var share = (_options.LargestDiameter * 0.6 / pixels) + 0.02;
        var room = high > low ? (high - low) * share / (1 - (2 * share)) : Math.Max(1, Math.Abs(high) * 0.1);
        return (Math.Round(low - room, 9), Math.Round(high + room, 9));
    }
}
