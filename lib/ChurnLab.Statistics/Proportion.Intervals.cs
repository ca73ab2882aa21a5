namespace ChurnLab.Statistics;

/// <content>Other intervals of a share.</content>
public static partial class Proportion
{
    /// <summary>Clopper and Pearson's exact interval: its coverage is never below the confidence, and mostly above.</summary>
    /// <remarks>
    /// The same as statsmodels' <c>proportion_confint(method="beta")</c>. Source: C. Clopper and E. S. Pearson, The Use of Confidence or
    /// Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26 (1934) 404-413.
    /// </remarks>
    /// <param name="successes">Number of successes. Range: 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Number of trials. Range: 0 or more; without trials the result is NaN.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static IntervalEstimate ClopperPearson(long successes, long trials, double confidence = 0.95)
    {
        Check(successes, trials, confidence);
        if (trials == 0)
            return Unknown(confidence);
        double k = successes, n = trials, tail = (1 - confidence) / 2;
        var lower = successes == 0 ? 0 : BetaDistribution.Quantile(tail, k, n - k + 1);
        var upper = successes == trials ? 1 : BetaDistribution.Quantile(1 - tail, k + 1, n - k);
        return new IntervalEstimate(EstimateKind.Share, k / n, lower, upper, confidence);
    }

    /// <summary>Jeffreys' interval: equal tails of the posterior of a share under the prior Beta(½, ½).</summary>
    /// <remarks>
    /// The same as statsmodels' <c>proportion_confint(method="jeffreys")</c>: the ends are not moved to 0 and 1 where nothing or everything
    /// succeeded, so that the estimate then lies outside. Source: L. D. Brown, T. T. Cai and A. DasGupta, Interval Estimation for a Binomial
    /// Proportion, Statistical Science 16 (2001) 101-133.
    /// </remarks>
    /// <param name="successes">Number of successes. Range: 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Number of trials. Range: 0 or more; without trials the result is NaN.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static IntervalEstimate Jeffreys(long successes, long trials, double confidence = 0.95)
    {
        Check(successes, trials, confidence);
        if (trials == 0)
            return Unknown(confidence);
        double k = successes, n = trials, tail = (1 - confidence) / 2;
        double End(double probability) => BetaDistribution.Quantile(probability, k + 0.5, n - k + 0.5);
        return new IntervalEstimate(EstimateKind.Share, k / n, End(tail), End(1 - tail), confidence);
    }

    /// <summary>Agresti and Coull's interval: the normal one about a share with z²/2 successes and failures added.</summary>
    /// <remarks>
    /// Cut at 0 and 1, as statsmodels' <c>proportion_confint(method="agresti_coull")</c>. Source: A. Agresti and B. A. Coull, Approximate Is
    /// Better than "Exact" for Interval Estimation of Binomial Proportions, American Statistician 52 (1998) 119-126.
    /// </remarks>
    /// <param name="successes">Number of successes. Range: 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Number of trials. Range: 0 or more; without trials the result is NaN.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static IntervalEstimate AgrestiCoull(long successes, long trials, double confidence = 0.95)
    {
        var z = Check(successes, trials, confidence);
        if (trials == 0)
            return Unknown(confidence);
        var n = trials + (z * z);
        var share = (successes + (z * z / 2)) / n;
        var half = z * Math.Sqrt(share * (1 - share) / n);
        return new IntervalEstimate(EstimateKind.Share, (double)successes / trials, Math.Max(0, share - half), Math.Min(1, share + half), confidence);
    }
}
