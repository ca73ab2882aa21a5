namespace ChurnLab.Statistics;

/// <summary>
/// Distribution of the statistic of tables with few observations per cell: a share of it chi-square, the rest normal,
/// both with the mean of simulated statistics; h(x|f) of Baak et al., section 4.
/// </summary>
internal sealed class PhiKMixture
{
    private readonly double _share;
    private readonly double _freedom;
    private readonly double _deviation;

    /// <summary>Fits the share to simulated statistics by maximum likelihood.</summary>
    public PhiKMixture(double[] statistics)
    {
        (_freedom, _deviation) = (Moments(statistics).Mean, Moments(statistics).Deviation);
        var ratios = new double[statistics.Length];
        var constant = MathNet.Numerics.SpecialFunctions.GammaLn(_freedom / 2) + (_freedom / 2 * Math.Log(2));
        for (var i = 0; i < ratios.Length; i++)
        {
            var value = Math.Max(statistics[i], 1e-12);
            var score = (value - _freedom) / _deviation;
            var normal = (-score * score / 2) - Math.Log(_deviation) - (Math.Log(2 * Math.PI) / 2);
            ratios[i] = Math.Exp((((_freedom / 2) - 1) * Math.Log(value)) - (value / 2) - constant - normal) - 1;
        }

        _share = Share(ratios);
    }

    public static (double Mean, double Deviation) Moments(double[] statistics)
    {
        var mean = statistics.Average();
        return (mean, Math.Sqrt(statistics.Sum(value => (value - mean) * (value - mean)) / (statistics.Length - 1)));
    }

    /// <summary>Logarithm of the probability of a larger statistic.</summary>
    public double LogTailOf(double statistic) => LogTail.Add(
        Math.Log(_share) + LogTail.ChiSquared(statistic, _freedom),
        Math.Log(1 - _share) + LogTail.Normal((statistic - _freedom) / _deviation));

    // The likelihood is concave in the share: its slope is halved down to zero.
    private static double Share(double[] ratios)
    {
        if (Slope(1) >= 0)
            return 1;
        if (Slope(0) <= 0)
            return 0;
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 50; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Slope(middle) > 0 ? (middle, high) : (low, middle);
        }

        return low;

        double Slope(double share) => ratios.Sum(ratio => ratio / (1 + (share * ratio)));
    }
}
