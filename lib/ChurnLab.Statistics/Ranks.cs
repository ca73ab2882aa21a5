namespace ChurnLab.Statistics;

/// <summary>Ranks of values, from 1.</summary>
public static class Ranks
{
    /// <summary>Ranks values in ascending order; SciPy <c>rankdata</c>.</summary>
    /// <param name="values">The values; NaN is missing: its rank is NaN and the others are ranked without it.</param>
    /// <param name="method">Rank of equal values.</param>
    /// <returns>A rank per value, in the order of <paramref name="values"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such method.</exception>
    public static double[] Of(ReadOnlySpan<double> values, RankMethod method = RankMethod.Average)
    {
        if (!Enum.IsDefined(method))
            throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method.");
        var ranks = new double[values.Length];
        var places = new int[values.Length];
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                ranks[i] = double.NaN;
            else
                places[count++] = i;
        }

        Rank(Present.Of(values), places.AsSpan(0, count), method, ranks);
        return ranks;
    }

    private static void Rank(Span<double> keys, Span<int> places, RankMethod method, double[] ranks)
    {
        keys.Sort(places);
        var dense = 0;
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            dense++;
            var rank = method switch
            {
                RankMethod.Average => (start + 1.0 + end) / 2,
                RankMethod.Min => start + 1,
                RankMethod.Max => end,
                _ => dense,
            };
            var tied = places[start..end];
            if (method == RankMethod.Ordinal)
                tied.Sort();
            for (var i = 0; i < tied.Length; i++)
                ranks[tied[i]] = method == RankMethod.Ordinal ? start + 1 + i : rank;
            start = end;
        }
    }
}
