using ChurnLab.Notebooks.Reports.Html;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Writes a displayed formula as the text it is.</summary>
internal sealed class MathBlockWriter : HtmlObjectRenderer<MathBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, MathBlock obj) =>
        renderer.EnsureLine().WriteLine(Markup.Of($"""<pre class="math">{obj.Lines.ToString()}</pre>""").Html);
}
