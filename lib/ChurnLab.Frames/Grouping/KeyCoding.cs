using System.Numerics;
using ChurnLab.Frames.Parallelism;
using ChurnLab.Frames.Sorting;

namespace ChurnLab.Frames.Grouping;

/// <summary>
/// Makes codes of keys: by a bitmap over their range where that is small enough, by a hash table where there are few of
/// them, by sorting otherwise.
/// </summary>
internal static class KeyCoding
{
    // A bit and half of a bit of rank for every key of the range: at most 6 bytes per row.
    private const long RangePerRow = 32;
    private const long SmallRange = 1 << 20;

    public static KeyCodes Of(KeySource source, bool missingIsKey)
    {
        var (least, largest) = source.Largest is { } known ? (0, known) : Bounds(source);
        var codes = GC.AllocateUninitializedArray<int>(source.Length);
        var count = 0;
        if (largest < least)
            Array.Fill(codes, KeyCodes.None);
        else if (unchecked((ulong)largest - (ulong)least) < (ulong)Math.Max(SmallRange, RangePerRow * source.Length))
            count = ByBitmap(source, least, largest - least + 1, codes);
        else
            count = ByHashing(source, codes) ?? BySorting(source, codes);
        return missingIsKey ? WithMissingLast(codes, count) : new KeyCodes(codes, count);
    }

    private static (long Least, long Largest) Bounds(KeySource source)
    {
        var (least, largest) = (long.MaxValue, long.MinValue);
        var gate = new Lock();
        source.EachBlock((_, keys) =>
        {
            var (low, high) = (long.MaxValue, long.MinValue);
            foreach (var key in keys)
            {
                low = Math.Min(low, key == long.MinValue ? long.MaxValue : key);
                high = Math.Max(high, key);
            }

            lock (gate)
                (least, largest) = (Math.Min(least, low), Math.Max(largest, high));
        });
        return largest == long.MinValue ? (0, -1) : (least, largest);
    }

    private static int ByBitmap(KeySource source, long least, long range, int[] codes)
    {
        var words = Marked(source, least, range);
        var ranks = new int[words.Length];
        var count = 0;
        for (var word = 0; word < words.Length; word++)
        {
            ranks[word] = count;
            count += BitOperations.PopCount(words[word]);
        }

        source.EachBlock((start, keys) =>
        {
            var to = codes.AsSpan(start, keys.Length);
            for (var i = 0; i < keys.Length; i++)
                to[i] = keys[i] == long.MinValue ? KeyCodes.None : Rank(unchecked(keys[i] - least));
        });
        return count;

        int Rank(long place)
        {
            var word = (int)(place >> 6);
            return ranks[word] + BitOperations.PopCount(words[word] & ((1UL << (int)place) - 1));
        }
    }

    private static ulong[] Marked(KeySource source, long least, long range)
    {
        var words = new ulong[(int)((range + 63) / 64)];
        source.EachBlock((_, keys) =>
        {
            foreach (var key in keys)
            {
                if (key == long.MinValue)
                    continue;
                var place = unchecked(key - least);
                var bit = 1UL << (int)place;
                // Nearly all keys have been seen before, and reading is far cheaper than an atomic write.
                ref var word = ref words[place >> 6];
                if ((word & bit) == 0)
                    Interlocked.Or(ref word, bit);
            }
        });
        return words;
    }

    private static int? ByHashing(KeySource source, int[] codes)
    {
        if (KeyTable.Of(source) is not { } table)
            return null;
        source.EachBlock((start, keys) =>
        {
            var to = codes.AsSpan(start, keys.Length);
            for (var i = 0; i < keys.Length; i++)
                to[i] = keys[i] == long.MinValue ? KeyCodes.None : table.CodeOf(keys[i]);
        });
        return table.Count;
    }

    private static int BySorting(KeySource source, int[] codes)
    {
        var (keys, rows) = SortedKeys.Of(source);
        var code = -1;
        for (var i = 0; i < rows.Length; i++)
        {
            if (keys[i] == SortedKeys.MissingLast)
            {
                codes[rows[i]] = KeyCodes.None;
                continue;
            }

            if (i == 0 || keys[i] != keys[i - 1])
                code++;
            codes[rows[i]] = code;
        }

        return code + 1;
    }

    private static KeyCodes WithMissingLast(int[] codes, int count)
    {
        if (!codes.AsSpan().Contains(KeyCodes.None))
            return new KeyCodes(codes, count);
        RowSlices.EachRange(codes.Length, (start, end) => codes.AsSpan(start..end).Replace(KeyCodes.None, count));
        return new KeyCodes(codes, count + 1);
    }
}
