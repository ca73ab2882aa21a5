using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts.Recipes;

/// <summary>Makes the figure of <see cref="Chart.Dots{TValue}"/>.</summary>
internal sealed class DotsFigure
{
    public static readonly Inputs Inputs = new("Chart.Dots");

    private readonly DotsOptions _options;
    private readonly IReadOnlyList<Dot> _dots;
    private readonly ValueFormat _format;

    public DotsFigure(IEnumerable<string> labels, double[] values, DotsOptions options)
    {
        var names = Recipes.Inputs.Texts(labels);
        Inputs.SameLength("labels", names.Length, "values", values.Length);
        Inputs.SameLength("labels", names.Length, "Lower", options.Lower?.Count);
        Inputs.SameLength("labels", names.Length, "Upper", options.Upper?.Count);
        Inputs.SomeOf("values", values.Length);
        foreach (var name in options.Highlight.Where(name => !names.Contains(name, StringComparer.Ordinal)))
            throw Inputs.Problem($"'{name}' is to be brought out, but is not among the {names.Length} labels.");
        for (var row = 0; row < values.Length; row++)
            Inputs.Interval(names[row], options.Lower?[row] ?? double.NaN, values[row], options.Upper?[row] ?? double.NaN);
        _options = options;
        _format = options.Format.For(values);
        _dots = [.. RowPlot.Order(values, options.Order).Select(row => new Dot(
            names[row], values[row], options.Lower?[row] ?? double.NaN, options.Upper?[row] ?? double.NaN))];
    }

    public Figure Make()
    {
        var labels = _dots.Select(dot => dot.Label).ToArray();
        var texts = _dots.Select(dot => (string?)_format.Text(dot.Value)).ToArray();
        var traces = Traces().ToArray();
        var layout = new Layout
        {
            XAxis = _format.On(new()
            {
                Type = AxisType.Linear,
                RangeMode = _options.FromZero ? RangeMode.ToZero : null,
                ShowGrid = false,
                ShowLine = false,
                Title = _options.ValueName,
            }),
            YAxis = RowPlot.Axis(labels),
            PlotHeight = RowPlot.Height(labels),
            Margin = new() { R = RowPlot.RightRoom(texts) },
            Annotations = [.. RowPlot.RightTexts(texts)],
            Shapes = _options.Reference is { } reference ? [RowPlot.Reference(reference)] : null,
            Note = _options is { Reference: { } value, ReferenceName: { } name }
                ? ChartTexts.Get("Dots.Note", name, _format.Text(value))
                : null,
        };
        return new(traces, layout) { Summary = Summary(traces.Length) };
    }

    private IEnumerable<ScatterTrace> Traces()
    {
        var rows = _dots.Index().ToLookup(row =>
            _options.Highlight.Count == 0 || _options.Highlight.Contains(row.Item.Label, StringComparer.Ordinal));
        if (rows[false].Any())
            yield return Points([.. rows[false]], Theme.ColorWay[6]);
        if (rows[true].Any())
            yield return Points([.. rows[true]], Theme.ColorWay[0]);
    }

    private ScatterTrace Points((int Index, Dot Item)[] rows, string color) => new()
    {
        Mode = ScatterMode.Markers,
        ShowLegend = false,
        X = [.. rows.Select(row => row.Item.Value)],
        Y = [.. rows.Select(row => row.Index)],
        Marker = new() { Color = color, Size = 11, Opacity = 1 },
        ErrorX = _options.Lower is null || _options.Upper is null ? null : new()
        {
            Array = [.. rows.Select(row => Math.Max(0, row.Item.Upper - row.Item.Value))],
            ArrayMinus = [.. rows.Select(row => Math.Max(0, row.Item.Value - row.Item.Lower))],
            Symmetric = false,
            Color = color,
            Width = 0,
            Thickness = 2,
        },
        HoverText = [.. rows.Select(row => Sentence(row.Item))],
        HoverInfo = "text",
    };

    private string Sentence(Dot dot)
    {
        var name = _options.ValueName is null ? "" : _options.ValueName + " ";
        var interval = double.IsFinite(dot.Upper - dot.Lower)
            ? ChartTexts.Get("Dots.HoverInterval", _format.Text(dot.Lower), _format.Text(dot.Upper))
            : "";
        return RecipeText.Hover(ChartTexts.Get("Dots.Hover", dot.Label, name, _format.Text(dot.Value), interval));
    }

    private FigureSummary Summary(int traces)
    {
        List<string[]> columns =
        [
            Column("", dot => dot.Label.ReplaceLineEndings(" ")),
            Column(_options.ValueName?.ReplaceLineEndings(" ") ?? ChartTexts.Get("Value"), dot => _format.Text(dot.Value)),
        ];
        if (_options.Lower is not null && _options.Upper is not null)
        {
            columns.Add(Column(ChartTexts.Get("From"), dot => _format.Text(dot.Lower)));
            columns.Add(Column(ChartTexts.Get("To"), dot => _format.Text(dot.Upper)));
        }

        return new(traces, columns);
    }

    private string[] Column(string heading, Func<Dot, string> cell) => [heading, .. _dots.Select(cell)];

    private sealed record Dot(string Label, double Value, double Lower, double Upper);
}
