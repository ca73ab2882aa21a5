namespace ChurnLab.Statistics;

/// <summary>The beta-binomial distribution: successes in trials whose common share of success is itself drawn from a beta distribution.</summary>
/// <remarks>
/// The same as SciPy's <c>betabinom</c>. Source: N. L. Johnson, A. W. Kemp and S. Kotz, Univariate Discrete Distributions (3rd ed. 2005), 6.9.
/// </remarks>
public static class BetaBinomialDistribution
{
    /// <summary>The smallest number of successes that is not exceeded with a given probability.</summary>
    /// <param name="p">The probability. Range: 0 to 1.</param>
    /// <param name="trials">Number of trials. Range: 0 or more.</param>
    /// <param name="mean">Mean share of success. Range: 0 to 1.</param>
    /// <param name="deviation">
    /// Standard deviation of the share; 0 gives the binomial distribution. Range: 0 to below √(mean (1 − mean)), or 0 where the mean is 0 or 1.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static int Quantile(double p, int trials, double mean, double deviation)
    {
        if (!(p is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability must lie between 0 and 1.");
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (!(mean is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean share must lie between 0 and 1.");
        var spread = mean * (1 - mean);
        if (!(deviation >= 0) || (deviation > 0 && deviation * deviation >= spread))
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "The deviation of a share must be 0 or more and below √(mean (1 − mean)).");
        if (spread == 0)
            return mean == 0 ? 0 : trials;
        var masses = Masses(trials, mean, deviation == 0 ? double.PositiveInfinity : (spread / (deviation * deviation)) - 1);
        var sum = 0.0;
        for (var successes = 0; successes < trials; successes++)
        {
            sum += masses[successes];
            if (sum >= p)
                return successes;
        }

        return trials;
    }

    // Each probability from the one before it: a product of ratios, taken as a sum of logarithms and brought to the sum 1 in the end.
    private static double[] Masses(int trials, double mean, double strength)
    {
        var logs = new double[trials + 1];
        for (var k = 0; k < trials; k++)
        {
            var odds = double.IsInfinity(strength)
                ? mean / (1 - mean)
                : ((mean * strength) + k) / (((1 - mean) * strength) + trials - k - 1);
            logs[k + 1] = logs[k] + Math.Log((double)(trials - k) / (k + 1) * odds);
        }

        var greatest = logs.Max();
        var masses = Array.ConvertAll(logs, log => Math.Exp(log - greatest));
        var all = CompensatedSum.Of(masses);
        return Array.ConvertAll(masses, mass => mass / all);
    }
}
