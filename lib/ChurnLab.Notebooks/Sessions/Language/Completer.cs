using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Recommendations;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Finds what can stand at the cursor and puts the best first.</summary>
internal static class Completer
{
    private const int Limit = 1_000;
    private const string AttributeSuffix = "Attribute";

    /// <summary>Completes the name at the cursor of a draft.</summary>
    public static CompletionList Complete(Draft draft, ScriptChain chain, CancellationToken token)
    {
        if (DirectiveCandidates.Find(draft, chain.Folder) is { } directives)
            return directives;
        if (TextPlaces.StringAt(draft.Root, draft.Position) is { } literal)
            return ColumnCandidates.Find(draft, literal, chain, token);
        if (TextPlaces.IsText(draft.Root, draft.Position))
            return Nothing(draft.Position);
        return List(Candidates(draft, token), draft.Word, draft.WordStart, draft.Position);
    }

    /// <summary>The best of the candidates for what is typed between two places.</summary>
    public static CompletionList List(IEnumerable<Candidate> candidates, string typed, int start, int end) =>
        CandidateRanking.Best(candidates, typed, Limit) is { Count: > 0 } items ? new CompletionList(items, start, end) : Nothing(end);

    /// <summary>The answer where nothing can be offered.</summary>
    public static CompletionList Nothing(int position) => new([], position, position);

    private static IEnumerable<Candidate> Candidates(Draft draft, CancellationToken token)
    {
        var initializer = InitializerCandidates.Find(draft, token);
        if (initializer is { Count: > 0 } && !InitializerCandidates.TakesValues(draft, token))
            return initializer;
        return (initializer ?? [])
            .Concat(ExpectedCandidates.Find(draft, token))
            .Concat(Symbols(draft, token))
            .Concat(KeywordCandidates.Find(draft, token));
    }

    private static IEnumerable<Candidate> Symbols(Draft draft, CancellationToken token)
    {
#pragma warning disable CS0618 // The overload for documents binds the document's own project, which knows nothing of the session.
        var symbols = Recommender.GetRecommendedSymbolsAtPositionAsync(draft.Model, draft.Position, draft.Workspace, cancellationToken: token)
            .GetAwaiter().GetResult();
#pragma warning restore CS0618
        return symbols.Where(symbol => Fits(draft, symbol) && SymbolFilter.IsShown(symbol)).Select(symbol => ToCandidate(draft, symbol));
    }

    private static bool Fits(Draft draft, ISymbol symbol) =>
        NameMatcher.Match(symbol.Name, draft.Word) != NameMatch.None
        && (draft.Left.Kind() is not (SyntaxKind.NewKeyword or SyntaxKind.OverrideKeyword) || symbol is INamespaceOrTypeSymbol or IAliasSymbol);

    private static Candidate ToCandidate(Draft draft, ISymbol symbol)
    {
        var name = draft.Left.Parent is AttributeListSyntax && symbol is INamedTypeSymbol && symbol.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal)
            ? symbol.Name[..^AttributeSuffix.Length]
            : symbol.Name;
        return new Candidate(SymbolText.Escaped(name), SymbolText.Kind(symbol), SymbolText.Group(symbol)) { Name = name, Symbol = symbol };
    }
}
