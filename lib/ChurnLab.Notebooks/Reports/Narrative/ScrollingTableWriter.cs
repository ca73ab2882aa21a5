using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Puts each table into a box of its own, which scrolls where the screen is narrow.</summary>
internal sealed class ScrollingTableWriter : HtmlTableRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine().WriteLine("<div class=\"scroll\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
