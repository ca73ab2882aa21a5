using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Page;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Writes images so that the page needs no other file: inlined, as a link when remote, as a note when missing.</summary>
/// <param name="texts">Texts of the page.</param>
/// <param name="images">Where images come from.</param>
/// <param name="cell">The cell whose attachments count; null for an output.</param>
internal sealed class NarrativeImageWriter(ReportTexts texts, NarrativeImages images, NotebookCell? cell)
{
    public bool TryWrite(HtmlRenderer renderer, LinkInline link)
    {
        if (!link.IsImage)
            return false;
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var label = string.Concat(link.Descendants<LiteralInline>().Select(part => part.Content.ToString()));
        renderer.Write(Image(address, label, link.Title).Html);
        return true;
    }

    private Markup Image(string address, string label, string? title)
    {
        if (NarrativeImages.IsRemote(address))
            return Markup.Of($"""<a href="{address}">{(label.Length > 0 ? label : address)}</a>""");
        if (images.Inline(address, cell) is not { } source)
            return Markup.Of($"""<span class="missing">{ReportTexts.Fill(texts.ImageMissing, address)}</span>""");
        var tooltip = string.IsNullOrEmpty(title) ? Markup.Empty : Markup.Of($" title=\"{title}\"");
        return Markup.Of($"""<img src="{source}" alt="{label}"{tooltip}>""");
    }
}
