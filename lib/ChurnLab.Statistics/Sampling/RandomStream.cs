namespace ChurnLab.Statistics;

/// <summary>A reproducible stream of random numbers: the same seed and index give the same numbers on every machine and version.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014; constants of Vigna's public-domain
/// splitmix64.c). <see cref="Random"/> is not used because its sequence for a seed is not promised across versions. A
/// stream per row lets a generator compute any row without the rows before it. Not for secrets; not safe for concurrent use.
/// </remarks>
/// <param name="state">State before the first number; any value.</param>
public sealed class RandomStream(ulong state)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = state;

    /// <summary>Opens stream <paramref name="index"/> of the family named by <paramref name="seed"/>.</summary>
    /// <param name="seed">Seed; any value.</param>
    /// <param name="index">Number of the stream; any value. Different indices start in different states.</param>
    public static RandomStream Of(long seed, long index) =>
        new(Mix(Mix(unchecked((ulong)seed + Step)) ^ Mix(unchecked((ulong)index))));

    /// <summary>Scrambles 64 bits into 64 bits, one to one.</summary>
    /// <param name="bits">Any value; 0 stays 0.</param>
    public static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>Returns the next 64 bits.</summary>
    public ulong NextBits() => Mix(_state = unchecked(_state + Step));

    /// <summary>Returns a uniform number in [0, 1), a multiple of 2^-53.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Returns a uniform whole number from 0 to before a bound.</summary>
    /// <remarks>
    /// Exactly uniform: multiplication with rejection (Lemire: Fast random integer generation in an interval, 2019).
    /// </remarks>
    /// <param name="bound">The number after the largest. Range: 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public long NextBelow(long bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var high = Math.BigMul(NextBits(), (ulong)bound, out var low);
        if (low < (ulong)bound)
        {
            var rejected = unchecked(0UL - (ulong)bound) % (ulong)bound;
            while (low < rejected)
                high = Math.BigMul(NextBits(), (ulong)bound, out low);
        }

        return (long)high;
    }

    /// <summary>Fills numbers from 0 to before a bound, two of 64 bits: as uniform as <see cref="NextBelow"/> and twice as fast.</summary>
    internal void FillBelow(int bound, Span<int> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var factor = (ulong)bound;
        var rejected = unchecked(0U - (uint)bound) % (uint)bound;
        for (var i = 0; i < numbers.Length;)
        {
            var bits = NextBits();
            var (first, second) = ((uint)bits * factor, (bits >> 32) * factor);
            // Both are refused where one is, so that neither tells of the other.
            if ((uint)first < rejected || (uint)second < rejected)
                continue;
            numbers[i++] = (int)(first >> 32);
            if (i < numbers.Length)
                numbers[i++] = (int)(second >> 32);
        }
    }

    /// <summary>Puts items into random order, every order with the same chance.</summary>
    /// <typeparam name="T">Type of an item.</typeparam>
    /// <param name="items">The items; they are in another order afterwards.</param>
    public void ShuffleInPlace<T>(Span<T> items) => DealInPlace(items, items.Length);

    /// <summary>Puts into the last places items drawn at random, and into the others those that are left, in no particular order.</summary>
    internal void DealInPlace<T>(Span<T> items, int last)
    {
        for (var i = items.Length - 1; i >= items.Length - last && i > 0; i--)
        {
            var other = (int)NextBelow(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>Returns true with the given probability.</summary>
    /// <param name="probability">Probability: 0 never, 1 always.</param>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>Picks an index with the given shares.</summary>
    /// <param name="shares">Shares, not negative, adding up to about 1; what rounding leaves goes to the last that is not 0.</param>
    /// <exception cref="ArgumentException">No share is above 0.</exception>
    public int Pick(ReadOnlySpan<double> shares)
    {
        var left = NextDouble();
        var last = -1;
        for (var index = 0; index < shares.Length; index++)
        {
            if (shares[index] <= 0)
                continue;
            last = index;
            left -= shares[index];
            if (left < 0)
                break;
        }

        return last >= 0 ? last : throw new ArgumentException($"Expected a share above 0; got {shares.Length} shares, none above 0.", nameof(shares));
    }
}
