using System.Numerics;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Networks;

/// <summary>
/// Noise that keeps what each feature looks like: a value gives way to that of the same feature in another row.
/// </summary>
/// <remarks>
/// Source: Vincent et al., Extracting and composing robust features with denoising autoencoders (2008), whose masks set
/// values to 0; drawing from other rows is the custom for tables, where 0 may be no value at all.
/// </remarks>
/// <param name="rate">Chance of a value. Range: 0 to below 1, of which 32 binary digits are kept.</param>
internal sealed class SwapNoise(double rate)
{
    // Places drawn first and values fetched then: fetches do not wait for each other. A place more is written than
    // counted.
    private const int Group = 64;

    // The order is random, so that any other row is one of the next as likely as another; these are fetched soon
    // anyway.
    private const int Window = 1023;

    private readonly ulong _limit = (ulong)Math.Round(rate * (1UL << 32));

    /// <summary>Disturbs a line.</summary>
    /// <param name="line">A copy of the row.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="order">The rows that values may come from, in random order.</param>
    /// <param name="self">Place of the row itself in that order, which is left out.</param>
    /// <param name="random">Source of chance.</param>
    public void Disturb<T>(Span<T> line, NetworkRows<T> rows, int[] order, int self, RandomStream random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (_limit == 0 || order.Length < 2)
            return;
        var window = Math.Min(Window, order.Length - 1);
        Span<int> places = stackalloc int[Group + 1];
        for (var start = 0; start < rows.Features; start += Group)
        {
            var count = Draw(start, Math.Min(rows.Features, start + Group), places, random);
            foreach (var place in places[..count])
            {
                var other = self + 1 + (int)random.NextBelow(window);
                line[place] = rows.Value(order[other < order.Length ? other : other - order.Length], place);
            }
        }
    }

    // Without a branch, which would be mistaken wherever a value is drawn; two features share a draw.
    private int Draw(int start, int end, Span<int> places, RandomStream random)
    {
        var count = 0;
        for (var place = start; place < end; place += 2)
        {
            var bits = random.NextBits();
            places[count] = place;
            count += (uint)bits < _limit ? 1 : 0;
            places[count] = place + 1;
            count += bits >> 32 < _limit && place + 1 < end ? 1 : 0;
        }

        return count;
    }
}
