namespace ChurnLab.Learning.Neighbors;

/// <summary>An order of rows in which neighbours in space stand near each other: halved again and again across the widest feature.</summary>
internal static class SpaceOrder
{
    /// <summary>Returns the rows in that order; runs of a leaf's length are compact.</summary>
    public static int[] Of(NeighborRows rows, int leaf)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var keys = new double[rows.Count];
        var open = new Stack<(int Start, int End)>();
        open.Push((0, rows.Count));
        while (open.TryPop(out var part))
        {
            var count = part.End - part.Start;
            if (count <= leaf)
                continue;
            var feature = Widest(rows, order.AsSpan(part.Start, count));
            for (var i = part.Start; i < part.End; i++)
                keys[i] = rows.Row(order[i])[feature];
            Array.Sort(keys, order, part.Start, count);
            // Halves of whole leaves.
            var middle = part.Start + ((count / 2) + leaf - 1) / leaf * leaf;
            open.Push((part.Start, middle));
            open.Push((middle, part.End));
        }

        return order;
    }

    private static int Widest(NeighborRows rows, ReadOnlySpan<int> part)
    {
        var (low, high) = (rows.Row(part[0]).ToArray(), rows.Row(part[0]).ToArray());
        foreach (var row in part)
        {
            var values = rows.Row(row);
            for (var place = 0; place < low.Length; place++)
                (low[place], high[place]) = (Math.Min(low[place], values[place]), Math.Max(high[place], values[place]));
        }

        var widest = 0;
        for (var place = 1; place < low.Length; place++)
        {
            if (high[place] - low[place] > high[widest] - low[widest])
                widest = place;
        }

        return widest;
    }
}
