using System.Buffers;
using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames.Sorting;

/// <summary>Sorts rows by one or more keys, equal rows in their order, on all cores.</summary>
/// <remarks>
/// Many rows are parted into buckets by a sample of the first key, and each bucket is sorted within the cache; rows equal
/// in one key are then sorted by the next in the same way. Beside the order it needs 10 bytes per row, and 14 more for
/// rows that are many and equal in the first key.
/// </remarks>
internal sealed class RowOrder(IReadOnlyList<SortLevel> levels)
{
    // Below it one core within its cache is faster than parting.
    private const int FewRows = 1 << 15;

    /// <summary>Numbers of the rows 0 .. count - 1 in their order; their first keys beside them where wanted.</summary>
    public int[] Sort(int count, ulong[]? keys = null)
    {
        var rows = GC.AllocateUninitializedArray<int>(count);
        if (count > FewRows)
        {
            SortMany(0, rows, new RowParting(levels[0], count, null), keys);
            return rows;
        }

        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        SortFew(0, rows, keys);
        return rows;
    }

    private void SortFew(int level, Memory<int> rows, ulong[]? kept)
    {
        var keys = kept ?? ArrayPool<ulong>.Shared.Rent(rows.Length);
        var used = keys.AsMemory(0, rows.Length);
        // All rows come in their order here, some rows in that of the keys before.
        if (level == 0)
            levels[0].Write(0, used.Span);
        else
            levels[level].Write(rows.Span, used.Span);
        SortPart(level, rows, used);
        if (kept is null)
            ArrayPool<ulong>.Shared.Return(keys);
    }

    private void SortMany(int level, Memory<int> rows, RowParting parting, ulong[]? kept)
    {
        var keys = kept ?? GC.AllocateUninitializedArray<ulong>(rows.Length);
        var starts = parting.Scatter(keys, rows);
        RowSlices.Each(starts.Length - 1, bucket =>
        {
            var (start, end) = (starts[bucket], starts[bucket + 1]);
            SortPart(level, rows[start..end], keys.AsMemory(start..end));
        });
    }

    private void SortPart(int level, Memory<int> rows, Memory<ulong> keys)
    {
        RadixSort.Sort(keys.Span, rows.Span);
        if (level + 1 < levels.Count)
            SortRuns(level + 1, rows, keys.Span);
    }

    private void SortRuns(int level, Memory<int> rows, ReadOnlySpan<ulong> keys)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            var run = rows[start..end];
            if (run.Length > FewRows)
                SortMany(level, run, new RowParting(levels[level], run.Length, run.ToArray()), null);
            else if (run.Length > 1)
                SortFew(level, run, null);
            start = end;
        }
    }
}
