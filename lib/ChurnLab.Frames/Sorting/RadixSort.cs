using System.Buffers;
using System.Numerics;

namespace ChurnLab.Frames.Sorting;

/// <summary>Sorts keys with the rows they belong to, equal keys in their order, within the cache.</summary>
internal static class RadixSort
{
    private const int InsertionLength = 40;
    private const int ManyKeys = 4096;
    private const int WideDigit = 11;
    private const int NarrowDigit = 8;

    // Longer scratch would stay in the pool for good.
    private const int LongestPooled = 1 << 17;

    /// <summary>Sorts in place.</summary>
    public static void Sort(Span<ulong> keys, Span<int> rows)
    {
        if (keys.Length <= InsertionLength)
        {
            Insert(keys, rows);
        }
        else if (keys.Length > LongestPooled)
        {
            Sort(keys, rows, default, default);
        }
        else
        {
            var scratchKeys = ArrayPool<ulong>.Shared.Rent(keys.Length);
            var scratchRows = ArrayPool<int>.Shared.Rent(keys.Length);
            Sort(keys, rows, scratchKeys.AsSpan(0, keys.Length), scratchRows.AsSpan(0, keys.Length));
            ArrayPool<ulong>.Shared.Return(scratchKeys);
            ArrayPool<int>.Shared.Return(scratchRows);
        }
    }

    // Two passes over the highest bits that differ part the keys nearly always; runs that are still equal in them are
    // sorted by the bits below.
    private static void Sort(Span<ulong> keys, Span<int> rows, Span<ulong> scratchKeys, Span<int> scratchRows)
    {
        if (keys.Length <= InsertionLength)
        {
            Insert(keys, rows);
            return;
        }

        var different = 0UL;
        foreach (var key in keys)
            different |= key ^ keys[0];
        if (different == 0)
            return;
        if (scratchKeys.IsEmpty)
        {
            scratchKeys = new ulong[keys.Length];
            scratchRows = new int[rows.Length];
        }

        var digit = keys.Length > ManyKeys ? WideDigit : NarrowDigit;
        var bits = 64 - BitOperations.LeadingZeroCount(different);
        if (bits <= digit)
        {
            Pass(keys, rows, scratchKeys, scratchRows, (0, digit));
            scratchKeys.CopyTo(keys);
            scratchRows.CopyTo(rows);
            return;
        }

        var low = Math.Max(0, bits - (2 * digit));
        Pass(keys, rows, scratchKeys, scratchRows, (low, digit));
        Pass(scratchKeys, scratchRows, keys, rows, (low + digit, digit));
        if ((different & ((1UL << low) - 1)) != 0)
            SortRuns(keys, rows, scratchKeys, scratchRows, low);
    }

    private static void SortRuns(Span<ulong> keys, Span<int> rows, Span<ulong> scratchKeys, Span<int> scratchRows, int low)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && (keys[end] ^ keys[start]) >> low == 0)
                end++;
            if (end - start > 1)
                Sort(keys[start..end], rows[start..end], scratchKeys[start..end], scratchRows[start..end]);
            start = end;
        }
    }

    private static void Pass(
        ReadOnlySpan<ulong> keys, ReadOnlySpan<int> rows, Span<ulong> toKeys, Span<int> toRows, (int Shift, int Bits) digit)
    {
        Span<int> next = stackalloc int[1 << digit.Bits];
        next.Clear();
        var mask = (1 << digit.Bits) - 1;
        foreach (var key in keys)
            next[(int)(key >> digit.Shift) & mask]++;
        var sum = 0;
        for (var value = 0; value < next.Length; value++)
            (next[value], sum) = (sum, sum + next[value]);
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[(int)(keys[i] >> digit.Shift) & mask]++;
            toKeys[place] = keys[i];
            toRows[place] = rows[i];
        }
    }

    private static void Insert(Span<ulong> keys, Span<int> rows)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            var (key, row) = (keys[i], rows[i]);
            var place = i;
            for (; place > 0 && keys[place - 1] > key; place--)
            {
                keys[place] = keys[place - 1];
                rows[place] = rows[place - 1];
            }

            keys[place] = key;
            rows[place] = row;
        }
    }
}
