using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChurnLab.Tests.House.Checks;

/// <summary>What a Markdown file shows as code and where it points.</summary>
internal sealed class MarkdownText
{
    private readonly MarkdownDocument _document;

    private MarkdownText(MarkdownDocument document) => _document = document;

    /// <summary>Targets of links and images that lie in the repository, anchors cut off.</summary>
    public IReadOnlyList<string> RelativeLinks =>
        _document.Descendants<LinkInline>()
            .Select(link => link.Url ?? "")
            .Where(url => !url.StartsWith('#') && !url.Contains(':', StringComparison.Ordinal))
            .Select(url => Uri.UnescapeDataString(url.Split('#')[0]))
            .ToList();

    /// <summary>Pieces of inline code that read as paths: with a slash, of path characters only, not a media type or an option.</summary>
    public IReadOnlyList<string> Paths =>
        _document.Descendants<CodeInline>()
            .Select(code => code.Content)
            .Where(text => text.Contains('/', StringComparison.Ordinal) && text.All(IsPathCharacter))
            .Where(text => text.EndsWith('/') || Path.HasExtension(text))
            .ToList();

    /// <summary>Reads the text of a file.</summary>
    public static MarkdownText Parse(string text) => new(Markdown.Parse(text, new MarkdownPipelineBuilder().UsePipeTables().Build()));

    /// <summary>Fenced blocks of a language, in their order.</summary>
    public IReadOnlyList<string> Blocks(string language) =>
        _document.Descendants<FencedCodeBlock>()
            .Where(block => block.Info == language)
            .Select(block => block.Lines.ToString())
            .ToList();

    private static bool IsPathCharacter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_';
}
