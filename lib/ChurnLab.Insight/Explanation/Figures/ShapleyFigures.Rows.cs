using ChurnLab.Charts;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Explanation;

/// <content>One row.</content>
public static partial class ShapleyFigures
{
    // Below this share of all moves of a row a bar is hardly wider than its frame.
    private const double LeastShare = 0.02;
    private const double LineThickness = 0.6;
    private const double LineHeight = 110;

    /// <summary>
    /// The way from the base value to the output of one row, the strongest move first; small ones are gathered. Log odds are shown at both
    /// ends as the probability they stand for.
    /// </summary>
    /// <param name="values">Values.</param>
    /// <param name="row">Row, from 0.</param>
    /// <param name="words">What features and values are called; null: their own names.</param>
    /// <param name="options">How many features; null: the defaults.</param>
    /// <exception cref="InsightException">There is no such row, or an option is outside its range.</exception>
    public static Figure Waterfall(this ShapleyValues values, int row, Vocabulary? words = null, ShapleyFigureOptions? options = null)
    {
        options = (options ?? new()).Checked();
        var (moves, scale) = MovesOf(values, row, words, options.MostFeatures);
        var reasons = ReasonsOf(values, row, words);
        var (from, to) = (values.BaseOf(row), values.Prediction(row));
        var levels = Enumerable.Range(0, moves.Count + 1).Select(step => moves.Take(step).Sum(move => move.Size)).ToArray();
        var note = InsightTexts.Get("Shapley.NoteWaterfall", scale.Level(from), scale.Level(to));
        return Chart.Waterfall(
            moves.Select(move => move.Label),
            moves.Select(move => move.Size),
            // Steps begin at the base value: bars from 0 to it would take the room from the moves.
            new() { ShowTotal = false, Orientation = Orientation.Horizontal, Format = scale.Format })
            .WithTitle(Headline(reasons, scale.Level(to), scale.Level(from)), Notes(InsightTexts.Get("Shapley.SubtitleWaterfall." + values.Output), note))
            .WithXTitle(scale.LevelTitle)
            .WithXAxis(axis => scale.Levels(axis with { TickFormat = null }, from + levels.Min(), from + levels.Max(), from))
            .WithLayout(layout => layout with { Shapes = [.. layout.Shapes ?? [], Mark(to - from, LineDash.Dash)] });
    }

    /// <summary>One row as a line: what raises the output pushes from the left, what lowers it from the right, and they meet at the output.</summary>
    /// <param name="values">Values.</param>
    /// <param name="row">Row, from 0.</param>
    /// <param name="words">What features and values are called; null: their own names.</param>
    /// <param name="options">How many features; null: the defaults.</param>
    /// <exception cref="InsightException">There is no such row, or an option is outside its range.</exception>
    public static Figure Line(this ShapleyValues values, int row, Vocabulary? words = null, ShapleyFigureOptions? options = null)
    {
        options = (options ?? new()).Checked();
        var (moves, scale) = MovesOf(values, row, words, options.MostFeatures);
        var reasons = ReasonsOf(values, row, words);
        var (from, to) = (values.BaseOf(row), values.Prediction(row));
        var up = moves.Where(move => move.Size > 0).OrderByDescending(move => move.Size).ToArray();
        var down = moves.Where(move => move.Size < 0).OrderBy(move => move.Size).ToArray();
        var (low, high) = (Math.Min(from, to - up.Sum(move => move.Size)), Math.Max(from, to - down.Sum(move => move.Size)));
        var room = high > low ? 0.03 * (high - low) : 1;
        return Chart.Of([.. Pushes(up, to, scale, "Shapley.Up", Theme.ColorWay[0]), .. Pushes(down, to, scale, "Shapley.Down", Theme.ColorWay[5])])
            .WithTitle(Headline(reasons, scale.Level(to), scale.Level(from)), Pushing(reasons))
            .WithXTitle(scale.LevelTitle)
            .WithXAxis(axis => scale.Levels(axis with { Range = new(low - room, high + room), ShowGrid = true, ShowLine = false }, low, high))
            .WithYAxis(axis => axis with { Range = new(-0.5, 0.5), ShowTickLabels = false, ShowGrid = false, FixedRange = true })
            .WithNote(InsightTexts.Get("Shapley.NoteLine"))
            .WithLayout(layout => layout with
            {
                BarMode = BarMode.Overlay,
                PlotHeight = LineHeight,
                Shapes = [Mark(from, LineDash.Dot), Mark(to, LineDash.Solid)],
            });
    }

    // The strongest stand nearest to the output.
    private static IEnumerable<BarTrace> Pushes(IReadOnlyList<Push> pushes, double to, OutputScale scale, string name, string color)
    {
        if (pushes.Count == 0)
            yield break;
        var starts = new double[pushes.Count];
        for (var push = 0; push < starts.Length; push++)
            starts[push] = (push == 0 ? to : starts[push - 1]) - pushes[push].Size;
        yield return new()
        {
            Name = InsightTexts.Get(name),
            Orientation = Orientation.Horizontal,
            X = [.. pushes.Select(push => push.Size)],
            Y = [.. pushes.Select(_ => 0)],
            Base = PlotValues.From(starts),
            Width = LineThickness,
            Marker = new() { Color = color, Line = new() { Color = "#FFFFFF", Width = 1.5 } },
            HoverText = [.. pushes.Select(push => InsightTexts.Get("Shapley.HoverPush", push.Label, scale.Effect(push.Size)))],
            HoverInfo = "text",
        };
    }

    // Values without their effects, which hover labels tell: a telephone shows few lines above a figure.
    private static string? Pushing(RowReasons reasons)
    {
        string[] parts =
        [
            reasons.For.Count == 0 ? "" : InsightTexts.Get("Shapley.Raising", string.Join(", ", reasons.For.Select(reason => reason.Text))),
            reasons.Against.Count == 0 ? "" : InsightTexts.Get("Shapley.Lowering", string.Join(", ", reasons.Against.Select(reason => reason.Text))),
        ];
        return reasons.All.Any() ? InsightTexts.Capital(string.Join("; ", parts.Where(part => part.Length > 0))) : null;
    }

    private static Shape Mark(double at, LineDash dash) => new()
    {
        Type = ShapeType.Line,
        XRef = "x",
        X0 = at,
        X1 = at,
        YRef = "paper",
        Y0 = 0,
        Y1 = 1,
        Layer = ShapeLayer.Above,
        Line = new() { Color = Theme.TextColor, Width = 2, Dash = dash },
    };

    private static (IReadOnlyList<Push> Moves, OutputScale Scale) MovesOf(ShapleyValues values, int row, Vocabulary? words, int most)
    {
        if (row < 0 || row >= values.Count)
            throw new InsightException($"Row {row} is asked for; there are Shapley values of {values.Count} rows, counted from 0.");
        var sizes = values.Of(row).ToArray();
        var least = LeastShare * sizes.Sum(Math.Abs);
        int[] order = [.. Enumerable.Range(0, sizes.Length).OrderByDescending(feature => Math.Abs(sizes[feature]))];
        var shown = order.Take(most).Count(feature => Math.Abs(sizes[feature]) >= least && sizes[feature] != 0);
        // One feature alone needs no more room with its name than as «1 more».
        if (order.Length - shown == 1)
            shown++;
        var moves = order.Take(shown)
            .Select(feature => new Push(new FeatureValues(values.Rows.Columns[feature], words ?? Vocabulary.Empty).Sentence(row), sizes[feature]))
            .ToList();
        if (shown < order.Length)
            moves.Add(new(InsightTexts.Get("Shapley.Others", Features(order.Length - shown)), order.Skip(shown).Sum(feature => sizes[feature])));
        return (moves, new(values.Output, sizes));
    }

    private static RowReasons ReasonsOf(ShapleyValues values, int row, Vocabulary? words) =>
        new ReasonTeller(values, words ?? Vocabulary.Empty, new()).Tell(row);

    private static string Headline(RowReasons reasons, string to, string from)
    {
        if (!reasons.All.Any())
            return InsightTexts.Get("Shapley.HeadlineUsual", to, from);
        var first = reasons.All.MaxBy(reason => Math.Abs(reason.Contribution))!;
        return InsightTexts.Get(first.Contribution > 0 ? "Shapley.HeadlineUp" : "Shapley.HeadlineDown", to, from, first.Text);
    }

    private sealed record Push(string Label, double Size);
}
