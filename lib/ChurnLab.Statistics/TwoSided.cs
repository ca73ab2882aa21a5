namespace ChurnLab.Statistics;

/// <summary>Confidence levels of two-sided intervals.</summary>
internal static class TwoSided
{
    /// <summary>A confidence level that is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 and below 1.</exception>
    public static double Checked(double confidence) => confidence is > 0 and < 1
        ? confidence
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "The confidence level must be above 0 and below 1.");

    /// <summary>How many standard deviations a normal interval reaches to either side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 and below 1.</exception>
    public static double Quantile(double confidence) => TailProbability.NormalQuantile(0.5 + (Checked(confidence) / 2));
}
