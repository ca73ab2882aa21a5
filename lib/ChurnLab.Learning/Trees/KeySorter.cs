using System.Numerics;

namespace ChurnLab.Learning.Trees;

/// <summary>Sorts packed keys by their rank.</summary>
internal sealed class KeySorter(int rows)
{
    private const int Digit = 8;
    private const int FewestForDigits = 256;

    private readonly uint[] _other = new uint[rows];
    private readonly int[] _places = new int[1 << Digit];

    /// <summary>Sorts keys; the result is in their place or in a place of this sorter, until the next call.</summary>
    /// <param name="keys">Keys to sort.</param>
    /// <param name="shift">Bits below the rank, by which the result may be in any order.</param>
    /// <param name="least">Least rank.</param>
    /// <param name="largest">Largest rank.</param>
    public ReadOnlySpan<uint> Sort(Span<uint> keys, int shift, uint least, uint largest)
    {
        if (keys.Length < FewestForDigits)
        {
            keys.Sort();
            return keys;
        }

        var other = _other.AsSpan(0, keys.Length);
        var bits = BitOperations.Log2(largest - least) + 1;
        var passes = (bits + Digit - 1) / Digit;
        var width = (bits + passes - 1) / passes;
        for (var pass = 0; pass < passes; pass++)
        {
            Scatter(keys, other, least << shift, shift + (pass * width), width);
            var swapped = keys;
            keys = other;
            other = swapped;
        }

        return keys;
    }

    private void Scatter(ReadOnlySpan<uint> from, Span<uint> to, uint origin, int shift, int width)
    {
        var places = _places.AsSpan(0, 1 << width);
        var mask = (1u << width) - 1;
        places.Clear();
        foreach (var key in from)
            places[(int)(((key - origin) >> shift) & mask)]++;
        var start = 0;
        for (var digit = 0; digit < places.Length; digit++)
            (places[digit], start) = (start, start + places[digit]);
        foreach (var key in from)
            to[places[(int)(((key - origin) >> shift) & mask)]++] = key;
    }
}
