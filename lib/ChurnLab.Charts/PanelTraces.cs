namespace ChurnLab.Charts;

/// <summary>The traces of all panels: on axes of their own, in one legend, one colour for one name.</summary>
/// <param name="figures">The figures.</param>
/// <param name="colors">Colours in their order.</param>
internal sealed class PanelTraces(IReadOnlyList<Figure> figures, IReadOnlyList<string> colors)
{
    private readonly Dictionary<string, string> _colorOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inLegend = new(StringComparer.Ordinal);

    public IReadOnlyList<Trace> Moved(PanelRoom places) =>
        [.. figures.SelectMany((figure, panel) => Panel(figure, places[panel]))];

    private IEnumerable<Trace> Panel(Figure figure, PanelPlace place)
    {
        var own = ColorsOf(figure);
        for (var index = 0; index < figure.Data.Count; index++)
        {
            var owner = ColorTurns.Owner(figure.Data, index);
            var trace = Named(figure.Data[index].Colored(own[owner]), figure.Data[owner].Name?.Plain, isOwner: owner == index);
            if (trace is HeatmapTrace { ShowScale: null } map)
                trace = map with { ShowScale = false };
            yield return trace with
            {
                XAxis = Axis(trace.XAxis, 'x'),
                YAxis = Axis(trace.YAxis, 'y'),
                Panel = figure.Layout.Title?.Text?.Plain.ReplaceLineEndings(" ") ?? "",
            };
        }

        string? Axis(string? reference, char letter) => place.Axis(reference, letter) is [_, _, ..] name ? name : null;
    }

    /// <summary>Its own colour for each trace: by its name, or by its turn in its panel.</summary>
    private string[] ColorsOf(Figure figure)
    {
        var found = new string[figure.Data.Count];
        for (int index = 0, turn = 0; index < found.Length; index++)
        {
            if (ColorTurns.Owner(figure.Data, index) != index)
                continue;
            found[index] = figure.Data[index].Name is { } name ? OfName(name.Plain, turn) : colors[turn % colors.Count];
            turn++;
        }

        return found;
    }

    private string OfName(string name, int turn)
    {
        if (_colorOf.TryGetValue(name, out var known))
            return known;
        var free = Enumerable.Range(turn, colors.Count).Select(each => colors[each % colors.Count]).FirstOrDefault(each => !_colorOf.ContainsValue(each));
        return _colorOf[name] = free ?? colors[turn % colors.Count];
    }

    private Trace Named(Trace trace, string? name, bool isOwner)
    {
        if (name is null)
            return isOwner ? trace with { ShowLegend = trace.ShowLegend ?? false } : trace;
        var grouped = trace.LegendGroup is null ? trace with { LegendGroup = name } : trace;
        return isOwner && grouped.ShowLegend != false && !_inLegend.Add(name) ? grouped with { ShowLegend = false } : grouped;
    }
}
