using ChurnLab.Notebooks.Reports.Html;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Writes a formula as the text it is: drawing it would take a library of a megabyte, and prices are read as formulas too.</summary>
internal sealed class MathInlineWriter : HtmlObjectRenderer<MathInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, MathInline obj)
    {
        var delimiter = new string(obj.Delimiter, obj.DelimiterCount);
        renderer.Write(Markup.Of($"""<span class="math">{delimiter}{obj.Content.ToString()}{delimiter}</span>""").Html);
    }
}
