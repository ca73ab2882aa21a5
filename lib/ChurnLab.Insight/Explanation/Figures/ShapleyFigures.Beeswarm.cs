using ChurnLab.Charts;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Explanation;

/// <content>All rows at once.</content>
public static partial class ShapleyFigures
{
    // Of a plot on a page of common width and of one row, in pixels.
    private const double SwarmWidth = 560;
    private const double SwarmRow = 38;
    private const double PointSize = 5;

    /// <summary>
    /// A row of points per feature, a point per client: across how far the value moves the output, coloured by where it stands among the
    /// values of the feature, grey where it is missing.
    /// </summary>
    /// <param name="values">Values of 1 or more rows.</param>
    /// <param name="words">What features and values are called; null: their own names.</param>
    /// <param name="options">How many features and points; null: the defaults.</param>
    /// <exception cref="InsightException">There are no rows, or an option is outside its range.</exception>
    public static Figure Beeswarm(this ShapleyValues values, Vocabulary? words = null, ShapleyFigureOptions? options = null)
    {
        options = (options ?? new()).Checked();
        var ranking = new ShapleyRanking(values, words);
        int[] shown = [.. ranking.Order.Take(options.MostFeatures)];
        var rows = Spread(values.Count, options.MostPoints);
        var labels = Array.ConvertAll(shown, feature => ranking.Features[feature].Name);
        var width = shown.SelectMany(feature => rows.Select(row => Math.Abs(values[row, feature]))).Max() * 2;
        ScatterTrace[] swarms = [.. shown.Select((feature, place) => SwarmOf(values, ranking, rows, (feature, place, width)))];
        var hasMissing = shown.Any(feature => rows.Any(row => double.IsNaN(ranking.Features[feature].Number(row))));
        var note = SwarmNote(values.Count, rows.Length, LeftOut(ranking, shown.Length));
        return Chart.Of([.. ValueColors.Legend(hasMissing), .. swarms])
            // Below narrow plots with long labels a note would be cut off.
            .WithTitle(ranking.Finding().Headline, Notes(InsightTexts.Get("Shapley.SubtitleSwarm"), note))
            .WithXTitle(ranking.Scale.MoveTitle)
            .WithXAxis(axis => axis with { ShowGrid = true, ZeroLine = true, ZeroLineColor = Theme.TextColor, TickFormat = MoveTicks(ranking.Scale) })
            .WithYAxis(_ => RowAxis.Of(labels) with { ShowGrid = true })
            .WithLayout(layout => layout with { PlotHeight = RowAxis.Height(labels, SwarmRow), ShowLegend = true });
    }

    private static ScatterTrace SwarmOf(
        ShapleyValues values, ShapleyRanking ranking, int[] rows, (int Feature, int Place, double Width) row)
    {
        var feature = ranking.Features[row.Feature];
        var moves = Array.ConvertAll(rows, client => values[client, row.Feature]);
        var offsets = Swarm.Offsets(Array.ConvertAll(moves, move => row.Width > 0 ? move / row.Width * SwarmWidth : 0), PointSize);
        // Where more points meet than a row is high, they are pressed together.
        var reach = Math.Max((SwarmRow - PointSize) / 2, offsets.Max(Math.Abs));
        return new()
        {
            Mode = ScatterMode.Markers,
            X = moves,
            Y = [.. offsets.Select(offset => Math.Round(row.Place + (offset / reach * (SwarmRow - PointSize) / 2 / SwarmRow), 4))],
            Marker = new()
            {
                Color = Array.ConvertAll(FeatureValues.Places(feature.Numbers(rows)), ValueColors.Of),
                Size = PointSize,
                Opacity = 0.9,
            },
            CustomData = PlotMatrix.FromColumns(PlotValues.From(rows.Select(feature.Value))),
            HoverTemplate = HoverOf(InsightTexts.Get("Shapley.HoverPoint", feature.Name, ranking.Scale.HoverFormat)),
            ShowLegend = false,
        };
    }

    private static PlotText HoverOf(string template) => PlotText.Markup(PlotText.Escape(template) + "<extra></extra>");

    private static string? MoveTicks(OutputScale scale) => scale.Output == ModelOutput.Probability ? "+.1~%" : null;

    private static string? SwarmNote(int rows, int drawn, string? leftOut)
    {
        var fewer = drawn < rows ? InsightTexts.Get("Shapley.Drawn", drawn, rows) : null;
        string?[] notes = [fewer, leftOut];
        return notes.Any(note => note is not null) ? string.Join(" ", notes.Where(note => note is not null)) : null;
    }
}
