using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames.Grouping;

/// <summary>Keys of rows, written block by block where they are needed, so that they never stand in memory at once.</summary>
/// <param name="Length">Number of rows.</param>
/// <param name="Write">Writes keys of rows that follow each other; <see cref="long.MinValue"/> is missing.</param>
/// <param name="Largest">A key that no row exceeds, the least being 0 or more; null where the rows must be asked.</param>
internal sealed record KeySource(int Length, KeyWriter Write, long? Largest)
{
    /// <summary>Keys of a column, in the order of its values.</summary>
    public static KeySource Of(Column column) => new(column.Length, column.WriteKeys, column.LargestKey);

    /// <summary>Reads all keys on all cores; an action gets the first row of a block and the keys of its rows.</summary>
    public void EachBlock(Action<int, ReadOnlySpan<long>> action) => RowSlices.EachRange(Length, (start, end) =>
    {
        Span<long> block = stackalloc long[RowSlices.Block];
        for (; start < end; start += RowSlices.Block)
        {
            var keys = block[..Math.Min(RowSlices.Block, end - start)];
            Write(start, keys);
            action(start, keys);
        }
    });

    /// <summary>Keys of pairs of codes, in the order of the first, then the second; missing where one is.</summary>
    public static KeySource OfPairs(KeyCodes outer, KeyCodes inner)
    {
        long width = Math.Max(1, inner.Count);
        return new KeySource(outer.Codes.Length, Write, Math.Max(0, (outer.Count * width) - 1));

        void Write(int start, Span<long> keys)
        {
            var outers = outer.Codes.AsSpan(start, keys.Length);
            var inners = inner.Codes.AsSpan(start, keys.Length);
            for (var i = 0; i < keys.Length; i++)
                keys[i] = (outers[i] | inners[i]) < 0 ? long.MinValue : (outers[i] * width) + inners[i];
        }
    }
}
