namespace ChurnLab.Statistics;

/// <summary>Result of a test whether two classifications are independent, see <see cref="ChiSquare.Independence"/>.</summary>
public sealed record IndependenceTest
{
    /// <summary>Pearson's statistic: sum of (observed − expected)² / expected. Range: 0 or more.</summary>
    public required double Statistic { get; init; }

    /// <summary>(rows − 1)(columns − 1), empty ones left out.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Probability of such a statistic or a larger one under independence. Range: 0 to 1.</summary>
    public required double PValue { get; init; }

    /// <summary>
    /// Strength of the association, √(statistic / (n · (min(rows, columns) − 1))). Range: 0 to 1; NaN where there is
    /// nothing to compare. Source: H. Cramér, Mathematical Methods of Statistics (1946).
    /// </summary>
    public required double CramersV { get; init; }

    /// <summary>
    /// Cramér's V less what chance alone gives tables of this size, for comparing tables of different sizes. Range: 0 to
    /// 1; NaN where there is nothing to compare. Source: W. Bergsma, A bias-correction for Cramér's V and Tschuprow's T,
    /// Journal of the Korean Statistical Society 42 (2013) 323-328.
    /// </summary>
    public required double CorrectedCramersV { get; init; }

    /// <summary>
    /// Smallest expected count; the p-value is rough where it is below 5 (Cochran 1954). NaN without counts.
    /// </summary>
    public required double SmallestExpected { get; init; }

    /// <summary>Number of things counted.</summary>
    public required long Total { get; init; }
}
