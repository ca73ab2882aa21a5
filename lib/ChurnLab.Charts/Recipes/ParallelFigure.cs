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
    private const int NameWidth = 9;
    private const int MostLevelNames = 6;
    private const double SideRoom = 28;
    private const double TickSize = 11;
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
                Range = new(-0.03, _axes.Count - 0.97),
                TickAngle = _axes.Count <= MostLevelNames ? 0 : null,
                TickVals = [.. Enumerable.Range(0, _axes.Count)],
                TickText = [.. _axes.Select(axis => TitleWrap.Wrap(axis.Name, NameWidth))],
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
            Margin = new() { L = SideRoom, R = SideRoom + _axes[^1].Ticks.Max(tick => RecipeText.Width(tick.Text) * TickSize / 13) },
            Shapes = [.. _axes.Select((_, axis) => Upright(axis))],
            Annotations = [.. _axes.SelectMany((axis, place) => axis.Ticks.Select(tick => Tick(place, axis.IsOrdered, tick)))],
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
        var runs = _options.ShowBands ? Runs() : [];
        if (runs.Count == 0)
            yield break;
        for (var group = 0; group < _groups.Count; group++)
        {
            var lower = Quantiles(group, _options.BandQuantile);
            var upper = Quantiles(group, 1 - _options.BandQuantile);
            yield return new()
            {
                Name = _groups[group].Name,
                LegendGroup = _groups[group].Name,
                ShowLegend = false,
                Mode = ScatterMode.Lines,
                X = [.. Around(axis => axis, axis => axis)],
                Y = [.. Around(axis => lower[axis], axis => upper[axis])],
                Fill = ScatterFill.ToSelf,
                FillColor = Faint(Theme.ColorWay[group]),
                Line = new() { Width = 0 },
                HoverInfo = "skip",
            };
        }

        IEnumerable<double> Around(Func<int, double> there, Func<int, double> back) => runs
            .SelectMany((run, place) => (IEnumerable<double>)
                [.. place == 0 ? [] : new[] { double.NaN }, .. run.Select(there), .. run.Reverse().Select(back)]);
    }

    /// <summary>Axes of numbers that stand side by side: between texts a band would mean nothing.</summary>
    private List<int[]> Runs()
    {
        var runs = new List<int[]>();
        for (var first = 0; first < _axes.Count; first++)
        {
            var run = Enumerable.Range(first, _axes.Count - first).TakeWhile(axis => HasBand(axis)).ToArray();
            if (run.Length > 1)
                runs.Add(run);
            first += run.Length;
        }

        return runs;

        bool HasBand(int axis) =>
            _axes[axis].IsOrdered && _groups.All(group => double.IsFinite(_axes[axis].Quantile(group.Rows, 0.5)));
    }

    private IEnumerable<ScatterTrace> Medians()
    {
        if (!_options.ShowMedians)
            yield break;
        for (var group = 0; group < _groups.Count; group++)
        {
            var rows = _groups[group].Rows;
            var at = group;
            yield return new()
            {
                Name = _groups[group].Name,
                LegendGroup = _groups[group].Name,
                ShowLegend = _groups[group].Name is not null,
                Mode = ScatterMode.LinesMarkers,
                ClipOnAxis = false,
                X = [.. Enumerable.Range(0, _axes.Count)],
                Y = [.. _axes.Select(axis => Math.Round(axis.Centre(rows), 4))],
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
        var (rows, column) = (_groups[group].Rows, _axes[axis]);
        var centre = Centre(group, axis);
        if (!column.IsOrdered)
        {
            var share = RussianText.Percent(column.MostFrequent(rows).Share, 0);
            return RecipeText.Hover(ChartTexts.Get("Parallel.HoverText", name, column.Name, centre, share));
        }

        var (low, high) = (column.Quantile(rows, _options.BandQuantile), column.Quantile(rows, 1 - _options.BandQuantile));
        return RecipeText.Hover(double.IsNaN(low)
            ? ChartTexts.Get("Parallel.HoverNone", name, column.Name)
            : ChartTexts.Get("Parallel.Hover", name, column.Name, centre, column.TextAt(low), column.TextAt(high)));
    }

    private string Centre(int group, int axis)
    {
        var place = _axes[axis].Centre(_groups[group].Rows);
        return double.IsNaN(place) ? ChartTexts.Get("NoData") : _axes[axis].TextAt(place);
    }

    private string? Note(int lines)
    {
        var share = RussianText.Percent(1 - (2 * _options.BandQuantile), 0);
        string?[] parts =
        [
            _options.ShowMedians
                ? ChartTexts.Get(_axes.All(axis => axis.IsOrdered) ? "Parallel.NoteMedians" : "Parallel.NoteMediansTexts")
                : null,
            _options.ShowBands && Runs().Count > 0 ? ChartTexts.Get("Parallel.NoteBands", share) : null,
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
        ["", .. _axes.Select(axis => axis.Name.ReplaceLineEndings(" "))],
        .. _groups.Select((group, at) => (string[])
        [
            (group.Name ?? Counted.Rows(group.Rows.Length)).ReplaceLineEndings(" "),
            .. _axes.Select((_, axis) => Centre(at, axis).ReplaceLineEndings(" ")),
        ]),
    ]);

    // Lines meet at texts, so these stand above their places.
    private static Annotation Tick(int axis, bool isOrdered, (double At, string Text) tick) => new()
    {
        Text = tick.Text,
        XRef = "x",
        X = axis,
        XAnchor = XAnchor.Left,
        XShift = 4,
        YRef = "y",
        Y = Math.Round(tick.At, 4),
        YAnchor = isOrdered ? YAnchor.Middle : YAnchor.Bottom,
        YShift = isOrdered ? null : 4,
        ShowArrow = false,
        Align = TextAlign.Left,
        Font = new() { Size = TickSize },
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
