using System.Runtime.InteropServices;

namespace ChurnLab.Statistics.Sorting;

/// <summary>Sorted copies of values; many are sorted on both cores, with the same result on one.</summary>
internal static class SortedValues
{
    // Below the first number sorting by comparison is faster, below the second one core is.
    private const int FewValues = 1 << 10;
    private const int ManyValues = 1 << 15;

    /// <summary>The values that are not NaN, ascending.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var sorted = Present.Of(values);
        if (sorted.Length < FewValues)
        {
            Array.Sort(sorted);
            return sorted;
        }

        var keys = GC.AllocateUninitializedArray<ulong>(sorted.Length);
        if (sorted.Length < ManyValues)
        {
            WriteKeys(sorted, keys);
            WriteValues(RadixSort.Sort(keys, Keys(sorted), default, default) ? Keys(sorted) : keys, sorted);
            return sorted;
        }

        var half = sorted.Length / 2;
        Parallel.Invoke(() => SortPart(sorted, keys, 0, half), () => SortPart(sorted, keys, half, keys.Length));
        var middle = keys.Length - half;
        Parallel.Invoke(
            () =>
            {
                RadixSort.MergeLower(keys, default, Keys(sorted), default);
                WriteValues(Keys(sorted)[..middle], sorted.AsSpan(0, middle));
            },
            () =>
            {
                RadixSort.MergeUpper(keys, default, Keys(sorted), default);
                WriteValues(Keys(sorted)[middle..], sorted.AsSpan(middle));
            });
        return sorted;
    }

    /// <summary>
    /// Keys of the values that are not NaN, ascending, and their places; equal values, which 0 and −0 are, have equal keys and keep their order.
    /// </summary>
    public static (ulong[] Keys, int[] Places) WithPlaces(ReadOnlySpan<double> values)
    {
        var missing = Present.Missing(values);
        var (keys, places) = Buffers(values.Length - missing);
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                continue;
            keys[count] = RadixSort.KeyOf(values[i] + 0.0);
            places[count++] = i;
        }

        return Sort(keys, places);
    }

    /// <summary>Sorts keys with items that belong to them; the arrays given are used up.</summary>
    public static (ulong[] Keys, int[] Items) Sort(ulong[] keys, int[] items)
    {
        var (otherKeys, otherItems) = Buffers(keys.Length);
        if (keys.Length < ManyValues)
            return RadixSort.Sort(keys, otherKeys, items, otherItems) ? (otherKeys, otherItems) : (keys, items);
        var half = keys.Length / 2;
        Parallel.Invoke(() => SortPart(0..half), () => SortPart(half..keys.Length));
        Parallel.Invoke(
            () => RadixSort.MergeLower(keys, items, otherKeys, otherItems),
            () => RadixSort.MergeUpper(keys, items, otherKeys, otherItems));
        return (otherKeys, otherItems);

        void SortPart(Range part)
        {
            if (!RadixSort.Sort(keys.AsSpan(part), otherKeys.AsSpan(part), items.AsSpan(part), otherItems.AsSpan(part)))
                return;
            otherKeys.AsSpan(part).CopyTo(keys.AsSpan(part));
            otherItems.AsSpan(part).CopyTo(items.AsSpan(part));
        }
    }

    private static (ulong[] Keys, int[] Items) Buffers(int count) =>
        (GC.AllocateUninitializedArray<ulong>(count), GC.AllocateUninitializedArray<int>(count));

    private static void SortPart(double[] values, ulong[] keys, int from, int to)
    {
        var part = keys.AsSpan(from..to);
        var other = Keys(values)[from..to];
        WriteKeys(values.AsSpan(from..to), part);
        if (RadixSort.Sort(part, other, default, default))
            other.CopyTo(part);
    }

    private static Span<ulong> Keys(double[] values) => MemoryMarshal.Cast<double, ulong>(values.AsSpan());

    private static void WriteKeys(ReadOnlySpan<double> values, Span<ulong> keys)
    {
        for (var i = 0; i < values.Length; i++)
            keys[i] = RadixSort.KeyOf(values[i]);
    }

    private static void WriteValues(ReadOnlySpan<ulong> keys, Span<double> values)
    {
        for (var i = 0; i < keys.Length; i++)
            values[i] = RadixSort.ValueOf(keys[i]);
    }
}
