using System.Numerics;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Coalitions for weighted least squares: some sizes listed in full, of the others pairs drawn.</summary>
internal sealed class KernelPlan
{
    // Values are looked at after a quarter and a half of the draws, too.
    private const int Looks = 3;
    private readonly int[] _draws;

    private KernelPlan(int players, ulong[] masks, double[] listed, int[] draws, double drawnWeight)
    {
        (Players, Masks, Listed, _draws, DrawnWeight) = (players, masks, listed, draws, drawnWeight);
        Budgets = draws.Length == 0
            ? [masks.Length]
            : [.. Enumerable.Range(1, Looks).Select(look => draws.Length >> (Looks - look)).Where(part => part > 1).Select(part => listed.Length + (2 * part))];
    }

    public int Players { get; }

    /// <summary>Coalitions: those listed, then those drawn, each followed by its complement.</summary>
    public ulong[] Masks { get; }

    /// <summary>Weight per listed coalition.</summary>
    public double[] Listed { get; }

    /// <summary>Weight of all coalitions that are not listed.</summary>
    public double DrawnWeight { get; }

    public bool IsComplete => _draws.Length == 0;

    /// <summary>Numbers of coalitions, listed and drawn, after which values are looked at.</summary>
    public int[] Budgets { get; }

    public static KernelPlan Of(int players, int budget, long seed)
    {
        var (masks, weights, left) = (new List<ulong>(), new List<double>(), new List<int>());
        for (var size = 1; size <= players / 2; size++)
        {
            var count = Choose(players, size) * (2 * size == players ? 1 : 2);
            if (left.Count == 0 && masks.Count + count <= budget)
                AddAll(players, size, masks, weights);
            else
                left.Add(size);
        }

        var draws = new List<int>();
        var listed = weights.ToArray();
        if (left.Count > 0)
            Draw(players, [.. left], (Math.Max(2, (budget - masks.Count) / 2), seed), masks, draws);
        return new KernelPlan(players, [.. masks], listed, [.. draws], left.Sum(size => WeightOfSizes(players, size)));
    }

    /// <summary>How often each drawn pair was drawn within a budget.</summary>
    public int[] Counts(int budget)
    {
        var counts = new int[(Masks.Length - Listed.Length) / 2];
        foreach (var pair in _draws.AsSpan(0, IsComplete ? 0 : (budget - Listed.Length) / 2))
            counts[pair]++;
        return counts;
    }

    /// <summary>The players of a mask, numbered otherwise.</summary>
    public static ulong Spread(ulong mask, int[] players)
    {
        var spread = 0UL;
        for (; mask != 0; mask &= mask - 1)
            spread |= 1UL << players[BitOperations.TrailingZeroCount(mask)];
        return spread;
    }

    // Of all coalitions of a size and of the size that completes it: (n − 1) / (s (n − s)) each size.
    private static double WeightOfSizes(int players, int size) =>
        (players - 1.0) / size / (players - size) * (2 * size == players ? 1 : 2);

    private static double Choose(int players, int size)
    {
        var count = 1.0;
        for (var i = 1; i <= size; i++)
            count = Math.Round(count * (players - size + i) / i);
        return count;
    }

    private static void AddAll(int players, int size, List<ulong> masks, List<double> weights)
    {
        var all = All(players);
        var weight = (players - 1.0) / size / (players - size) / Choose(players, size);
        for (var mask = (1UL << size) - 1; mask <= all;)
        {
            masks.Add(mask);
            weights.Add(weight);
            if (2 * size != players)
            {
                masks.Add(all ^ mask);
                weights.Add(weight);
            }

            // The next greater number with as many bits: R. W. Gosper, HAKMEM, item 175 (1972).
            var low = mask & (0UL - mask);
            var ripple = mask + low;
            if (ripple == 0)
                return;
            mask = ripple | (((mask ^ ripple) >> 2) / low);
        }
    }

    private static void Draw(int players, int[] sizes, (int Pairs, long Seed) budget, List<ulong> masks, List<int> draws)
    {
        var (random, listed) = (RandomStream.Of(budget.Seed, 0), masks.Count);
        var total = sizes.Sum(size => WeightOfSizes(players, size));
        var shares = Array.ConvertAll(sizes, size => WeightOfSizes(players, size) / total);
        var places = new Dictionary<ulong, int>();
        int[] order = [.. Enumerable.Range(0, players)];
        for (var draw = 0; draw < budget.Pairs; draw++)
        {
            var size = sizes[random.Pick(shares)];
            random.ShuffleInPlace<int>(order);
            var mask = 0UL;
            foreach (var player in order.AsSpan(0, size))
                mask |= 1UL << player;
            var key = Math.Min(mask, All(players) ^ mask);
            if (!places.TryGetValue(key, out var place))
            {
                places.Add(key, place = (masks.Count - listed) / 2);
                masks.Add(key);
                masks.Add(All(players) ^ key);
            }

            draws.Add(place);
        }
    }

    private static ulong All(int players) => players == 64 ? ulong.MaxValue : (1UL << players) - 1;
}
