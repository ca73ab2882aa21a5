namespace ChurnLab.Charts;

/// <content>Sentences for what plotly.js labels with single numbers.</content>
public static partial class Chart
{
    /// <summary>
    /// Bars that cannot be seen, over what they speak for: plotly.js answers a pointer over a box with five labels, or
    /// none over a violin drawn as an area; a bar answers with one sentence.
    /// </summary>
    /// <param name="places">Where the bars stand; the trace after them stands there too.</param>
    /// <param name="low">Where they start.</param>
    /// <param name="high">Where they end.</param>
    /// <param name="sentences">What they say.</param>
    /// <param name="across">Whether they lie level.</param>
    internal static BarTrace HoverAreas(
        PlotValues places, double[] low, double[] high, string[] sentences, bool across)
    {
        // A bar of no length could not be hit.
        var room = (high.Where(double.IsFinite).DefaultIfEmpty().Max() - low.Where(double.IsFinite).DefaultIfEmpty().Min()) / 100;
        PlotValues lengths = [.. high.Zip(low, (end, start) => (PlotValue)Math.Max(end - start, room))];
        return new()
        {
            X = across ? lengths : places,
            Y = across ? places : lengths,
            Orientation = across ? Orientation.Horizontal : null,
            Base = PlotValues.From(low),
            HoverText = sentences,
            HoverTemplate = PlotText.Markup("%{hovertext}<extra></extra>"),
            TextPosition = BarTextPosition.None,
            Opacity = 0,
            ShowLegend = false,
            Beside = 1,
        };
    }
}
