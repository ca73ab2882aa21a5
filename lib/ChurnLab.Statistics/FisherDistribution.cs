namespace ChurnLab.Statistics;

/// <summary>The distribution of Fisher's F, the ratio of two variances.</summary>
public static class FisherDistribution
{
    /// <summary>Probability that F exceeds a value; SciPy <c>f.sf</c>.</summary>
    /// <param name="statistic">The value; at or below 0 the probability is 1, NaN gives NaN.</param>
    /// <param name="above">Degrees of freedom of the numerator; NaN unless above 0.</param>
    /// <param name="below">Degrees of freedom of the denominator; NaN unless above 0.</param>
    public static double SurvivalFunction(double statistic, double above, double below) => TailProbability.FisherF(statistic, above, below);
}
