using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Writes footnotes whose list starts at the number of the first one, since numbers run through the report.</summary>
internal sealed class FootnoteGroupWriter : HtmlObjectRenderer<FootnoteGroup>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        var footnotes = obj.OfType<Footnote>().ToList();
        renderer.EnsureLine();
        renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<ol class=\"footnotes\" start=\"{footnotes[0].Order}\">"));
        foreach (var footnote in footnotes)
        {
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li id=\"fn:{footnote.Order}\">"));
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
    }
}
