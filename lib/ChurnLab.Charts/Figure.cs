using ChurnLab.Charts.Json;
using ChurnLab.Charts.Showing;
using ChurnLab.Hosting;

namespace ChurnLab.Charts;

/// <summary>A figure: traces and a layout in plotly.js's terms; immutable.</summary>
/// <remarks>
/// <see cref="Chart"/> makes the common ones; the methods here refine them and return a new figure, and
/// <c>with</c> reaches every attribute. A notebook shows a figure that is the last value of a cell.
/// </remarks>
/// <param name="Data">The traces, drawn in this order.</param>
/// <param name="Layout">Everything else.</param>
[TypeFormatterSource(
    typeof(FigureFormatterSource),
    PreferredMimeTypes = [FigureFormatterSource.PlotlyMimeType, "text/html", "text/plain"])]
public sealed partial record Figure(IReadOnlyList<Trace> Data, Layout Layout)
{
    /// <summary>How the figure behaves on its page.</summary>
    public Config Config { get; init; } = new();

    /// <summary>What a recipe says of its traces in text; null for figures of other makers.</summary>
    internal FigureSummary? Summary { get; init; }

    /// <summary>
    /// Puts the traces of several figures into the layout of the first, with the annotations and shapes of all.
    /// </summary>
    /// <param name="figures">The figures; at least 1.</param>
    /// <exception cref="FigureException">There is no figure.</exception>
    public static Figure Combine(params IReadOnlyList<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count == 0)
            throw new FigureException("Figure.Combine needs at least 1 figure. Got 0.");
        var annotations = figures.SelectMany(figure => figure.Layout.Annotations ?? []).ToArray();
        var shapes = figures.SelectMany(figure => figure.Layout.Shapes ?? []).ToArray();
        return figures[0] with
        {
            Data = [.. figures.SelectMany(figure => figure.Data)],
            Layout = figures[0].Layout with
            {
                Annotations = annotations.Length == 0 ? null : annotations,
                Shapes = shapes.Length == 0 ? null : shapes,
            },
        };
    }

    /// <summary>
    /// Returns the figure as <c>application/vnd.plotly.v1+json</c>: <c>data</c>, <c>layout</c> with its template, and
    /// <c>config</c>.
    /// </summary>
    /// <remarks>
    /// Equal figures give equal bytes. Missing numbers are null; dates are ISO 8601; every text is escaped so that
    /// plotly.js shows it literally, and the whole so that it can stand inside a script element.
    /// </remarks>
    /// <exception cref="FigureException">The figure contradicts itself.</exception>
    public string ToJson()
    {
        Check();
        return FigureJson.Write(this);
    }

    /// <summary>Returns the figure as notebooks show it: an element and a script that draws into it, offline.</summary>
    /// <remarks><see cref="PlotlyLibrary.Mode"/> says which figures bring plotly.js along.</remarks>
    /// <exception cref="FigureException">The figure contradicts itself.</exception>
    public string ToHtml() => PlotlyLibrary.Write(this);

    /// <summary>Returns the figure as text: its title, its traces and, for few bars, their values.</summary>
    public string ToText() => FigureText.Write(this);

    /// <summary>Returns <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    /// <summary>Throws when the figure contradicts itself.</summary>
    /// <exception cref="FigureException">Lengths differ, a share is outside 0 to 1, an axis is not there,
    /// ..</exception>
    public void Check() => FigureCheck.Check(this);
}
