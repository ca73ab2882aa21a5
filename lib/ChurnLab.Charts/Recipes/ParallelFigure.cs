using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;
using ChurnLab.Frames;
using ChurnLab.Hosting;

namespace ChurnLab.Charts.Recipes;

/// <summary>Makes the figure of <see cref="Chart.ParallelCoordinates"/>.</summary>
internal sealed class ParallelFigure
{
    private const int MostGroups = 7;
    private const int MostColumns = 20;
    private const int GreatestSample = 5000;
    private const double PlotHeight = 380;
    private const double LeastOpacity = 0.08;

    private static readonly Inputs Inputs = new("Chart.ParallelCoordinates");

    private readonly ParallelCoordinatesOptions _options;
    private readonly IReadOnlyList<ParallelAxis> _axes;
    private readonly IReadOnlyList<(string? Name, int[] Rows)> _groups;
    private readonly int _rowCount;
    private readonly int _leftOut;

    public ParallelFigure(Frame frame, ParallelCoordinatesOptions options)
    {
        Check(frame, options);
        _options = options;
        _groups = Groups(frame, options.GroupBy);
        _rowCount = _groups.Sum(group => group.Rows.Length);
        _leftOut = frame.RowCount - _rowCount;
        Inputs.SomeOf("rows with a group", _rowCount);
        if (options.MaxLines > 0 && options.MaxLines < _groups.Count)
            throw Inputs.Problem($"MaxLines must be 0 or at least the number of groups, {_groups.Count}. Got {options.MaxLines}.");
        _axes = [.. ColumnsOf(frame, options).Select(name =>
        {
            AmbientCancellation.ThrowIfRequested();
            return ParallelAxis.Of(frame[name], Inputs);
        })];
    }

    public Figure Make()
    {
        var sample = StratifiedSample.Of([.. _groups.Select(group => group.Rows)], _options.MaxLines, _options.Seed);
        Trace[] traces = [.. Thin(sample), .. Bands(), .. Medians()];
        var layout = new Layout
        {
            XAxis = new()
            {
                Type = AxisType.Linear,
                Range = new(-0.15, _axes.Count - 0.6),
                TickVals = [.. Enumerable.Range(0, _axes.Count)],
                TickText = [.. _axes.Select(axis => TitleWrap.Wrap(axis.Name, 12))],
                ShowLine = false,
                FixedRange = true,
            },
            YAxis = new()
            {
                Type = AxisType.Linear,
                Range = new(-0.04, 1.04),
                ShowGrid = false,
                ShowTickLabels = false,
                FixedRange = true,
            },
            PlotHeight = PlotHeight,
            Shapes = [.. _axes.Select((_, axis) => Upright(axis))],
            Annotations = [.. _axes.SelectMany((axis, place) => axis.Ticks.Select(tick => Tick(place, tick.At, tick.Text)))],
            Note = Note(sample.Sum(rows => rows.Length)),
        };
        return new(traces, layout) { Summary = Summary(traces.Length) };
    }

    private IEnumerable<ScatterTrace> Thin(int[][] sample)
    {
        var lines = sample.Sum(rows => rows.Length);
        // Many lines lie over each other: the more, the fainter.
        var opacity = Math.Round(Math.Clamp(30.0 / Math.Max(lines, 1), LeastOpacity, 0.5), 2);
        for (var group = 0; group < sample.Length; group++)
        {
            if (sample[group].Length == 0)
                continue;
            yield return new()
            {
                Name = _groups[group].Name,
                LegendGroup = _groups[group].Name,
                ShowLegend = false,
                Mode = ScatterMode.Lines,
                X = [.. sample[group].SelectMany(_ => Enumerable.Range(0, _axes.Count).Select(axis => (double)axis).Append(double.NaN))],
                Y = [.. sample[group].SelectMany(row => _axes.Select(axis => Math.Round(axis.Places[row], 4)).Append(double.NaN))],
                Line = new() { Color = Theme.ColorWay[group], Width = 1 },
                Opacity = opacity,
                HoverInfo = "skip",
            };
        }
    }

    private IEnumerable<ScatterTrace> Bands()
    {
        if (!_options.ShowBands)
            yield break;
        for (var group = 0; group < _groups.Count; group++)
        {
            var lower = Quantiles(group, _options.BandQuantile);
            var upper = Quantiles(group, 1 - _options.BandQuantile);
            var places = Enumerable.Range(0, _axes.Count).Where(axis => double.IsFinite(lower[axis])).ToArray();
            yield return new()
            {
                Name = _groups[group].Name,
                LegendGroup = _groups[group].Name,
                ShowLegend = false,
                Mode = ScatterMode.Lines,
                X = [.. places, .. places.Reverse()],
                Y = [.. places.Select(axis => lower[axis]), .. places.Reverse().Select(axis => upper[axis])],
                Fill = ScatterFill.ToSelf,
                FillColor = Faint(Theme.ColorWay[group]),
                Line = new() { Width = 0 },
                HoverInfo = "skip",
            };
        }
    }

    private IEnumerable<ScatterTrace> Medians()
    {
        if (!_options.ShowMedians)
            yield break;
        for (var group = 0; group < _groups.Count; group++)
        {
            var medians = Quantiles(group, 0.5);
            var at = group;
            yield return new()
            {
                Name = _groups[group].Name,
                LegendGroup = _groups[group].Name,
                ShowLegend = _groups[group].Name is not null,
                Mode = ScatterMode.LinesMarkers,
                X = [.. Enumerable.Range(0, _axes.Count)],
                Y = medians,
                Line = new() { Color = Theme.ColorWay[group], Width = 3.5 },
                Marker = new() { Color = Theme.ColorWay[group], Size = 8, Opacity = 1 },
                HoverText = [.. _axes.Select((_, axis) => Sentence(at, axis))],
                HoverInfo = "text",
            };
        }
    }

    private double[] Quantiles(int group, double probability) =>
        [.. _axes.Select(axis => Math.Round(axis.Quantile(_groups[group].Rows, probability), 4))];

    private string Sentence(int group, int axis)
    {
        var name = _groups[group].Name is { } given ? given + ": " : "";
        var (low, median, high) = Values(group, axis);
        return RecipeText.Hover(ChartTexts.Get("Parallel.Hover", name, _axes[axis].Name, median, low, high));
    }

    private (string Low, string Median, string High) Values(int group, int axis)
    {
        return (At(_options.BandQuantile), At(0.5), At(1 - _options.BandQuantile));

        string At(double probability)
        {
            var place = _axes[axis].Quantile(_groups[group].Rows, probability);
            return double.IsNaN(place) ? ChartTexts.Get("NoData") : _axes[axis].TextAt(place);
        }
    }

    private string? Note(int lines)
    {
        var share = RussianText.Percent(1 - (2 * _options.BandQuantile), 0);
        string?[] parts =
        [
            _options.ShowMedians ? ChartTexts.Get("Parallel.NoteMedians") : null,
            _options.ShowBands ? ChartTexts.Get("Parallel.NoteBands", share) : null,
            lines == 0 ? null : lines < _rowCount
                ? ChartTexts.Get("Parallel.NoteSample", RussianText.Integer(lines), RussianText.Integer(_rowCount))
                : ChartTexts.Get("Parallel.NoteAll", RussianText.Integer(lines)),
            _leftOut == 0 ? null : ChartTexts.Get("Parallel.LeftOut", Counted.Rows(_leftOut)),
        ];
        var note = string.Join(' ', parts.OfType<string>());
        return note.Length == 0 ? null : note;
    }

    private FigureSummary Summary(int traces) => new(traces,
    [
        [ChartTexts.Get("Parallel.Median"), .. _axes.Select(axis => axis.Name.ReplaceLineEndings(" "))],
        .. _groups.Select((group, at) => (string[])
        [
            (group.Name ?? Counted.Rows(group.Rows.Length)).ReplaceLineEndings(" "),
            .. _axes.Select((_, axis) => Values(at, axis).Median.ReplaceLineEndings(" ")),
        ]),
    ]);

    private static Annotation Tick(int axis, double at, string text) => new()
    {
        Text = text,
        XRef = "x",
        X = axis,
        XAnchor = XAnchor.Left,
        XShift = 4,
        YRef = "y",
        Y = Math.Round(at, 4),
        YAnchor = YAnchor.Middle,
        ShowArrow = false,
        Align = TextAlign.Left,
        Font = new() { Size = 11 },
    };

    private static Shape Upright(int axis) => new()
    {
        Type = ShapeType.Line,
        XRef = "x",
        X0 = axis,
        X1 = axis,
        YRef = "y",
        Y0 = 0,
        Y1 = 1,
        Line = new() { Color = "rgba(128,128,128,0.6)", Width = 1 },
    };

    /// <summary>A colour of the colour way, mostly transparent.</summary>
    private static string Faint(string color)
    {
        var number = Convert.ToInt32(color[1..], 16);
        return FormattableString.Invariant($"rgba({number >> 16},{(number >> 8) & 255},{number & 255},0.16)");
    }

    private static IReadOnlyList<(string? Name, int[] Rows)> Groups(Frame frame, string? groupBy)
    {
        if (groupBy is null)
            return [(null, [.. Enumerable.Range(0, frame.RowCount)])];
        var levels = Levels.Of(frame[groupBy]);
        if (levels.Names.Length > MostGroups)
        {
            throw Inputs.Problem(
                $"The column '{groupBy}' makes {levels.Names.Length} groups; {MostGroups} at most can be told apart.");
        }

        var rows = Enumerable.Range(0, frame.RowCount).ToLookup(row => levels.Codes[row]);
        return [.. levels.Names.Select((name, code) => ((string?)name, rows[code].ToArray()))];
    }

    private static string[] ColumnsOf(Frame frame, ParallelCoordinatesOptions options) =>
        [.. options.Columns ?? frame.ColumnNames.Where(name => name != options.GroupBy)];

    private static void Check(Frame frame, ParallelCoordinatesOptions options)
    {
        var columns = ColumnsOf(frame, options).Length;
        if (columns is < 2 or > MostColumns)
            throw Inputs.Problem($"The figure takes 2 to {MostColumns} columns. Got {columns}.");
        Inputs.SomeOf("rows", frame.RowCount);
        Inputs.InRange("MaxLines", options.MaxLines, 0, GreatestSample);
        Inputs.InRange("BandQuantile", options.BandQuantile, 0, 0.5);
    }
}
