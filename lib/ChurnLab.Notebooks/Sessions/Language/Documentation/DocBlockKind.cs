namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>What a block of documentation is.</summary>
internal enum DocBlockKind
{
    Paragraph,

    /// <summary>An item of a list; its mark is not part of it.</summary>
    Item,

    /// <summary>Lines of code, kept as they are.</summary>
    Code,
}
