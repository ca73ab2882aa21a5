namespace ChurnLab.Learning.Trees;

/// <summary>Sorts numbers in single precision by their bits.</summary>
internal static class FloatOrder
{
    private const int Digit = 8;

    /// <summary>Ascending bits that <see cref="Value"/> turns back, and the row of each; equal values keep the order of their rows.</summary>
    public static (uint[] Keys, int[] Rows) Of(ReadOnlySpan<double> values)
    {
        var pairs = new ulong[values.Length];
        for (var row = 0; row < values.Length; row++)
            pairs[row] = ((ulong)Bits(Rounded(values[row])) << 32) | (uint)row;
        Sort(ref pairs);
        var (keys, rows) = (new uint[pairs.Length], new int[pairs.Length]);
        for (var i = 0; i < pairs.Length; i++)
            (keys[i], rows[i]) = ((uint)(pairs[i] >> 32), (int)(uint)pairs[i]);
        return (keys, rows);
    }

    /// <summary>A number in single precision: both noughts are one, and what is too large becomes the largest.</summary>
    public static float Rounded(double value) => Math.Clamp((float)value, float.MinValue, float.MaxValue) + 0f;

    /// <summary>The number of sorted bits.</summary>
    public static float Value(uint bits) => BitConverter.UInt32BitsToSingle((bits & 0x80000000) != 0 ? bits & 0x7FFFFFFF : ~bits);

    private static uint Bits(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return bits ^ ((uint)((int)bits >> 31) | 0x80000000);
    }

    private static void Sort(ref ulong[] pairs)
    {
        if (pairs.Length < 128)
        {
            Array.Sort(pairs);
            return;
        }

        var counts = new int[4 << Digit];
        foreach (var pair in pairs)
        {
            for (var pass = 0; pass < 4; pass++)
                counts[(pass << Digit) + (byte)(pair >> (32 + (pass * Digit)))]++;
        }

        var other = new ulong[pairs.Length];
        for (var pass = 0; pass < 4; pass++)
        {
            var places = counts.AsSpan(pass << Digit, 1 << Digit);
            var shift = 32 + (pass * Digit);
            // A digit that is the same in all, as the last ones of whole numbers are, sorts nothing.
            if (places[(byte)(pairs[0] >> shift)] == pairs.Length)
                continue;
            Scatter(pairs, other, places, shift);
            (pairs, other) = (other, pairs);
        }
    }

    private static void Scatter(ulong[] from, ulong[] to, Span<int> places, int shift)
    {
        var start = 0;
        for (var digit = 0; digit < places.Length; digit++)
            (places[digit], start) = (start, start + places[digit]);
        foreach (var pair in from)
            to[places[(byte)(pair >> shift)]++] = pair;
    }
}
