using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Recommendations;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Names that mean something at a place: members after a dot, and whatever is in scope.</summary>
internal static class SymbolCandidates
{
    private const string AttributeSuffix = "Attribute";

    /// <summary>Finds those that fit what has been typed.</summary>
    public static IEnumerable<Candidate> Find(Draft draft, CancellationToken token)
    {
#pragma warning disable CS0618 // The overload for documents binds the document's own project, which knows nothing of the session.
        var symbols = Recommender.GetRecommendedSymbolsAtPositionAsync(draft.Model, draft.Position, draft.Workspace, cancellationToken: token)
            .GetAwaiter().GetResult();
#pragma warning restore CS0618
        var created = draft.Left.IsKind(SyntaxKind.NewKeyword) ? ExpectedTypes.At(draft, token).ToList() : [];
        return symbols
            .Where(symbol => Fits(draft, symbol) && SymbolFilter.IsShown(symbol))
            .Select(symbol => ToCandidate(draft, symbol, isExpected: created.Exists(type => CanBeCreatedAs(symbol, type))));
    }

    private static bool Fits(Draft draft, ISymbol symbol) =>
        NameMatcher.Match(symbol.Name, draft.Word) != NameMatch.None
        && (draft.Left.Kind() is not (SyntaxKind.NewKeyword or SyntaxKind.OverrideKeyword) || symbol is INamespaceOrTypeSymbol or IAliasSymbol);

    private static bool CanBeCreatedAs(ISymbol symbol, ITypeSymbol type) =>
        symbol is INamedTypeSymbol { IsAbstract: false, IsStatic: false } named && ExpectedTypes.IsOne(named, type);

    private static Candidate ToCandidate(Draft draft, ISymbol symbol, bool isExpected)
    {
        var isAttribute = draft.Left.Parent is AttributeListSyntax && symbol is INamedTypeSymbol
            && symbol.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal);
        var name = isAttribute ? symbol.Name[..^AttributeSuffix.Length] : symbol.Name;
        var group = isExpected ? CandidateGroup.Expected : SymbolText.Group(symbol);
        return new Candidate(SymbolText.Escaped(name), SymbolText.Kind(symbol), group) { Name = name, Symbol = symbol };
    }
}
