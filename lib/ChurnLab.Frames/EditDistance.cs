namespace ChurnLab.Frames;

/// <summary>How many slips of the pen lie between two texts.</summary>
public static class EditDistance
{
    private const int OnStack = 64;

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
        // Column domains are compared with every value: arrays would cost more than the distance.
        var width = b.Length + 1;
        Span<int> cells = width <= OnStack ? stackalloc int[3 * OnStack] : new int[3 * width];
        var before = cells[..width];
        var above = cells[width..(2 * width)];
        var row = cells[(2 * width)..(3 * width)];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        var leastAbove = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var next = before;
            before = above;
            above = row;
            row = next;
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
