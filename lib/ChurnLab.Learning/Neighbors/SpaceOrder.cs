namespace ChurnLab.Learning.Neighbors;

/// <summary>An order of rows in which neighbours in space stand near each other: halved again and again across the widest feature.</summary>
internal static class SpaceOrder
{
    private const int MostRounds = 64;

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
            // Halves of whole leaves.
            var half = ((count / 2) + leaf - 1) / leaf * leaf;
            Halve(keys.AsSpan(part.Start, count), order.AsSpan(part.Start, count), half);
            var middle = part.Start + half;
            open.Push((part.Start, middle));
            open.Push((middle, part.End));
        }

        return order;
    }

    // Puts the smallest keys before a place, in any order: Hoare, Algorithm 65: Find, 1961; sorted where pivots keep going wrong.
    private static void Halve(Span<double> keys, Span<int> order, int place)
    {
        var (left, right) = (0, keys.Length - 1);
        for (var round = 0; left < right; round++)
        {
            if (round == MostRounds)
            {
                keys[left..(right + 1)].Sort(order[left..(right + 1)]);
                return;
            }

            var (one, middle, other) = (keys[left], keys[(left + right) / 2], keys[right]);
            var pivot = Math.Max(Math.Min(one, middle), Math.Min(Math.Max(one, middle), other));
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (keys[i] < pivot)
                    i++;
                while (keys[j] > pivot)
                    j--;
                if (i > j)
                    break;
                (keys[i], keys[j]) = (keys[j], keys[i]);
                (order[i], order[j]) = (order[j], order[i]);
                (i, j) = (i + 1, j - 1);
            }

            (left, right) = place <= j ? (left, j) : place >= i ? (i, right) : (place, place);
        }
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
