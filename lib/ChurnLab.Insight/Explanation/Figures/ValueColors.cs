using ChurnLab.Charts;
using ChurnLab.Insight.Texts;

namespace ChurnLab.Insight.Explanation;

/// <summary>Colours that say where a value stands among all: blue for the least, orange for the greatest, grey for missing ones.</summary>
internal static class ValueColors
{
    /// <summary>Colour of missing values.</summary>
    public const string Missing = "#8A8A8A";

    // Both ends and what lies between stand out from white and from black.
    private static readonly (int R, int G, int B)[] Stops = [(0, 114, 178), (150, 120, 170), (213, 94, 0)];

    /// <summary>Colour of a place from 0 to 1; NaN is missing.</summary>
    public static string Of(double place)
    {
        if (double.IsNaN(place))
            return Missing;
        var (low, high, part) = place < 0.5 ? (Stops[0], Stops[1], 2 * place) : (Stops[1], Stops[2], (2 * place) - 1);
        return $"#{Mix(low.R, high.R):X2}{Mix(low.G, high.G):X2}{Mix(low.B, high.B):X2}";

        int Mix(int from, int to) => (int)Math.Round(from + (part * (to - from)));
    }

    /// <summary>Entries of a legend without points.</summary>
    public static IEnumerable<ScatterTrace> Legend(bool hasMissing)
    {
        yield return Entry("Shapley.Low", 0);
        yield return Entry("Shapley.Middle", 0.5);
        yield return Entry("Shapley.High", 1);
        if (hasMissing)
            yield return Entry("Shapley.MissingLegend", double.NaN);
    }

    private static ScatterTrace Entry(string text, double place) => new()
    {
        Name = InsightTexts.Get(text),
        Mode = ScatterMode.Markers,
        X = [PlotValue.Missing],
        Y = [PlotValue.Missing],
        Marker = new() { Color = Of(place), Size = 8, Opacity = 1 },
        ShowLegend = true,
        HoverInfo = "skip",
    };
}
