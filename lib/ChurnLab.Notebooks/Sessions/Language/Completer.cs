using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Recommendations;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Finds what can stand at the cursor and puts the best first.</summary>
internal static class Completer
{
    private const int Limit = 1_000;

    /// <summary>Completes the name at the cursor of a draft.</summary>
    public static CompletionList Complete(Draft draft, CancellationToken token)
    {
        if (TextPlaces.IsText(draft.Root, draft.Position))
            return Nothing(draft.Position);
        var candidates = Symbols(draft, token).Concat(KeywordCandidates.Find(draft, token));
        return new CompletionList(CandidateRanking.Best(candidates, draft.Word, Limit), draft.WordStart, draft.Position);
    }

    /// <summary>The answer where nothing can be offered.</summary>
    public static CompletionList Nothing(int position) => new([], position, position);

    private static IEnumerable<Candidate> Symbols(Draft draft, CancellationToken token)
    {
#pragma warning disable CS0618 // The overload for documents binds the document's own project, which knows nothing of the session.
        var symbols = Recommender.GetRecommendedSymbolsAtPositionAsync(draft.Model, draft.Position, draft.Workspace, cancellationToken: token)
            .GetAwaiter().GetResult();
#pragma warning restore CS0618
        return symbols
            .Where(symbol => NameMatcher.Match(symbol.Name, draft.Word) != NameMatch.None && SymbolFilter.IsShown(symbol))
            .Select(static symbol => new Candidate(symbol.Name, SymbolText.Kind(symbol), SymbolText.Group(symbol)) { Symbol = symbol });
    }
}
