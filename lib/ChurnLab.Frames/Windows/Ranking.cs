using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames.Windows;

/// <summary>Ranks of values within their partition; the order of the window does not matter.</summary>
internal static class Ranking
{
    public static Column Of(WindowRows rows, string column, RankMethod method, bool descending)
    {
        var keys = KeyCodes.Of(rows.Frame[column]);
        var codes = descending
            ? Array.ConvertAll(keys.Codes, code => code == KeyCodes.None ? code : keys.Count - 1 - code)
            : keys.Codes;
        var sorted = rows.SortedBy(codes, keys.Count);
        var ranks = rows.Filled(double.NaN);
        var (from, before, different) = (0, 0, 0);
        while (from < sorted.Length)
        {
            if (from == 0 || !rows.SamePartition(sorted[from - 1], sorted[from]))
                (before, different) = (from, 0);
            var end = from + 1;
            while (end < sorted.Length && codes[sorted[end]] == codes[sorted[from]] && rows.SamePartition(sorted[from], sorted[end]))
                end++;
            var rank = Rank(method, from - before + 1, end - before, ++different);
            foreach (var row in sorted.AsSpan(from..end))
                ranks[row] = rank;
            from = end;
        }

        return method == RankMethod.Average ? NumberColumn.Over(column, ranks) : Whole(column, ranks);
    }

    private static double Rank(RankMethod method, int first, int last, int different) => method switch
    {
        RankMethod.Average => (first + last) / 2.0,
        RankMethod.Minimum => first,
        RankMethod.Maximum => last,
        _ => different,
    };

    private static IntegerColumn Whole(string name, double[] ranks) =>
        IntegerColumn.Over(name, Array.ConvertAll(ranks, rank => double.IsNaN(rank) ? IntegerColumn.MissingValue : (long)rank));
}
