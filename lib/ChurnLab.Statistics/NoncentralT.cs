namespace ChurnLab.Statistics;

/// <summary>The noncentral distribution of Student's t: a normal variable with a mean over an independent estimate of its deviation.</summary>
internal static class NoncentralT
{
    // Beyond the range of integration the density has fallen below exp(−Fall) of its peak.
    private const double Fall = 60;
    private const int FewestSteps = 400;
    private const int MostSteps = 200_000;

    /// <summary>Probability of more than <paramref name="t"/>.</summary>
    /// <remarks>
    /// The normal tail is averaged over the logarithm of the deviation. All terms are positive, so small probabilities keep their digits, and
    /// for so smooth a function the rule of trapezoids is exact to rounding.
    /// </remarks>
    public static double UpperTail(double t, double freedom, double noncentrality)
    {
        var part = Fall / freedom;
        var (from, to) = (-(part + Math.Sqrt(part)), Math.Sqrt(part));
        var steps = (int)Math.Clamp(4 * (to - from) * (1 + Math.Abs(noncentrality)), FewestSteps, MostSteps);
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i <= steps; i++)
        {
            var log = from + ((to - from) * i / steps);
            var deviation = Math.Exp(log);
            var weight = Math.Exp(freedom * (log - (((deviation * deviation) - 1) / 2)));
            total += weight;
            sum += weight * TailProbability.Normal((t * deviation) - noncentrality);
        }

        return sum / total;
    }
}
