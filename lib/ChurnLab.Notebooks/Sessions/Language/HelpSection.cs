using ChurnLab.Notebooks.Sessions.Language.Documentation;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>A part of the help on a symbol.</summary>
/// <param name="Title">Its heading; null for the summary.</param>
internal sealed record HelpSection(string? Title)
{
    public IReadOnlyList<DocBlock> Blocks { get; init; } = [];

    public IReadOnlyList<DocEntry> Entries { get; init; } = [];

    /// <summary>The parts that have something in them, in reading order.</summary>
    public static IEnumerable<HelpSection> Of(SymbolHelp symbol, bool detailed)
    {
        var comment = symbol.Comment;
        HelpSection[] all =
        [
            new(Title: null) { Blocks = comment.Summary },
            new("Type parameters") { Entries = comment.TypeParameters },
            new("Parameters") { Entries = comment.Parameters },
            new("Returns") { Blocks = comment.Returns },
            new("Value") { Blocks = comment.Value },
            new("Exceptions") { Entries = comment.Exceptions },
            new("Remarks") { Blocks = detailed ? comment.Remarks : [] },
            new("Example") { Blocks = detailed ? comment.Example : [] },
            new("Members")
            {
                Blocks = symbol.Members.Count == 0 ? [] : [new DocBlock(DocBlockKind.Code, [new DocInline(string.Join('\n', symbol.Members), IsCode: true)])],
            },
        ];
        return all.Where(static section => section.Blocks.Count > 0 || section.Entries.Count > 0);
    }
}
