namespace ChurnLab.Statistics;

/// <summary>Random numbers of successes.</summary>
/// <remarks>
/// By inversion where few successes are expected, otherwise by rejection: W. Hörmann, The generation of binomial random
/// variates, Journal of Statistical Computation and Simulation 46 (1993) 101-110, algorithm BTRS.
/// </remarks>
internal static class BinomialDraw
{
    private static readonly double[] SmallTails = [.. Enumerable.Range(0, 10).Select(Tail)];

    /// <summary>Draws the number of successes in independent trials.</summary>
    public static long Next(RandomStream random, long trials, double probability)
    {
        if (trials == 0 || probability <= 0)
            return 0;
        if (probability >= 1)
            return trials;
        var rare = Math.Min(probability, 1 - probability);
        var count = trials * rare < 10 ? Invert(random, trials, rare) : Reject(random, trials, rare);
        return probability <= 0.5 ? count : trials - count;
    }

    private static long Invert(RandomStream random, long trials, double probability)
    {
        var odds = probability / (1 - probability);
        var none = Math.Exp(trials * Math.Log(1 - probability));
        while (true)
        {
            var (left, mass) = (random.NextDouble(), none);
            for (long count = 0; count <= trials; count++)
            {
                if (left < mass)
                    return count;
                left -= mass;
                mass *= odds * (trials - count) / (count + 1);
                // What rounding left over lies beyond every number that has a chance; draw again.
                if (mass < 1e-300 && count > trials * probability)
                    break;
            }
        }
    }

    private static long Reject(RandomStream random, double trials, double probability)
    {
        var deviation = Math.Sqrt(trials * probability * (1 - probability));
        var b = 1.15 + (2.53 * deviation);
        var a = -0.0873 + (0.0248 * b) + (0.01 * probability);
        var center = (trials * probability) + 0.5;
        var (squeeze, scale) = (0.92 - (4.2 / b), (2.83 + (5.1 / b)) * deviation);
        var odds = probability / (1 - probability);
        var mode = Math.Floor((trials + 1) * probability);
        while (true)
        {
            var (u, v) = (random.NextDouble() - 0.5, random.NextDouble());
            var distance = 0.5 - Math.Abs(u);
            var count = Math.Floor((((2 * a / distance) + b) * u) + center);
            if (distance >= 0.07 && v <= squeeze)
                return (long)count;
            if (!(count >= 0 && count <= trials))
                continue;
            var bound = Math.Log(v * scale / ((a / (distance * distance)) + b));
            if (bound <= LogRatio(count, mode, trials, odds))
                return (long)count;
        }
    }

    // Logarithm of the chance of a count over that of the mode.
    private static double LogRatio(double count, double mode, double trials, double odds) =>
        ((mode + 0.5) * Math.Log((mode + 1) / (odds * (trials - mode + 1))))
        + ((trials + 1) * Math.Log((trials - mode + 1) / (trials - count + 1)))
        + ((count + 0.5) * Math.Log(odds * (trials - count + 1) / (count + 1)))
        + StirlingTail(mode) + StirlingTail(trials - mode) - StirlingTail(count) - StirlingTail(trials - count);

    private static double StirlingTail(double count)
    {
        if (count < SmallTails.Length)
            return SmallTails[(int)count];
        var square = (count + 1) * (count + 1);
        return ((1 / 12.0) - (((1 / 360.0) - (1 / 1260.0 / square)) / square)) / (count + 1);
    }

    // What Stirling's formula lacks: ln k! − (k + 1/2) ln(k + 1) + (k + 1) − ln(2π)/2.
    private static double Tail(int count)
    {
        var log = 0.0;
        for (var factor = 2; factor <= count; factor++)
            log += Math.Log(factor);
        return log - ((count + 0.5) * Math.Log(count + 1)) + count + 1 - (Math.Log(2 * Math.PI) / 2);
    }
}
