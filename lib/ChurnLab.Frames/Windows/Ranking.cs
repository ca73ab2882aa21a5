using ChurnLab.Statistics;

namespace ChurnLab.Frames.Windows;

/// <summary>Ranks of values within their partition; the order of the window does not matter.</summary>
internal static class Ranking
{
    public static Column Of(WindowRows rows, string column, RankMethod method, bool descending)
    {
        var keys = OrderKeys.Of(rows.Frame[column], descending ? -1 : 1);
        var ranks = rows.Filled(double.NaN);
        // Partitions are sorted one by one: that costs less than one order of all values, of which there may be as many
        // as rows.
        var sortedKeys = new long[rows.Sorted.Length];
        var sortedRows = new int[rows.Sorted.Length];
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var count = 0;
            foreach (var row in rows.Sorted.AsSpan(rows.Start(partition)..rows.End(partition)))
            {
                if (keys[row] != OrderKeys.Missing)
                    (sortedKeys[count], sortedRows[count++]) = (keys[row], row);
            }

            sortedKeys.AsSpan(0, count).Sort(sortedRows.AsSpan(0, count));
            WriteRanks(sortedKeys.AsSpan(0, count), sortedRows, method, ranks);
        }

        return method == RankMethod.Average ? NumberColumn.Over(column, ranks) : Whole(column, ranks);
    }

    private static void WriteRanks(ReadOnlySpan<long> keys, int[] rows, RankMethod method, double[] ranks)
    {
        var different = 0;
        for (int from = 0, end; from < keys.Length; from = end)
        {
            end = from + 1;
            while (end < keys.Length && keys[end] == keys[from])
                end++;
            var rank = Rank(method, from + 1, end, ++different);
            var equal = rows.AsSpan(from..end);
            if (method == RankMethod.Ordinal)
                equal.Sort();
            for (var i = 0; i < equal.Length; i++)
                ranks[equal[i]] = method == RankMethod.Ordinal ? rank + i : rank;
        }
    }

    private static double Rank(RankMethod method, int first, int last, int different) => method switch
    {
        RankMethod.Average => (first + last) / 2.0,
        RankMethod.Max => last,
        RankMethod.Dense => different,
        _ => first,
    };

    private static IntegerColumn Whole(string name, double[] ranks) =>
        IntegerColumn.Over(name, Array.ConvertAll(ranks, rank => double.IsNaN(rank) ? IntegerColumn.MissingValue : (long)rank));
}
