using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <content>One feature.</content>
public static partial class ShapleyFigures
{
    // Half the width that the points of a level may take, of the distance between levels.
    private const double LevelReach = 0.4;
    private const double DependenceHeight = 320;
    private const double ExtremeShare = 0.01;
    private const double ExtremeWidth = 3;
    private const string MeanColor = "#4A4A4A";

    /// <summary>
    /// A point per client: the value of a feature against how far it moves the output, with the mean of clients of like values as a line;
    /// coloured by where another feature stands among its values, so that interactions are seen.
    /// </summary>
    /// <param name="values">Values of 1 or more rows.</param>
    /// <param name="feature">Name of the feature; rows where it is missing, and points left out because they lie
    /// far from all others, are counted in the note.</param>
    /// <param name="colorBy">Name of the feature that colours; null: one colour.</param>
    /// <param name="words">What features and values are called; null: their own names.</param>
    /// <param name="options">How many points; null: the defaults.</param>
    /// <exception cref="InsightException">There are no rows, none drawn has a value, or an option is outside its range.</exception>
    /// <exception cref="LearningException">There is no such feature.</exception>
    public static Figure Dependence(
        this ShapleyValues values, string feature, string? colorBy = null, Vocabulary? words = null, ShapleyFigureOptions? options = null)
    {
        options = (options ?? new()).Checked();
        words ??= Vocabulary.Empty;
        var scale = new ShapleyRanking(values, words).Scale;
        var curve = new DependenceCurve(values, feature, words);
        var column = values.Rows[feature];
        var color = colorBy is null ? null : new FeatureValues(values.Rows[colorBy], words);
        var known = new FeatureValues(column, words);
        int[] rows = [.. Spread(values.Count, options.MostPoints).Where(row => !double.IsNaN(known.Number(row)))];
        if (rows.Length == 0)
            throw new InsightException($"Feature '{feature}' has no known value in the rows drawn: there is nothing to show.");
        var levels = known.Levels();
        var drawn = levels is null ? WithoutExtremes(rows, known.Numbers([.. Enumerable.Range(0, values.Count)])) : rows;
        var legend = color is null ? [] : ValueColors.Legend(rows.Any(row => double.IsNaN(color.Number(row))));
        var note = Notes(MissingNote(curve, scale), ExtremeNote(rows.Length - drawn.Length));
        return Chart.Of([.. legend, DependencePoints(values, column, color, words, drawn), Means(curve, levels, words[feature].Scale)])
            .WithTitle(curve.Finding(scale).Headline, Subtitle(color))
            .WithXTitle(EffectPanels.Title(words[feature]))
            .WithXAxis(axis => levels is null ? axis with { ShowGrid = true } : LevelAxis(axis, [.. levels.Select(known.Called)]))
            .WithYTitle(scale.MoveTitle)
            .WithYAxis(axis => axis with { ZeroLine = true, ZeroLineColor = Theme.TextColor, TickFormat = MoveTicks(scale) })
            .WithNote(SwarmNote(values.Count, Math.Min(values.Count, options.MostPoints), note))
            .WithLayout(layout => layout with { PlotHeight = DependenceHeight, ShowLegend = color is not null });
    }

    // A few values far from all others would press these into a corner: the outermost hundredth is left out where that makes the axis
    // several times shorter.
    private static int[] WithoutExtremes(int[] rows, double[] numbers)
    {
        double[] known = [.. numbers.Where(number => !double.IsNaN(number))];
        var (low, high) = (Quantile.Of(known, ExtremeShare / 2), Quantile.Of(known, 1 - (ExtremeShare / 2)));
        return known.Max() - known.Min() > ExtremeWidth * (high - low) && high > low
            ? [.. rows.Where(row => numbers[row] >= low && numbers[row] <= high)]
            : rows;
    }

    private static string? ExtremeNote(int count) => count == 0 ? null : InsightTexts.Get("Dependence.Extremes", count);

    private static string? Notes(params IEnumerable<string?> notes) => string.Join(' ', notes.OfType<string>()) is { Length: > 0 } all ? all : null;

    private static string Subtitle(FeatureValues? color) => color is null
        ? InsightTexts.Get("Dependence.Subtitle")
        : InsightTexts.Get("Dependence.SubtitleColor", color.Name);

    private static ScatterTrace DependencePoints(
        ShapleyValues values, FeatureColumn column, FeatureValues? color, Vocabulary words, int[] rows)
    {
        var (place, feature) = (values.Rows.PlaceOf(column.Name), new FeatureValues(column, words));
        var scale = new OutputScale(values.Output, values.MeanAbsolute());
        var x = feature.Numbers(rows);
        var y = Array.ConvertAll(rows, row => values[row, place]);
        var template = color is null
            ? InsightTexts.Get("Dependence.Hover", scale.HoverFormat)
            : InsightTexts.Get("Dependence.HoverColor", scale.HoverFormat, color.Name);
        return new()
        {
            Mode = ScatterMode.Markers,
            X = feature.Levels() is { } levels
                ? Spread(Array.ConvertAll(x, value => (double)Array.IndexOf(levels, value)), y)
                : Array.ConvertAll(x, value => value / words[column.Name].Scale),
            Y = y,
            Marker = new()
            {
                Color = color is null ? Theme.ColorWay[4] : (PerPoint)Array.ConvertAll(FeatureValues.Places(color.Numbers(rows)), ValueColors.Of),
                Size = PointSize,
                Opacity = 0.8,
            },
            CustomData = PlotMatrix.FromColumns(
                PlotValues.From(rows.Select(feature.Sentence)),
                PlotValues.From(rows.Select(row => color?.Value(row) ?? ""))),
            HoverTemplate = HoverOf(template),
            ShowLegend = false,
        };
    }

    // The points of a level as a swarm that stands upright.
    private static double[] Spread(double[] levels, double[] moves)
    {
        var x = levels.ToArray();
        var reach = moves.Max() - moves.Min();
        var all = Enumerable.Range(0, levels.Length).GroupBy(point => levels[point]).Select(level => (
            Points: level.ToArray(),
            Offsets: Swarm.Offsets([.. level.Select(point => reach > 0 ? moves[point] / reach * DependenceHeight : 0)], PointSize))).ToArray();
        var most = Math.Max(SwarmWidth / 2 / (levels.Max() + 1) * LevelReach, all.Max(level => level.Offsets.Max(Math.Abs)));
        foreach (var (points, offsets) in all)
        {
            for (var point = 0; point < points.Length; point++)
                x[points[point]] = Math.Round(levels[points[point]] + (offsets[point] / most * LevelReach), 4);
        }

        return x;
    }

    private static ScatterTrace Means(DependenceCurve curve, double[]? levels, double scale) => new()
    {
        Mode = levels is null ? ScatterMode.LinesMarkers : ScatterMode.Markers,
        X = [.. curve.Bins.Select(bin => levels is null ? bin.Middle / scale : Array.IndexOf(levels, bin.Low))],
        Y = [.. curve.Bins.Select(bin => bin.Mean)],
        Line = levels is null ? new() { Color = MeanColor, Width = 2 } : null,
        Marker = new() { Color = MeanColor, Size = levels is null ? 5 : 11, Opacity = 1, Symbol = levels is null ? null : MarkerSymbol.Diamond },
        HoverText = [.. curve.Bins.Select(bin => InsightTexts.Get("Dependence.HoverMean", RussianText.Integer(bin.Rows)))],
        HoverInfo = "text",
        ShowLegend = false,
    };

    private static Axis LevelAxis(Axis axis, string[] labels) => axis with
    {
        Type = AxisType.Linear,
        Range = new(-0.5, labels.Length - 0.5),
        TickVals = [.. Enumerable.Range(0, labels.Length)],
        TickText = [.. labels.Select(label => TitleWrap.Wrap(label, 12))],
    };

    private static string? MissingNote(DependenceCurve curve, OutputScale scale) => curve.Missing.Count == 0
        ? null
        : InsightTexts.Get("Dependence.Missing", RussianText.Integer(curve.Missing.Count), scale.Move(curve.MissingMean));
}
