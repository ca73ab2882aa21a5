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
    /// <summary>For the author's own cells: raw HTML is read, and filtered when it is written.</summary>
    public static MarkdownPipeline Pipeline { get; } = Builder().Build();

    /// <summary>For outputs, which hold data: raw HTML is text.</summary>
    public static MarkdownPipeline OutputPipeline { get; } = Builder().DisableHtml().Build();

    /// <summary>Reads Markdown; what is nested too deeply to be read is taken as plain lines.</summary>
    public static MarkdownDocument Parse(string markdown, MarkdownPipeline? pipeline = null)
    {
        try
        {
            return Markdown.Parse(markdown, pipeline ?? Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's guard against deep nesting.
            return ParseAsLines(markdown);
        }
    }

    /// <summary>Reads any text as the lines it has: indented lines are a code block, which nests nothing.</summary>
    public static MarkdownDocument ParseAsLines(string markdown) =>
        Markdown.Parse("    " + markdown.ReplaceLineEndings("\n    "), OutputPipeline);

    private static MarkdownPipelineBuilder Builder() => new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseTaskLists().UseFootnotes().UseMathematics().UseEmphasisExtras().UseAutoLinks()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub);

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
