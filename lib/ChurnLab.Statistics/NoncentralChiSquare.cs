using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>The noncentral chi-square distribution.</summary>
internal static class NoncentralChiSquare
{
    // Poisson weights further than this many standard deviations out are below 1e−20.
    private const double Reach = 10;

    // From here on millions of weights would be summed, and the root of the value is normal but for 1e−6.
    private const double Large = 1e6;

    /// <summary>Noncentrality that gives at most <paramref name="statistic"/> the probability <paramref name="p"/>; 0 where none does.</summary>
    public static double Noncentrality(double statistic, double freedom, double p)
    {
        if (!(Distribution(statistic, freedom, 0) > p))
            return 0;
        var (low, high) = (0.0, Math.Max(1, 2 * statistic));
        while (Distribution(statistic, freedom, high) > p)
            high *= 2;
        for (var i = 0; i < 200 && high - low > 1e-12 * high; i++)
        {
            var middle = (low + high) / 2;
            if (Distribution(statistic, freedom, middle) > p)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>Probability of at most a value: central distributions weighted by a Poisson one.</summary>
    public static double Distribution(double x, double freedom, double noncentrality)
    {
        if (x <= 0)
            return 0;
        if (noncentrality > Large)
            return TailProbability.Normal(Math.Sqrt(noncentrality) + ((freedom - 1) / (2 * Math.Sqrt(noncentrality))) - Math.Sqrt(x));
        var (mean, half) = (noncentrality / 2, x / 2);
        var spread = (Reach * Math.Sqrt(mean)) + 40;
        var (first, last) = (Math.Max(0, Math.Floor(mean - spread)), Math.Ceiling(mean + spread));
        // From the top down every step adds a positive term, so nothing cancels.
        var (sum, shape) = (0.0, (freedom / 2) + last);
        var below = SpecialFunctions.GammaLowerRegularized(shape, half);
        for (var j = last; j >= first; j--, shape--)
        {
            var weight = mean == 0 ? (j == 0 ? 1 : 0) : Math.Exp((j * Math.Log(mean)) - mean - SpecialFunctions.GammaLn(j + 1));
            sum += weight * below;
            if (shape > 1)
                below += Math.Exp(((shape - 1) * Math.Log(half)) - half - SpecialFunctions.GammaLn(shape));
        }

        return Math.Min(1, sum);
    }
}
