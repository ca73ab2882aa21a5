using ChurnLab.Statistics.Sorting;

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
        var (keys, places) = SortedValues.WithPlaces(values);
        var ranks = GC.AllocateUninitializedArray<double>(values.Length);
        if (keys.Length < ranks.Length)
            ranks.AsSpan().Fill(double.NaN);
        Rank(keys, places, method, ranks);
        return ranks;
    }

    private static void Rank(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> places, RankMethod method, double[] ranks)
    {
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
                RankMethod.Min or RankMethod.Ordinal => start + 1,
                RankMethod.Max => end,
                _ => dense,
            };
            // Equal values are in the order of their places.
            for (var i = start; i < end; i++)
                ranks[places[i]] = method == RankMethod.Ordinal ? i + 1 : rank;
            start = end;
        }
    }
}
