using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;
using ChurnLab.Frames;

namespace ChurnLab.Charts.Recipes;

/// <summary>Makes the figure of <see cref="Chart.Forest"/>.</summary>
internal sealed class ForestFigure
{
    private const double PointSize = 10;
    private const double LeastPoint = 6;
    private const double GreatestPoint = 18;

    private static readonly Inputs Inputs = new("Chart.Forest");

    // A null row is the heading of the group of the row after it.
    private readonly IReadOnlyList<ForestRow?> _lines;
    private readonly ForestOptions _options;
    private readonly ValueFormat _format;
    private readonly double _reference;
    private readonly double _greatestWeight;
    private readonly ForestScale _scale;

    public ForestFigure(IReadOnlyList<ForestRow> rows, ForestOptions options)
    {
        _options = options;
        _reference = options.Reference ?? (options.LogScale ? 1 : 0);
        Check(rows);
        _format = options.Format.For(rows.SelectMany(row => new[] { row.Estimate, row.Lower, row.Upper }));
        _greatestWeight = rows.Max(row => double.IsNaN(row.Weight) ? 0 : row.Weight);
        _scale = new(rows, _reference, options);
        _lines = [.. Grouped(rows)];
    }

    public Figure Make()
    {
        var labels = _lines.Select(row => row?.Label).ToArray();
        // Where rows are high anyway, a line for the interval leaves more width to the plot.
        var separator = labels.Any(label => label is not null && RecipeText.Row(label).Contains('\n', StringComparison.Ordinal)) ? '\n' : ' ';
        var texts = _lines.Select(row => row is null ? null : Written(row, separator)).ToArray();
        var traces = Traces().ToArray();
        var headings = Headings();
        var axis = _format.On(new()
        {
            Type = _options.LogScale ? AxisType.Log : AxisType.Linear,
            Range = _scale.Range,
            ShowGrid = true,
            ShowLine = false,
            TickAngle = 0,
            TickVals = _options.LogScale ? [.. LogTicks.Between(_scale.Low, _scale.High)] : null,
            TickText = _options.LogScale
                ? [.. LogTicks.Between(_scale.Low, _scale.High).Select(tick => _options.Format.Text(tick))]
                : null,
        });
        var layout = new Layout
        {
            XAxis = axis,
            YAxis = RowPlot.Axis(labels),
            PlotHeight = RowPlot.Height(labels),
            Margin = new() { R = _options.ShowTexts ? RowPlot.RightRoom(texts) : null },
            Annotations = [.. headings, .. _options.ShowTexts ? RowPlot.RightTexts(texts) : []],
            Shapes = double.IsNaN(_reference) ? null : [RowPlot.Reference(_reference)],
            Note = Note(traces),
        };
        return new(traces, layout) { Summary = Summary(traces.Length) };
    }

    private IEnumerable<Trace> Traces()
    {
        var rows = _lines.Index().Where(line => line.Item is not null).Select(line => (Row: line.Item!, At: line.Index));
        var byClass = rows.ToLookup(row => Clear(row.Row));
        var reference = (_options.Format with { Decimals = null }).Text(_reference);
        if (byClass[true].Any())
            yield return Points([.. byClass[true]], Theme.ColorWay[0], clear: true, ChartTexts.Get("Forest.Clear", reference));
        if (byClass[false].Any())
            yield return Points([.. byClass[false]], Theme.ColorWay[6], clear: false, ChartTexts.Get("Forest.Unclear", reference));
        foreach (var (isClear, color) in new[] { (true, Theme.ColorWay[0]), (false, Theme.ColorWay[6]) })
        {
            if (byClass[isClear].Where(each => each.Row.Lower < _scale.Low).ToArray() is { Length: > 0 } left)
                yield return Arrows([.. left.Select(each => each.At)], _scale.Low, MarkerSymbol.TriangleLeft, color);
            if (byClass[isClear].Where(each => each.Row.Upper > _scale.High).ToArray() is { Length: > 0 } right)
                yield return Arrows([.. right.Select(each => each.At)], _scale.High, MarkerSymbol.TriangleRight, color);
        }
    }

    private ScatterTrace Points((ForestRow Row, int At)[] rows, string color, bool clear, string name) => new()
    {
        Name = name,
        Mode = ScatterMode.Markers,
        X = [.. rows.Select(each => _scale.Holds(each.Row.Estimate) ? each.Row.Estimate : double.NaN)],
        Y = [.. rows.Select(each => each.At)],
        Marker = new()
        {
            Color = color,
            Symbol = clear ? MarkerSymbol.Square : MarkerSymbol.SquareOpen,
            Size = _greatestWeight > 0 ? PlotValues.From(rows.Select(each => Size(each.Row))) : PointSize,
            Opacity = 1,
            // plotly.js draws a pale outline around markers of different sizes.
            Line = new() { Color = color, Width = 1 },
        },
        ErrorX = new()
        {
            Array = [.. rows.Select(each => _scale.Clipped(each.Row.Upper) - each.Row.Estimate).Select(NotNegative)],
            ArrayMinus = [.. rows.Select(each => each.Row.Estimate - _scale.Clipped(each.Row.Lower)).Select(NotNegative)],
            Symmetric = false,
            Color = color,
            Width = 0,
            Thickness = 2,
        },
        HoverText = [.. rows.Select(each => Sentence(each.Row))],
        HoverInfo = "text",
        ShowLegend = !double.IsNaN(_reference),
    };

    private static ScatterTrace Arrows(IReadOnlyList<int> places, double edge, MarkerSymbol symbol, string color) => new()
    {
        Mode = ScatterMode.Markers,
        X = [.. places.Select(_ => edge)],
        Y = [.. places],
        Marker = new() { Color = color, Symbol = symbol, Size = PointSize, Opacity = 1 },
        HoverInfo = "skip",
        ShowLegend = false,
        ClipOnAxis = false,
    };

    private IEnumerable<Annotation> Headings() => _lines.Index().Where(line => line.Item is null).Select(line => new Annotation
    {
        Text = _lines[line.Index + 1]!.Group,
        XRef = "paper",
        X = 0,
        XAnchor = XAnchor.Left,
        YRef = "y",
        Y = line.Index,
        YAnchor = YAnchor.Middle,
        ShowArrow = false,
        Font = new() { Weight = 600 },
    });

    private IEnumerable<ForestRow?> Grouped(IReadOnlyList<ForestRow> rows)
    {
        foreach (var group in rows.GroupBy(row => row.Group, StringComparer.Ordinal))
        {
            if (group.Key is not null)
                yield return null;
            var members = group.ToArray();
            foreach (var row in RowPlot.Order([.. members.Select(row => row.Estimate)], _options.Order))
                yield return members[row];
        }
    }

    private string Written(ForestRow row, char separator) => double.IsNaN(row.Lower) || double.IsNaN(row.Upper)
        ? _format.Text(row.Estimate)
        : $"{_format.Bare(row.Estimate)}{separator}[{_format.Bare(row.Lower)}; {_format.Bare(row.Upper)}]{_format.Suffix}";

    private string Sentence(ForestRow row)
    {
        var hasInterval = !double.IsNaN(row.Lower) && !double.IsNaN(row.Upper);
        var interval = hasInterval
            ? ChartTexts.Get(
                "Forest.HoverInterval",
                RussianText.Percent(_options.Confidence, 0),
                End("From", row.Lower),
                End("To", row.Upper))
            : "";
        var weight = double.IsNaN(row.Weight) ? "" : ChartTexts.Get("Forest.HoverWeight", new ValueFormat().Text(row.Weight));
        var name = row.Group is null ? row.Label : $"{row.Group}, {row.Label}";
        return RecipeText.Hover(ChartTexts.Get("Forest.Hover", name, _format.Text(row.Estimate), interval, weight));

        string End(string which, double value) => double.IsFinite(value)
            ? ChartTexts.Get("Forest." + which, _format.Text(value))
            : ChartTexts.Get($"Forest.{which}Open");
    }

    private FigureSummary Summary(int traces)
    {
        string[] Column(string heading, Func<ForestRow, string> cell) =>
            [heading, .. _lines.Select(row => row is null ? "" : cell(row))];
        var labels = _lines.Select((row, at) => row?.Label ?? _lines[at + 1]!.Group!);
        return new(traces, [
            [.. labels.Prepend("").Select(label => label.ReplaceLineEndings(" "))],
            Column(ChartTexts.Get("Estimate"), row => _format.Text(row.Estimate)),
            Column(ChartTexts.Get("From"), row => _format.Text(row.Lower)),
            Column(ChartTexts.Get("To"), row => _format.Text(row.Upper)),
        ]);
    }

    private string Note(Trace[] traces)
    {
        var note = ChartTexts.Get("Forest.Note", RussianText.Percent(_options.Confidence, _options.Confidence > 0.99 ? 1 : 0));
        var hasArrows = Array.Exists(traces, trace => trace.HoverInfo == "skip");
        return hasArrows ? note + " " + ChartTexts.Get("Forest.NoteArrows") : note;
    }

    private bool Clear(ForestRow row) => double.IsNaN(_reference) || row.Lower > _reference || row.Upper < _reference;

    private double Size(ForestRow row) => double.IsNaN(row.Weight)
        ? PointSize
        : Math.Max(LeastPoint, GreatestPoint * Math.Sqrt(row.Weight / _greatestWeight));

    // Where the estimate itself is beyond the axis, nothing is drawn to measure from.
    private static double NotNegative(double distance) => Math.Max(distance, 0);

    private void Check(IReadOnlyList<ForestRow> rows)
    {
        Inputs.SomeOf("rows", rows.Count);
        if (_options.Range is { } range && !(range.Low < range.High && double.IsFinite(range.High - range.Low)))
            throw Inputs.Problem($"The range must rise. Got {Inputs.Written(range.Low)} to {Inputs.Written(range.High)}.");
        if (!(_options.Confidence is > 0 and < 1))
            throw Inputs.Problem($"Confidence must be above 0 and below 1. Got {Inputs.Written(_options.Confidence)}.");
        foreach (var row in rows)
        {
            Inputs.Interval(row.Label, row.Lower, row.Estimate, row.Upper);
            if (double.IsInfinity(row.Estimate))
                throw Inputs.Problem($"The estimate of '{row.Label}' is infinite; it must be a number or missing.");
            if (row.Weight <= 0)
                throw Inputs.Problem($"The weight of '{row.Label}' must be above 0. Got {Inputs.Written(row.Weight)}.");
            if (_options.LogScale && (row.Estimate <= 0 || (row.Lower < 0 && double.IsFinite(row.Lower))))
                throw Inputs.Problem($"'{row.Label}' has numbers that are not above 0; a logarithmic axis shows none such.");
        }

        if (_options.LogScale && (_reference <= 0 || _options.Range is { Low: <= 0 }))
            throw Inputs.Problem("The reference and the range of a logarithmic axis must be above 0.");
    }
}
