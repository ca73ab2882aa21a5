using System.Numerics;
using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames.Sorting;

/// <summary>Parts rows into buckets by one key, in the order of the key, keeping the order of the rows in each.</summary>
/// <param name="level">The key.</param>
/// <param name="count">Number of rows.</param>
/// <param name="rows">The rows; null for 0 .. count - 1.</param>
internal sealed class RowParting(SortLevel level, int count, int[]? rows)
{
    private const int RowsPerBucket = 1 << 13;
    private const int MostLevels = 10;
    private const int RowsPerSlice = 1 << 17;
    private const int MostSlices = 32;

    /// <summary>Writes keys and rows by bucket; returns where each bucket starts, and after them the end.</summary>
    public int[] Scatter(ulong[] toKeys, Memory<int> toRows)
    {
        var buckets = new Buckets(Math.Clamp(BitOperations.Log2((uint)(count / RowsPerBucket)), 2, MostLevels), Sample);
        var slices = Math.Min((count / RowsPerSlice) + 1, MostSlices);
        var bucketOf = GC.AllocateUninitializedArray<ushort>(count);
        var next = new int[slices][];
        RowSlices.EachOf(slices, count, (slice, start, end) =>
        {
            var sizes = next[slice] = new int[buckets.Count];
            EachBlock(start, end, (first, keys) => buckets.Assign(keys, bucketOf.AsSpan(first, keys.Length), sizes));
        });
        var starts = Starts(next, buckets.Count);
        RowSlices.EachOf(slices, count, (slice, start, end) =>
        {
            var places = next[slice];
            EachBlock(start, end, (first, keys) =>
            {
                var target = toRows.Span;
                for (var i = 0; i < keys.Length; i++)
                {
                    var place = places[bucketOf[first + i]]++;
                    toKeys[place] = keys[i];
                    target[place] = rows is null ? first + i : rows[first + i];
                }
            });
        });
        return starts;
    }

    private static int[] Starts(int[][] sizes, int buckets)
    {
        var starts = new int[buckets + 1];
        var sum = 0;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            starts[bucket] = sum;
            foreach (var slice in sizes)
                (slice[bucket], sum) = (sum, sum + slice[bucket]);
        }

        starts[buckets] = sum;
        return starts;
    }

    // Evenly spaced rows: the order of equal data is the same every time, and a sample need not be random to part well.
    private ulong[] Sample(int size)
    {
        var keys = new ulong[size];
        for (var i = 0; i < size; i++)
            Write((int)((long)count * i / size), keys.AsSpan(i, 1));
        return keys;
    }

    private void EachBlock(int start, int end, Action<int, ReadOnlySpan<ulong>> action)
    {
        Span<ulong> block = stackalloc ulong[RowSlices.Block];
        for (; start < end; start += RowSlices.Block)
        {
            var keys = block[..Math.Min(RowSlices.Block, end - start)];
            Write(start, keys);
            action(start, keys);
        }
    }

    private void Write(int start, Span<ulong> keys)
    {
        if (rows is null)
            level.Write(start, keys);
        else
            level.Write(rows.AsSpan(start, keys.Length), keys);
    }
}
