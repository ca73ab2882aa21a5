using System.Numerics;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Networks;

/// <summary>Noise that keeps what each feature looks like: a value gives way to that of the same feature in another row.</summary>
/// <remarks>
/// Source: Vincent et al., Extracting and composing robust features with denoising autoencoders (2008), whose masks set values to 0; drawing from
/// other rows is the custom for tables, where 0 may be no value at all.
/// </remarks>
/// <param name="rate">Chance of a value. Range: 0 to below 1, of which 32 binary digits are kept.</param>
internal sealed class SwapNoise(double rate)
{
    private readonly ulong _limit = (ulong)Math.Round(rate * (1UL << 32));

    /// <summary>Disturbs a line.</summary>
    /// <param name="line">A copy of the row.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="order">The rows that values may come from.</param>
    /// <param name="self">Place of the row itself in that order, which is left out.</param>
    /// <param name="random">Source of chance.</param>
    public void Disturb<T>(Span<T> line, NetworkRows<T> rows, int[] order, int self, RandomStream random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (_limit == 0 || order.Length < 2)
            return;
        for (var place = 0; place < rows.Features; place += 2)
        {
            // Two features share a draw.
            var bits = random.NextBits();
            if ((uint)bits < _limit)
                line[place] = rows.Row(Other(order, self, random))[place];
            if (bits >> 32 < _limit && place + 1 < rows.Features)
                line[place + 1] = rows.Row(Other(order, self, random))[place + 1];
        }
    }

    private static int Other(int[] order, int self, RandomStream random)
    {
        var place = (int)random.NextBelow(order.Length - 1);
        return order[place < self ? place : place + 1];
    }
}
