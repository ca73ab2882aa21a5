using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Trees;

/// <summary>Sorts packed keys, all above 0 and below 2^31, by their rank.</summary>
internal sealed class KeySorter(int rows)
{
    /// <summary>Elements that arrays of keys have beyond their rows: vectors are read whole.</summary>
    public const int Room = 8;

    private const int Digit = 8;

    // Up to here counting, for every key, those below it takes less time than passes over digits: measured from 16 to 256 keys.
    private const int MostForCounting = 80;

    private readonly uint[] _other = new uint[Math.Max(rows, MostForCounting) + Room];
    private readonly int[] _places = new int[1 << Digit];

    /// <summary>Sorts keys; the result is in their place or in a place of this sorter, until the next call.</summary>
    /// <param name="keys">Array that starts with the keys to sort; see <see cref="Room"/>.</param>
    /// <param name="count">Number of keys.</param>
    /// <param name="shift">Bits below the rank, by which the result may be in any order.</param>
    /// <param name="least">Least rank.</param>
    /// <param name="largest">Largest rank.</param>
    public ReadOnlySpan<uint> Sort(uint[] keys, int count, int shift, uint least, uint largest)
    {
        if (count <= MostForCounting)
        {
            Place(MemoryMarshal.Cast<uint, int>(keys.AsSpan()), MemoryMarshal.Cast<uint, int>(_other.AsSpan()), count);
            return _other.AsSpan(0, count);
        }

        var from = keys.AsSpan(0, count);
        var to = _other.AsSpan(0, count);
        var bits = BitOperations.Log2(largest - least) + 1;
        var passes = (bits + Digit - 1) / Digit;
        var width = (bits + passes - 1) / passes;
        for (var pass = 0; pass < passes; pass++)
        {
            Scatter(from, to, least << shift, shift + (pass * width), width);
            var swapped = from;
            from = to;
            to = swapped;
        }

        return from;
    }

    // Eight keys at a time learn how many are below them, which is their place. Of equal keys, which are the same in every bit, one is
    // placed; the places it leaves empty are filled from their left.
    private static void Place(Span<int> keys, Span<int> placed, int count)
    {
        ref var first = ref MemoryMarshal.GetReference(keys);
        placed[..count].Clear();
        for (var start = 0; start < count; start += Room)
        {
            var eight = Vector256.LoadUnsafe(ref first, (nuint)start);
            var below = Vector256<int>.Zero;
            for (var other = 0; other < count; other++)
                below -= Vector256.GreaterThan(eight, Vector256.Create(Unsafe.Add(ref first, other)));
            var inside = Math.Min(Room, count - start);
            for (var lane = 0; lane < inside; lane++)
                placed[below.GetElement(lane)] = Unsafe.Add(ref first, start + lane);
        }

        for (var place = 1; place < count; place++)
            placed[place] = placed[place] == 0 ? placed[place - 1] : placed[place];
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
