namespace ChurnLab.Statistics.Sorting;

/// <summary>Sorts numbers by their digits of 11 bits, the lowest first, with the items that belong to them; equal ones keep their order.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int DigitCount = 6;
    private const int Values = 1 << DigitBits;

    /// <summary>Number whose order among others is that of a value that is not NaN; that of −0 is just below that of 0.</summary>
    public static ulong KeyOf(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return (ulong)(bits ^ ((bits >> 63) | long.MinValue));
    }

    /// <summary>The value of a number.</summary>
    public static double ValueOf(ulong key)
    {
        var bits = (long)key;
        return BitConverter.Int64BitsToDouble(bits ^ ((~bits >> 63) | long.MinValue));
    }

    /// <summary>Sorts, passing between both pairs of spans; digits that all numbers share take no pass.</summary>
    /// <param name="keys">The numbers.</param>
    /// <param name="otherKeys">As many.</param>
    /// <param name="items">Items of the numbers, or none.</param>
    /// <param name="otherItems">As many.</param>
    /// <returns>Whether the result is in the other spans.</returns>
    public static bool Sort(Span<ulong> keys, Span<ulong> otherKeys, Span<int> items, Span<int> otherItems)
    {
        var counts = Counts(keys);
        var isOther = false;
        for (var digit = 0; digit < DigitCount; digit++)
        {
            var next = counts.AsSpan(digit * Values, Values);
            var shift = digit * DigitBits;
            if (keys.IsEmpty || next[(int)(keys[0] >> shift) & (Values - 1)] == keys.Length)
                continue;
            var sum = 0;
            foreach (ref var place in next)
                (place, sum) = (sum, sum + place);
            if (items.IsEmpty)
                Pass(keys, otherKeys, next, shift);
            else
                Pass(keys, items, otherKeys, otherItems, (counts, digit));
            var sorted = otherKeys;
            otherKeys = keys;
            keys = sorted;
            var sortedItems = otherItems;
            otherItems = items;
            items = sortedItems;
            isOther = !isOther;
        }

        return isOther;
    }

    /// <summary>Merges the sorted halves of a span, the first n/2 numbers and the others, into the lower half of their order.</summary>
    /// <remarks>No bound is checked within: a half can end only with the last number that is written.</remarks>
    public static void MergeLower(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> items, Span<ulong> toKeys, Span<int> toItems)
    {
        var (left, right) = (0, keys.Length / 2);
        for (var place = 0; place < keys.Length - (keys.Length / 2); place++)
        {
            // Which half comes next cannot be foreseen, so it is computed and not branched upon.
            var isRight = keys[right] < keys[left] ? 1 : 0;
            var from = left + ((right - left) * isRight);
            toKeys[place] = keys[from];
            if (!items.IsEmpty)
                toItems[place] = items[from];
            left += 1 - isRight;
            right += isRight;
        }
    }

    /// <summary>Merges the sorted halves of a span into the upper half of their order, from its end.</summary>
    public static void MergeUpper(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> items, Span<ulong> toKeys, Span<int> toItems)
    {
        var (left, right) = ((keys.Length / 2) - 1, keys.Length - 1);
        for (var place = keys.Length - 1; place >= keys.Length - (keys.Length / 2); place--)
        {
            var isLeft = keys[right] < keys[left] ? 1 : 0;
            var from = right + ((left - right) * isLeft);
            toKeys[place] = keys[from];
            if (!items.IsEmpty)
                toItems[place] = items[from];
            left -= isLeft;
            right -= 1 - isLeft;
        }
    }

    // How often each digit has each value, all digits in one walk.
    private static int[] Counts(ReadOnlySpan<ulong> keys)
    {
        var counts = new int[DigitCount * Values];
        foreach (var key in keys)
        {
            counts[(int)key & (Values - 1)]++;
            counts[Values + ((int)(key >> DigitBits) & (Values - 1))]++;
            counts[(2 * Values) + ((int)(key >> (2 * DigitBits)) & (Values - 1))]++;
            counts[(3 * Values) + ((int)(key >> (3 * DigitBits)) & (Values - 1))]++;
            counts[(4 * Values) + ((int)(key >> (4 * DigitBits)) & (Values - 1))]++;
            counts[(5 * Values) + (int)(key >> (5 * DigitBits))]++;
        }

        return counts;
    }

    private static void Pass(ReadOnlySpan<ulong> keys, Span<ulong> to, Span<int> next, int shift)
    {
        foreach (var key in keys)
            to[next[(int)(key >> shift) & (Values - 1)]++] = key;
    }

    private static void Pass(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> items, Span<ulong> to, Span<int> toItems, (int[] Places, int Digit) digit)
    {
        var next = digit.Places.AsSpan(digit.Digit * Values, Values);
        var shift = digit.Digit * DigitBits;
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[(int)(keys[i] >> shift) & (Values - 1)]++;
            to[place] = keys[i];
            toItems[place] = items[i];
        }
    }
}
