namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Finds what can stand at the cursor and puts the best first.</summary>
internal static class Completer
{
    private const int Limit = 1_000;

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
            .Concat(SymbolCandidates.Find(draft, token))
            .Concat(KeywordCandidates.Find(draft, token));
    }
}
