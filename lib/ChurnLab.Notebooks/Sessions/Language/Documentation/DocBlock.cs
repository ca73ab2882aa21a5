namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>A paragraph, an item of a list or lines of code.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Inlines">What it consists of.</param>
internal sealed record DocBlock(DocBlockKind Kind, IReadOnlyList<DocInline> Inlines)
{
    /// <summary>Its text without marks.</summary>
    public string Text => string.Concat(Inlines.Select(static inline => inline.Text));
}
