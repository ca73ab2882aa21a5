namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Sorts candidates and joins those of one name.</summary>
internal static class CandidateRanking
{
    /// <summary>The best candidates, best first.</summary>
    /// <remarks>
    /// Names that go on as typed leave the others out: a terminal, and Notebook on Tab, write the only name there is.
    /// </remarks>
    public static List<CompletionItem> Best(IEnumerable<Candidate> candidates, string typed, int limit)
    {
        var matches = candidates.Select(candidate => (Candidate: candidate, Match: NameMatcher.Match(candidate.Name, typed))).ToList();
        var goesOn = matches.Exists(static entry => entry.Match <= NameMatch.PrefixOfOtherCase);
        return Sorted(matches.Where(entry => entry.Match <= (goesOn ? NameMatch.PrefixOfOtherCase : NameMatch.Inside)), limit);
    }

    private static List<CompletionItem> Sorted(IEnumerable<(Candidate Candidate, NameMatch Match)> matches, int limit) =>
    [
        .. matches
            .GroupBy(static entry => entry.Candidate.Text, StringComparer.Ordinal)
            .Select(static entries => (Candidate: Join(entries.Select(static entry => entry.Candidate)), entries.First().Match))
            .OrderBy(static entry => entry.Match)
            .ThenBy(static entry => entry.Candidate.Symbol is { } symbol && SymbolFilter.IsObsolete(symbol))
            .ThenBy(static entry => entry.Candidate.Group)
            .ThenBy(static entry => entry.Candidate.Order)
            .ThenBy(static entry => entry.Candidate.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(static entry => entry.Candidate.Text, StringComparer.Ordinal)
            .Take(limit)
            .Select(static entry => ToItem(entry.Candidate)),
    ];

    private static Candidate Join(IEnumerable<Candidate> sameName)
    {
        Candidate? best = null;
        var others = 0;
        foreach (var candidate in sameName)
        {
            if (best is null || candidate.Group < best.Group)
                (best, others) = (candidate, 0);
            else if (candidate.Kind == best.Kind && candidate.Kind is "method" or "class" or "struct" or "interface" or "delegate")
                others++;
        }

        return best! with { Others = others };
    }

    private static CompletionItem ToItem(Candidate candidate) => new(
        candidate.Text,
        candidate.Kind,
        candidate.Signature ?? (candidate.Symbol is { } symbol ? SymbolText.Signature(symbol, candidate.Others) : null));
}
