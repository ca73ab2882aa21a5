namespace ChurnLab.Insight.Segments;

/// <summary>Drops conditions that hardly move membership.</summary>
internal static class Simplification
{
    /// <summary>The conditions that are left, in their order; one at least.</summary>
    /// <param name="problem">Rows, and how many members may be added.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="ignored">Rows that do not count.</param>
    public static IReadOnlyList<Condition> Of(SearchProblem problem, IReadOnlyList<Condition> conditions, RowSet? ignored)
    {
        var size = Count(problem.Space, conditions, ignored);
        var most = size * (1 + problem.Finder.SimplifyTolerance);
        while (conditions.Count > 1)
        {
            var (shorter, members) = conditions
                .Select(dropped => (IReadOnlyList<Condition>)[.. conditions.Where(condition => condition != dropped)])
                .Select(left => (Left: left, Members: Count(problem.Space, left, ignored)))
                .MinBy(one => one.Members);
            if (members != size && members >= most)
                break;
            conditions = shorter;
        }

        return conditions;
    }

    private static int Count(SegmentSpace space, IReadOnlyList<Condition> conditions, RowSet? ignored)
    {
        var members = space.Members(conditions);
        return ignored is null ? members.Count : members.Except(ignored).Count;
    }
}
