using System.Globalization;

namespace ChurnLab.Charts;

/// <summary>Colours that traces take in turn, where plotly.js's own turn would give parts of one thing several.</summary>
internal static class ColorTurns
{
    /// <summary>Opacity of areas: two over each other stay apart, and grid lines show through.</summary>
    private const double AreaOpacity = 0.25;

    /// <summary>
    /// Returns the traces of a figure with colours where some belong to others or are areas; as they are where all
    /// stand for themselves.
    /// </summary>
    public static IReadOnlyList<Trace> Taken(Figure figure)
    {
        var traces = figure.Data;
        if (!traces.Any(trace => trace.Beside != 0 || trace is ScatterTrace { Fill: ScatterFill.ToZeroY or ScatterFill.ToSelf, FillColor: null }))
            return traces;
        var colors = figure.Layout.ColorWay ?? (figure.Layout.Template ?? Theme.Calm).Layout?.ColorWay ?? Theme.ColorWay;
        var turns = new int[traces.Count];
        for (int index = 0, turn = 0; index < traces.Count; index++)
            turns[index] = traces[index].Beside == 0 ? turn++ : -1;
        return [.. traces.Select((trace, index) => trace.Colored(colors[Math.Max(turns[Owner(traces, index)], 0) % colors.Count]))];
    }

    /// <summary>The colour of an area whose outline has a colour; null when the colour is not like #0072B2.</summary>
    public static string? Pale(string color) =>
        color is ['#', _, _, _, _, _, _]
        && int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"rgba({rgb >> 16},{(rgb >> 8) & 255},{rgb & 255},{AreaOpacity})")
            : null;

    /// <summary>The trace that a trace is part of; itself when the other has been taken out of the figure.</summary>
    public static int Owner(IReadOnlyList<Trace> traces, int index)
    {
        var owner = index + traces[index].Beside;
        return owner >= 0 && owner < traces.Count && traces[owner].Beside == 0 ? owner : index;
    }
}
