namespace ChurnLab.Statistics;

/// <summary>Confidence intervals of a share.</summary>
public static partial class Proportion
{
    /// <summary>Wilson's score interval of a share.</summary>
    /// <remarks>
    /// Without continuity correction, two-sided; it stays within 0 to 1 and is of use for small groups and shares near
    /// the ends, where
    /// the normal approximation is not. The same as statsmodels' <c>proportion_confint(method="wilson")</c>.
    /// Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927)
    /// 209-212.
    /// </remarks>
    /// <param name="successes">Number of successes. Range: 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Number of trials. Range: 0 or more; without trials the estimate and the interval are
    /// NaN.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <returns>The share and its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static IntervalEstimate Wilson(long successes, long trials, double confidence = 0.95)
    {
        var z = Check(successes, trials, confidence);
        if (trials == 0)
            return Unknown(confidence);

        var n = (double)trials;
        var share = successes / n;
        var shrink = 1 + (z * z / n);
        var centre = (share + (z * z / (2 * n))) / shrink;
        var half = z * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n))) / shrink;
        // At the ends the formula gives 0 and 1 up to rounding; the exact bounds are meant.
        var lower = successes == 0 ? 0 : Math.Max(0, centre - half);
        var upper = successes == trials ? 1 : Math.Min(1, centre + half);
        return new IntervalEstimate(EstimateKind.Share, share, lower, upper, confidence);
    }

    // Nobody was asked.
    private static IntervalEstimate Unknown(double confidence) => new(EstimateKind.Share, double.NaN, double.NaN, double.NaN, confidence);

    // Checks the arguments of an interval and returns the normal quantile of its confidence.
    private static double Check(long successes, long trials, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (successes < 0 || successes > trials)
        {
            throw new ArgumentOutOfRangeException(
                nameof(successes), successes, $"Successes must be from 0 to the number of trials, {trials}.");
        }

        return TwoSided.Quantile(confidence);
    }
}
