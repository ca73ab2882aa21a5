using System.Numerics;

namespace ChurnLab.Statistics;

/// <summary>A random order of the numbers 0 .. count - 1, computed number by number: it takes no memory, however many there are.</summary>
/// <remarks>
/// A Feistel network of six rounds over the next even number of bits; a result outside the range is sent through again
/// (cycle walking; Black, Rogaway: Ciphers with arbitrary finite domains, CT-RSA 2002). On average at most four passes.
/// </remarks>
public sealed class IndexPermutation
{
    private const int Rounds = 6;
    private readonly ulong[] _keys = new ulong[Rounds];
    private readonly int _halfBits;
    private readonly ulong _halfMask;

    /// <summary>Makes the order.</summary>
    /// <param name="count">How many numbers. Range: 1 or more.</param>
    /// <param name="keys">Source of the order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public IndexPermutation(long count, RandomStream keys)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(keys);
        Count = count;
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)(count - 1));
        _halfBits = Math.Max(1, (bits + 1) / 2);
        _halfMask = (1UL << _halfBits) - 1;
        for (var round = 0; round < Rounds; round++)
            _keys[round] = keys.NextBits();
    }

    /// <summary>How many numbers are ordered.</summary>
    public long Count { get; }

    /// <summary>Number that stands at a place.</summary>
    /// <param name="place">Place. Range: 0 .. <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public long this[long place]
    {
        get
        {
            Check(place);
            var value = (ulong)place;
            do
            {
                value = Encrypt(value);
            }
            while (value >= (ulong)Count);
            return (long)value;
        }
    }

    /// <summary>Place at which a number stands.</summary>
    /// <param name="number">Number. Range: 0 .. <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public long PlaceOf(long number)
    {
        Check(number);
        var value = (ulong)number;
        do
        {
            value = Decrypt(value);
        }
        while (value >= (ulong)Count);
        return (long)value;
    }

    private void Check(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
    }

    private ulong Encrypt(ulong value)
    {
        var (left, right) = (value >> _halfBits, value & _halfMask);
        for (var round = 0; round < Rounds; round++)
            (left, right) = (right, left ^ Scramble(right, round));
        return (left << _halfBits) | right;
    }

    private ulong Decrypt(ulong value)
    {
        var (left, right) = (value >> _halfBits, value & _halfMask);
        for (var round = Rounds - 1; round >= 0; round--)
            (left, right) = (right ^ Scramble(left, round), left);
        return (left << _halfBits) | right;
    }

    private ulong Scramble(ulong half, int round) => RandomStream.Mix(half ^ _keys[round]) & _halfMask;
}
