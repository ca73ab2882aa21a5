namespace ChurnLab.Statistics;

/// <summary>Result of a test: the numbers, how far they can be trusted, and what they mean.</summary>
public record HypothesisTest
{
    /// <summary>Which test it is.</summary>
    public required TestKind Kind { get; init; }

    /// <summary>What the test is called in Russian.</summary>
    public string Name => Texts.StatisticsTexts.Get($"Test.{Kind}.Name");

    /// <summary>The statistic, as the source of the test defines it; NaN where the data do not allow one.</summary>
    public required double Statistic { get; init; }

    /// <summary>
    /// Probability of such a statistic, or one further from the null hypothesis, if that hypothesis holds. Range: 0 to 1; NaN where
    /// the data do not allow a test.
    /// </summary>
    public required double PValue { get; init; }

    /// <summary>Degrees of freedom; none where the test has none, two for a ratio of variances.</summary>
    public IReadOnlyList<double> DegreesOfFreedom { get; init; } = [];

    /// <summary>Number of observations per group, missing ones left out.</summary>
    public IReadOnlyList<long> SampleSizes { get; init; } = [];

    /// <summary>What was set against the null hypothesis. Default: two-sided.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>How the p-value was found. Default: asymptotic.</summary>
    public PValueMethod Method { get; init; }

    /// <summary>How large the effect is, which the p-value does not tell; null where the test has none.</summary>
    public IntervalEstimate? Effect { get; init; }

    /// <summary>What the test takes for granted, and what the data say of it.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>What the result means, and what it does not, in Russian.</summary>
    /// <param name="alpha">Level at or below which a p-value counts as evidence. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public string Explain(double alpha = 0.05)
    {
        if (!(alpha is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "The level must be above 0 and below 1.");
        return Texts.StatisticsTexts.Explain(this, alpha);
    }
}
