using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>How Markdown is read everywhere in a report.</summary>
internal static class MarkdownText
{
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseTaskLists().UseFootnotes().UseMathematics().UseEmphasisExtras().UseAutoLinks()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Text of a heading or paragraph without its markup, on one line.</summary>
    public static string PlainText(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                MathInline math => text.Append(math.Content.AsSpan()),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }
}
