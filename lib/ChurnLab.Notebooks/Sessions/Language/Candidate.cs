using Microsoft.CodeAnalysis;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Something that may be offered.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">Its kind, as <see cref="CompletionItem.Kind"/> has it.</param>
/// <param name="Group">What it is sorted by among equally good matches.</param>
internal sealed record Candidate(string Text, string Kind, CandidateGroup Group)
{
    /// <summary>What the typed prefix is compared with; default: the text.</summary>
    public string Name { get; init; } = Text;

    /// <summary>The symbol behind it, which gives the signature; null for words.</summary>
    public ISymbol? Symbol { get; init; }

    /// <summary>Its declaration where no symbol tells it.</summary>
    public string? Signature { get; init; }

    /// <summary>Place among those of its group that match equally well; the same for all where the alphabet decides.</summary>
    public int Order { get; init; }

    /// <summary>More symbols of the same name.</summary>
    public int Others { get; init; }
}
