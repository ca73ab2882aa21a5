using ChurnLab.Insight.Segments;

namespace ChurnLab.Tests.Insight.Segments.Search;

/// <summary>Tries every conjunction on sets of rows.</summary>
internal static class BruteForce
{
    /// <summary>Qualities of all allowed conjunctions, best first, each set of members once.</summary>
    public static IEnumerable<double> Qualities(SegmentSpace space, SegmentFinder finder, RowSet positives, RowSet ignored)
    {
        var searched = new RowSet(space.Rows.Rows);
        for (var row = 0; row < space.Rows.Rows; row++)
        {
            if (!ignored.Has(row))
                searched.Add(row);
        }

        var (rows, all) = (searched.Count, searched.CountBoth(positives));
        var features = space.Conditions.GroupBy(condition => condition.Feature).Select(group => group.ToArray()).ToArray();
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        Extend(searched, 0, 0);
        return found.Values.OrderDescending();

        void Extend(RowSet members, int feature, int conditions)
        {
            if (conditions > 0 && members.Count >= finder.MinSize && members.CountBoth(positives) > 0)
                found[Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes(members.Words))] =
                    finder.Quality.Of(members.Count, members.CountBoth(positives), rows, all);
            if (conditions == finder.MaxConditions || members.Count < finder.MinSize)
                return;
            for (var next = feature; next < features.Length; next++)
            {
                foreach (var condition in features[next])
                    Extend(members.And(space.Members(condition)), next + 1, conditions + 1);
            }
        }
    }
}
