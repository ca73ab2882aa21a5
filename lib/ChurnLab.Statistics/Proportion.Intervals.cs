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

    /// <summary>Korn and Graubard's interval: Clopper and Pearson's with as many trials as clustered ones are worth.</summary>
    /// <remarks>
    /// As R's <c>survey::svyciprop(method = "beta")</c>, which takes fewer degrees of freedom into account besides. Source: E. Korn and
    /// B. Graubard, Confidence Intervals for Proportions with Small Expected Number of Positive Counts Estimated from Survey Data, Survey
    /// Methodology 24 (1998) 193-201.
    /// </remarks>
    /// <param name="share">Share of successes. Range: 0 to 1.</param>
    /// <param name="trials">Effective number of trials, not whole as a rule. Range: above 0, finite.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static IntervalEstimate KornGraubard(double share, double trials, double confidence = 0.95)
    {
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share of successes must be from 0 to 1.");
        if (!(trials > 0) || !double.IsFinite(trials))
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "The effective number of trials must be above 0 and finite.");
        Check(0, 1, confidence);
        var (successes, tail) = (share * trials, (1 - confidence) / 2);
        var lower = share == 0 ? 0 : BetaDistribution.Quantile(tail, successes, trials - successes + 1);
        var upper = share == 1 ? 1 : BetaDistribution.Quantile(1 - tail, successes + 1, trials - successes);
        return new IntervalEstimate(EstimateKind.Share, share, lower, upper, confidence);
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
