namespace ChurnLab.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    /// <summary>The value that a standard normal variable stays below with a probability; SciPy <c>norm.ppf</c>.</summary>
    /// <param name="probability">The probability. Range: 0 to 1, whose ends give the infinities; NaN gives NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    public static double Quantile(double probability) => probability is < 0 or > 1
        ? throw new ArgumentOutOfRangeException(nameof(probability), probability, "The probability of a quantile must be from 0 to 1.")
        : double.IsNaN(probability) ? double.NaN : TailProbability.NormalQuantile(probability);
}
