using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts.Recipes;

/// <summary>Makes the figure of <see cref="Chart.Slope{TBefore, TAfter}"/>.</summary>
internal sealed class SlopeFigure
{
    public static readonly Inputs Inputs = new("Chart.Slope");

    // The columns stand close together on a telephone.
    private const int TitleWidth = 7;
    private const double LeastHeight = 300;
    private const double GreatestHeight = 900;

    private readonly SlopeOptions _options;
    private readonly IReadOnlyList<SlopeLine> _lines;
    private readonly ValueFormat _format;
    private readonly int _leftOut;

    public SlopeFigure(IEnumerable<string> labels, double[] before, double[] after, SlopeOptions options)
    {
        var names = Recipes.Inputs.Texts(labels);
        Inputs.SameLength("labels", names.Length, "before", before.Length);
        Inputs.SameLength("labels", names.Length, "after", after.Length);
        Inputs.SameLength("labels", names.Length, "BeforeIntervals", options.BeforeIntervals?.Count);
        Inputs.SameLength("labels", names.Length, "AfterIntervals", options.AfterIntervals?.Count);
        foreach (var name in options.Highlight.Where(name => !names.Contains(name, StringComparer.Ordinal)))
            throw Inputs.Problem($"'{name}' is to be brought out, but is not among the {names.Length} labels.");
        _options = options;
        var lines = names.Select((name, line) => Line(name, before, after, line)).ToArray();
        _lines = [.. lines.Where(line => !line.IsEmpty)];
        _leftOut = lines.Length - _lines.Count;
        Inputs.SomeOf("values", _lines.Count);
        _format = options.Format.For(_lines.SelectMany(line => new[] { line.Before, line.After }));
    }

    public Figure Make()
    {
        var labels = new SlopeLabels(_lines, _format);
        var height = Math.Clamp(labels.Height, LeastHeight, GreatestHeight);
        var (low, high) = Span();
        var traces = Traces().ToArray();
        var layout = new Layout
        {
            XAxis = new()
            {
                Type = AxisType.Linear,
                Range = new(-0.04, 1.04),
                TickVals = [0, 1],
                TickText =
                [
                    TitleWrap.Wrap(_options.BeforeTitle ?? ChartTexts.Get("Slope.Before"), TitleWidth),
                    TitleWrap.Wrap(_options.AfterTitle ?? ChartTexts.Get("Slope.After"), TitleWidth),
                ],
                TickAngle = 0,
                ShowLine = false,
                FixedRange = true,
            },
            YAxis = new() { Range = new(low, high), ShowTickLabels = false, ShowGrid = false, FixedRange = true },
            PlotHeight = height,
            Margin = new() { L = labels.LeftRoom, R = labels.RightRoom },
            Annotations = [.. labels.At(low, high, height)],
            Shapes = [Column(0), Column(1)],
            Note = _leftOut == 0 ? null : ChartTexts.Get("Slope.LeftOut", Counted.Rows(_leftOut)),
        };
        return new(traces, layout) { Summary = Summary(traces.Length) };
    }

    private IEnumerable<ScatterTrace> Traces()
    {
        var receding = _options.Highlight.Count > 0 ? _lines.Where(line => !line.IsHighlighted).ToArray() : [];
        if (receding.Length > 0)
            yield return Lines(receding, null, "rgba(128,128,128,0.55)");
        var shown = _options.Highlight.Count > 0 ? [.. _lines.Where(line => line.IsHighlighted)] : _lines;
        (string Name, string Color, Func<SlopeLine, bool> Holds)[] kinds =
        [
            ("Slope.Rise", Theme.ColorWay[0], line => line.Change > 0),
            ("Slope.Fall", Theme.ColorWay[5], line => line.Change < 0),
            ("Slope.Same", Theme.ColorWay[6], line => line.Change == 0 || double.IsNaN(line.Change)),
        ];
        foreach (var (name, color, holds) in kinds)
        {
            if (shown.Where(holds).ToArray() is { Length: > 0 } lines)
                yield return Lines(lines, ChartTexts.Get(name), color);
        }
    }

    private ScatterTrace Lines(SlopeLine[] lines, string? name, string color) => new()
    {
        Name = name,
        ShowLegend = name is not null,
        Mode = ScatterMode.LinesMarkers,
        // A gap after each line, so that all lines of a kind are one trace.
        X = [.. lines.SelectMany(_ => new[] { 0, 1, double.NaN })],
        Y = [.. lines.SelectMany(line => new[] { line.Before, line.After, double.NaN })],
        Line = new() { Color = color, Width = name is null ? 1.5 : 2.5 },
        Marker = new() { Color = color, Size = name is null ? 6 : 8, Opacity = 1 },
        ErrorY = HasIntervals(lines)
            ? new()
            {
                Array = [.. lines.SelectMany(line => new[]
                {
                    line.BeforeInterval.Upper - line.Before, line.AfterInterval.Upper - line.After, double.NaN,
                })],
                ArrayMinus = [.. lines.SelectMany(line => new[]
                {
                    line.Before - line.BeforeInterval.Lower, line.After - line.AfterInterval.Lower, double.NaN,
                })],
                Symmetric = false,
                Color = color,
                Width = 4,
            }
            : null,
        HoverText = [.. lines.SelectMany(line => new[] { Sentence(line), Sentence(line), "" })],
        HoverInfo = "text",
    };

    private SlopeLine Line(string label, double[] before, double[] after, int line)
    {
        var left = Interval(label, before[line], _options.BeforeIntervals, line);
        var right = Interval(label, after[line], _options.AfterIntervals, line);
        return new(label, before[line], after[line])
        {
            BeforeInterval = left,
            AfterInterval = right,
            IsHighlighted = _options.Highlight.Contains(label, StringComparer.Ordinal),
        };
    }

    private static (double Lower, double Upper) Interval(
        string label, double value, IReadOnlyList<(double Lower, double Upper)>? intervals, int line)
    {
        if (intervals is null)
            return (double.NaN, double.NaN);
        var (lower, upper) = intervals[line];
        Inputs.Interval(label, lower, value, upper);
        return (Math.Min(lower, value), Math.Max(upper, value));
    }

    private static bool HasIntervals(SlopeLine[] lines) =>
        Array.Exists(lines, line => double.IsFinite(line.BeforeInterval.Upper) || double.IsFinite(line.AfterInterval.Upper));

    private static Shape Column(double x) => new()
    {
        Type = ShapeType.Line,
        XRef = "x",
        X0 = x,
        X1 = x,
        YRef = "paper",
        Y0 = 0,
        Y1 = 1,
        Layer = ShapeLayer.Below,
        Line = new() { Color = Theme.GridColor, Width = 1 },
    };

    private (double Low, double High) Span()
    {
        var values = _lines
            .SelectMany(line => new[]
            {
                line.Before, line.After, line.BeforeInterval.Lower, line.BeforeInterval.Upper, line.AfterInterval.Lower,
                line.AfterInterval.Upper,
            })
            .Where(double.IsFinite).ToArray();
        var (low, high) = (values.Min(), values.Max());
        var room = high > low ? 0.06 * (high - low) : 1;
        return (low - room, high + room);
    }

    private string Sentence(SlopeLine line)
    {
        var (before, after) = (With(line.Before, line.BeforeInterval), With(line.After, line.AfterInterval));
        var first = _options.BeforeTitle ?? ChartTexts.Get("Slope.Before");
        var second = _options.AfterTitle ?? ChartTexts.Get("Slope.After");
        var change = double.IsNaN(line.Change) ? "" : ChartTexts.Get("Slope.HoverChange", _format.Difference(line.Change));
        return RecipeText.Hover(ChartTexts.Get("Slope.Hover", line.Label, first, before, second, after, change));
    }

    private string With(double value, (double Lower, double Upper) interval) =>
        double.IsFinite(value) && double.IsFinite(interval.Upper - interval.Lower)
            ? ChartTexts.Get("Slope.HoverInterval", _format.Text(value), _format.Text(interval.Lower), _format.Text(interval.Upper))
            : double.IsNaN(value) ? ChartTexts.Get("NoData") : _format.Text(value);

    private FigureSummary Summary(int traces) => new(traces,
    [
        [.. _lines.Select(line => line.Label.ReplaceLineEndings(" ")).Prepend("")],
        Column(_options.BeforeTitle ?? ChartTexts.Get("Slope.Before"), line => _format.Text(line.Before)),
        Column(_options.AfterTitle ?? ChartTexts.Get("Slope.After"), line => _format.Text(line.After)),
        Column(ChartTexts.Get("Slope.Change"), line => double.IsNaN(line.Change) ? "—" : _format.Difference(line.Change)),
    ]);

    private string[] Column(string heading, Func<SlopeLine, string> cell) =>
        [heading.ReplaceLineEndings(" "), .. _lines.Select(cell)];
}
