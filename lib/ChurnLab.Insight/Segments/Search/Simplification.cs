namespace ChurnLab.Insight.Segments;

/// <summary>Drops conditions that hardly move membership.</summary>
internal static class Simplification
{
    /// <summary>The conditions that are left, in their order; one at least.</summary>
    /// <param name="space">The rows.</param>
    /// <param name="tolerance">Share of the members that may be added.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="ignored">Rows that do not count.</param>
    public static IReadOnlyList<Condition> Of(SegmentSpace space, double tolerance, IReadOnlyList<Condition> conditions, RowSet? ignored)
    {
        var size = Count(space, conditions, ignored);
        var most = size * (1 + tolerance);
        while (conditions.Count > 1)
        {
            var (shorter, members) = conditions
                .Select(dropped => (IReadOnlyList<Condition>)[.. conditions.Where(condition => condition != dropped)])
                .Select(left => (Left: left, Members: Count(space, left, ignored)))
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
