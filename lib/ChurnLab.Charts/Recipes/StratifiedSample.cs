namespace ChurnLab.Charts.Recipes;

/// <summary>A sample that every group has its share of.</summary>
internal static class StratifiedSample
{
    /// <summary>Returns rows in their order: all of a group or as many as its share, at least one.</summary>
    /// <param name="groups">Rows of each group.</param>
    /// <param name="most">Greatest number of rows; not less than the number of groups, or 0.</param>
    /// <param name="seed">Same seed, same sample.</param>
    public static int[][] Of(IReadOnlyList<int[]> groups, int most, int seed)
    {
        var total = groups.Sum(rows => rows.Length);
        if (total <= most)
            return [.. groups];
        var random = new Random(seed);
        return [.. groups.Select(rows => Draw(rows, Share(rows.Length), random))];

        // One row for each group, the others by size; rounded down, so that the sum is never too great.
        int Share(int count) =>
            most == 0 ? 0 : Math.Min(count, 1 + (int)((long)(most - groups.Count) * count / total));
    }

    // The first part of a Fisher-Yates shuffle.
    private static int[] Draw(int[] rows, int count, Random random)
    {
        var mixed = (int[])rows.Clone();
        for (var place = 0; place < count; place++)
        {
            var other = random.Next(place, mixed.Length);
            (mixed[place], mixed[other]) = (mixed[other], mixed[place]);
        }

        var drawn = mixed[..count];
        Array.Sort(drawn);
        return drawn;
    }
}
