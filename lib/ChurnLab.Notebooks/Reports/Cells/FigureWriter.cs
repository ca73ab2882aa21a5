using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Page;

namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>Writes figures as data that the page's script draws.</summary>
/// <param name="texts">Texts of the page.</param>
internal sealed class FigureWriter(ReportTexts texts)
{
    /// <summary>plotly.js's own height of a figure that names none.</summary>
    private const int DefaultHeight = 450;

    /// <summary>Figures written so far; a page without any needs no plotly.js.</summary>
    public int Count { get; private set; }

    public Markup Write(OutputContent figure)
    {
        Count++;
        var layout = (figure.Content as JsonObject)?["layout"] as JsonObject;
        // The place is kept free before the figure is drawn, so the page does not jump under the reader.
        return Markup.Of($"""
            <figure class="figure" aria-label="{Label(layout)}">
            <div class="plot" style="min-height:{Pixels.Of(layout?["height"]) ?? DefaultHeight}px"></div>
            <script type="application/json">{new Markup(figure.ToJsonForPage())}</script>
            <noscript><p class="missing">{texts.FigureNeedsScript}</p></noscript>
            </figure>

            """);
    }

    private string Label(JsonObject? layout)
    {
        var title = layout?["title"] is JsonObject parts ? parts["text"] : layout?["title"];
        return title is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0
            ? text : ReportTexts.Fill(texts.Figure, Count);
    }
}
