using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts;

/// <content>Lines with intervals.</content>
public static partial class Chart
{
    /// <summary>A line within the band of its intervals, such as a rate with Wilson's.</summary>
    /// <remarks>Line and band break where the line, or an end of the interval, is missing.</remarks>
    /// <param name="x">Places across, one per point.</param>
    /// <param name="y">The line, one height per point.</param>
    /// <param name="low">Lower ends of the intervals, one per point.</param>
    /// <param name="high">Upper ends of the intervals, one per point.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <typeparam name="TX">Type of the places across.</typeparam>
    /// <typeparam name="TY">Type of the heights.</typeparam>
    /// <exception cref="FigureException">The lengths differ, or a value lies outside its interval.</exception>
    public static Figure LineWithBand<TX, TY>(
        IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TY> low, IEnumerable<TY> high, string? name = null)
    {
        var (bottom, top) = (PlotValues.From(low), PlotValues.From(high));
        var line = new ScatterTrace
        {
            X = PlotValues.From(x),
            Y = PlotValues.From(y),
            Name = name,
            Mode = ScatterMode.Lines,
            LegendGroup = name,
            ShowLegend = name is null ? false : null,
        };
        var check = new TraceCheck(line, 0);
        line.Check(check);
        _ = Intervals.Apply(line, check, bottom, top);
        var told = line with
        {
            CustomData = PlotMatrix.FromColumns(bottom, top),
            HoverTemplate = ChartTexts.Hover("Band.Hover", name is null ? "" : name + ", "),
        };
        return Of(BandOf(line, bottom, top), told);
    }

    /// <summary>The band as areas, one for each run of points with an interval: there along the lower ends, back along
    /// the upper.</summary>
    private static ScatterTrace BandOf(ScatterTrace line, PlotValues low, PlotValues high)
    {
        var (x, y, from) = (new List<PlotValue>(), new List<PlotValue>(), 0);
        for (var point = 0; point <= low.Count; point++)
        {
            if (point < low.Count && !(low[point].IsMissing || high[point].IsMissing || line.Y![point].IsMissing))
                continue;
            var run = Enumerable.Range(from, point - from).ToArray();
            from = point + 1;
            if (run.Length == 0)
                continue;
            x.AddRange([.. run.Select(each => line.X![each]), .. run.Reverse().Select(each => line.X![each]), default]);
            y.AddRange([.. run.Select(each => low[each]), .. run.Reverse().Select(each => high[each]), default]);
        }

        return new()
        {
            X = [.. x],
            Y = [.. y],
            Mode = ScatterMode.Lines,
            Line = new() { Width = 0 },
            Fill = ScatterFill.ToSelf,
            HoverInfo = "skip",
            LegendGroup = line.LegendGroup,
            ShowLegend = false,
            Beside = 1,
        };
    }
}
