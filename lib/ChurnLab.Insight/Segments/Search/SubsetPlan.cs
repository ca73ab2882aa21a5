namespace ChurnLab.Insight.Segments;

/// <summary>The sets of features whose conditions are combined, and how many conjunctions they make.</summary>
internal static class SubsetPlan
{
    /// <summary>Sets of 1 to some number of features, small ones first; within a set those with few conditions come first.</summary>
    /// <param name="features">The features.</param>
    /// <param name="longest">Most features in a set.</param>
    public static List<int[]> Of(BinnedFeature[] features, int longest)
    {
        // The last feature of a set is gone through without copying slices: it should be the one with most conditions.
        int[] order = [.. Enumerable.Range(0, features.Length).Where(place => features[place].Selectors.Length > 0)
            .OrderBy(place => features[place].Selectors.Length)];
        var sets = new List<int[]>();
        List<int[]> level = [[]];
        for (var length = 1; length <= Math.Min(longest, order.Length); length++)
        {
            level = [.. level.SelectMany(set => Enumerable.Range(0, order.Length)
                .Where(at => set.Length == 0 || at > Array.IndexOf(order, set[^1]))
                .Select(at => (int[])[.. set, order[at]]))];
            sets.AddRange(level);
        }

        return sets;
    }

    /// <summary>Number of conjunctions of up to some number of conditions on different features.</summary>
    /// <param name="features">The features.</param>
    /// <param name="longest">Most conditions.</param>
    public static double Conjunctions(BinnedFeature[] features, int longest)
    {
        // Elementary symmetric polynomials of the numbers of conditions.
        var counts = new double[Math.Min(longest, features.Length) + 1];
        counts[0] = 1;
        foreach (var feature in features)
        {
            for (var length = counts.Length - 1; length > 0; length--)
                counts[length] += counts[length - 1] * feature.Selectors.Length;
        }

        return counts.Sum() - 1;
    }
}
