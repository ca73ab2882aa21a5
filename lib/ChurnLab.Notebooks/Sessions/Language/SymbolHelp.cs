using ChurnLab.Notebooks.Sessions.Language.Documentation;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>What is told of one symbol.</summary>
/// <param name="Signature">Its declaration.</param>
/// <param name="Kind">What it is and where it belongs, such as <c>method of Math, System</c>.</param>
internal sealed record SymbolHelp(string Signature, string Kind)
{
    /// <summary>Its value now, where it is a variable with a simple one.</summary>
    public string? Value { get; init; }

    /// <summary>What its author says of it.</summary>
    public DocComment Comment { get; init; } = new();

    /// <summary>Declarations of its members, where they are told.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}
