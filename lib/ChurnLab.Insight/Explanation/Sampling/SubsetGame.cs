using System.Numerics;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Exact values of the game between an explained row and one background row: all coalitions of the players that differ.</summary>
internal static class SubsetGame
{
    /// <summary>Adds all coalitions but the empty and the whole one, in order.</summary>
    public static void Ask(CoalitionBatch batch, int background, ulong players)
    {
        for (var coalition = Next(0, players); coalition != players && players != 0; coalition = Next(coalition, players))
            batch.Add(background, coalition);
    }

    /// <summary>Adds the values of the players to sums.</summary>
    /// <param name="players">The players that differ.</param>
    /// <param name="inner">Output per coalition as asked for.</param>
    /// <param name="ends">Outputs of the empty and of the whole coalition.</param>
    /// <param name="sums">Sum per player.</param>
    public static void Take(ulong players, ReadOnlySpan<double> inner, (double Empty, double Whole) ends, Span<double> sums)
    {
        var count = BitOperations.PopCount(players);
        if (count == 0)
            return;
        var worths = new double[inner.Length + 2];
        (worths[0], worths[^1]) = ends;
        inner.CopyTo(worths.AsSpan(1));
        var weights = Weights(count);
        for (var (place, rest) = (0, players); place < count; place++, rest &= rest - 1)
        {
            var (bit, value) = (1 << place, 0.0);
            // Coalitions without the player come in runs as long as its bit.
            for (var start = 0; start < worths.Length; start += 2 * bit)
            {
                for (var coalition = start; coalition < start + bit; coalition++)
                    value += weights[BitOperations.PopCount((uint)coalition)] * (worths[coalition + bit] - worths[coalition]);
            }

            sums[BitOperations.TrailingZeroCount(rest)] += value;
        }
    }

    // The next coalition in the order of numbers that has no other bits.
    private static ulong Next(ulong coalition, ulong players) => (coalition - players) & players;

    // s! (n − s − 1)! / n!
    private static double[] Weights(int players)
    {
        var weights = new double[players];
        weights[0] = 1.0 / players;
        for (var size = 1; size < players; size++)
            weights[size] = weights[size - 1] * size / (players - size);
        return weights;
    }
}
