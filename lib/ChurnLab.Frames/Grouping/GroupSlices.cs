using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames.Grouping;

/// <summary>Accumulates rows per group: slices of rows on all cores, each with accumulators of its own, then added up.</summary>
/// <remarks>
/// Slices depend on the numbers of rows and groups alone and are added in their order, so the result has the same bits
/// whatever the number of threads.
/// </remarks>
internal static class GroupSlices
{
    // Adding up must stay cheap beside the rows, and accumulators small beside the columns.
    private const int RowsPerGroup = 8;
    private const int RowsPerSlice = 1 << 16;
    private const int MostSlices = 8;

    /// <summary>Accumulates slices of rows.</summary>
    /// <typeparam name="T">Accumulator of one group; its default is that of no rows.</typeparam>
    /// <param name="keys">Codes of the rows.</param>
    /// <param name="add">Adds rows from a start to before an end to accumulators, one per group.</param>
    /// <param name="merge">Adds an accumulator of later rows to one of earlier rows.</param>
    public static T[] Accumulate<T>(KeyCodes keys, Action<int, int, T[]> add, Func<T, T, T> merge)
        where T : struct
    {
        var rows = keys.Codes.Length;
        var slices = (int)Math.Clamp(rows / Math.Max(RowsPerSlice, (long)RowsPerGroup * keys.Count), 1, MostSlices);
        var parts = new T[slices][];
        RowSlices.EachOf(slices, rows, (slice, start, end) => add(start, end, parts[slice] = new T[keys.Count]));
        var total = parts[0];
        foreach (var part in parts.AsSpan(1))
        {
            for (var group = 0; group < total.Length; group++)
                total[group] = merge(total[group], part[group]);
        }

        return total;
    }
}
