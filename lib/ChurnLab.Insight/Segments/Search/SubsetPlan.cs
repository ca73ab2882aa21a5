namespace ChurnLab.Insight.Segments;

/// <summary>The sets of features whose conditions are combined, and how many conjunctions they make.</summary>
internal static class SubsetPlan
{
    /// <summary>Sets of 1 to some number of features, small ones first; within a set those with few conditions come
    /// first.</summary>
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
    public static double Conjunctions(BinnedFeature[] features, int longest) =>
        Products([.. features.Select(feature => feature.Selectors.Length)], longest);

    /// <summary>Work of an exhaustive search: conjunctions, and rows times sets of features.</summary>
    /// <param name="space">Rows and conditions.</param>
    /// <param name="longest">Most conditions.</param>
    public static double Steps(SegmentSpace space, int longest)
    {
        var sets = Products([.. space.Features.Select(feature => Math.Min(1, feature.Selectors.Length))], longest);
        return Conjunctions(space.Features, longest) + (space.Rows.Rows * sets);
    }

    /// <summary>Cells of the largest cube.</summary>
    /// <param name="features">The features.</param>
    /// <param name="longest">Most conditions.</param>
    public static double LargestCube(BinnedFeature[] features, int longest) => features
        .Where(feature => feature.Selectors.Length > 0)
        .Select(feature => feature.Bins + 1.0)
        .OrderDescending()
        .Take(longest)
        .Aggregate(1.0, (cells, bins) => cells * bins);

    // Sum over all sets of 1 to some number of places of the product of their numbers: elementary symmetric
    // polynomials.
    private static double Products(int[] numbers, int longest)
    {
        var sums = new double[Math.Min(longest, numbers.Length) + 1];
        sums[0] = 1;
        foreach (var number in numbers)
        {
            for (var length = sums.Length - 1; length > 0; length--)
                sums[length] += sums[length - 1] * number;
        }

        return sums.Sum() - 1;
    }
}
