namespace ChurnLab.Insight.Segments;

/// <summary>Makes results of conjunctions: simplified, each set of members once.</summary>
/// <param name="problem">What was searched for.</param>
/// <param name="positives">Rows of class 1.</param>
/// <param name="ignored">Rows that were not searched.</param>
internal sealed class ResultList(SearchProblem problem, RowSet positives, RowSet? ignored)
{
    /// <summary>The results, best first.</summary>
    /// <param name="candidates">Conjunctions, best first.</param>
    public IReadOnlyList<FoundSegment> Of(IEnumerable<Candidate> candidates)
    {
        var found = new List<FoundSegment>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (found.Count == problem.Finder.MaxResults)
                break;
            Condition[] conditions = [.. candidate.Selectors.Select(id => problem.Space.Conditions[id])];
            var result = Result(Simplification.Of(problem, conditions, ignored)) ?? Result(conditions)!;
            if (seen.Add(string.Join(',', result.Segment.Conditions)) && !found.Exists(other => Same(other.Segment, result.Segment)))
                found.Add(result);
        }

        return [.. found.OrderByDescending(result => result.Quality)];
    }

    private static bool Same(Segment one, Segment other) =>
        one.Size == other.Size && one.Positives == other.Positives && one.Members.CountBoth(other.Members) == one.Size;

    // None where what was dropped makes the rate too low.
    private FoundSegment? Result(IReadOnlyList<Condition> conditions)
    {
        var segment = new Segment(conditions, problem.Space.Members(conditions), positives);
        var members = ignored is null ? segment.Members : segment.Members.Except(ignored);
        var (size, own) = (members.Count, members.CountBoth(positives));
        return problem.Allows(size, own) ? new FoundSegment(segment, problem.Quality(size, own), size, own) : null;
    }
}
