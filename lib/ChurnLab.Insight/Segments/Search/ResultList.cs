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
        var found = new List<(FoundSegment Result, RowSet Searched)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (found.Count == problem.Finder.MaxResults)
                break;
            Condition[] conditions = [.. candidate.Selectors.Select(id => problem.Space.Conditions[id])];
            var result = Result(Simplification.Of(problem.Space, problem.Finder.SimplifyTolerance, conditions, ignored)) ?? Result(conditions)!;
            var searched = Searched(result.Segment);
            var isNew = seen.Add(string.Join(',', result.Segment.Conditions));
            if (isNew && !found.Exists(other => Repeats(other.Searched, other.Result, searched, result)))
                found.Add((result, searched));
        }

        return [.. found.Select(one => one.Result).OrderByDescending(result => result.Quality)];
    }

    private bool Repeats(RowSet one, FoundSegment its, RowSet other, FoundSegment others) => problem.Finder.MaxOverlap < 1
        ? one.Jaccard(other) > problem.Finder.MaxOverlap
        : its.NewSize == others.NewSize && its.NewPositives == others.NewPositives && one.CountBoth(other) == its.NewSize;

    private RowSet Searched(Segment segment) => ignored is null ? segment.Members : segment.Members.Except(ignored);

    // None where what was dropped makes the rate too low.
    private FoundSegment? Result(IReadOnlyList<Condition> conditions)
    {
        var segment = new Segment(conditions, problem.Space.Members(conditions), positives);
        var members = Searched(segment);
        var (size, own) = (members.Count, members.CountBoth(positives));
        return problem.Allows(size, own) ? new FoundSegment(segment, problem.Quality(size, own), size, own) : null;
    }
}
