namespace ChurnLab.Frames;

/// <summary>How many slips of the pen lie between two texts.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Least number of insertions, deletions, replacements and swaps of neighbours that turn one text into the other,
    /// where no part is edited twice (optimal string alignment).
    /// </summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other text.</param>
    /// <param name="limit">Distances above this are not told apart. Range: 0 or more.</param>
    /// <returns>The distance; <paramref name="limit"/> + 1 where it is larger.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit = int.MaxValue - 1)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        var leastAbove = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost = Math.Min(cost, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            // A swap reaches two rows back, so both must be past the limit.
            if (least > limit && leastAbove > limit)
                return limit + 1;
            leastAbove = least;
        }

        return Math.Min(row[b.Length], limit + 1);
    }
}
