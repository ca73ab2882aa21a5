namespace ChurnLab.Statistics;

/// <summary>What an <see cref="IntervalEstimate"/> estimates.</summary>
public enum EstimateKind
{
    /// <summary>Mean of the first group less that of the second, in units of the values.</summary>
    MeanDifference,

    /// <summary>Hodges-Lehmann shift: median of all differences of a value of the first group and one of the second, in units of the values.</summary>
    LocationShift,

    /// <summary>Mean difference in standard deviations, Cohen's d.</summary>
    CohenD,

    /// <summary>Cohen's d less its bias in small groups, Hedges' g.</summary>
    HedgesG,

    /// <summary>Difference of two shares on the arcsine scale, Cohen's h.</summary>
    CohenH,

    /// <summary>Cliff's delta: how much oftener the first group is above than below.</summary>
    CliffDelta,

    /// <summary>Probability that a value of the first group exceeds one of the second, ties counted half.</summary>
    ProbabilityOfSuperiority,

    /// <summary>Rank-biserial correlation of matched pairs.</summary>
    RankBiserial,

    /// <summary>Largest distance of two distribution functions.</summary>
    KolmogorovDistance,

    /// <summary>Part of the variance that the groups explain, eta squared.</summary>
    EtaSquared,

    /// <summary>Part of the variance of the ranks that the groups explain, epsilon squared.</summary>
    EpsilonSquared,

    /// <summary>A share.</summary>
    Share,

    /// <summary>Share of the first group less that of the second.</summary>
    ShareDifference,

    /// <summary>Odds of the first group over those of the second.</summary>
    OddsRatio,

    /// <summary>Share of the first group over that of the second.</summary>
    RiskRatio,

    /// <summary>Cramér's V.</summary>
    CramersV,

    /// <summary>Theil's uncertainty coefficient: part of the entropy of one classification that the other explains.</summary>
    TheilU,

    /// <summary>Mutual information, in nats.</summary>
    MutualInformation,

    /// <summary>Information value of a factor for a yes-or-no target.</summary>
    InformationValue,

    /// <summary>Pearson's correlation.</summary>
    PearsonR,

    /// <summary>Spearman's rank correlation.</summary>
    SpearmanRho,

    /// <summary>Kendall's tau-b.</summary>
    KendallTau,

    /// <summary>Correlation coefficient φK.</summary>
    PhiK,

    /// <summary>Cohen's w: how far counts are from those expected, square root of chi-square over their number.</summary>
    CohenW,

    /// <summary>Cramér's V less its bias in small samples.</summary>
    CorrectedCramersV,

    /// <summary>Probability to stay beyond a time.</summary>
    Survival,

    /// <summary>Time by which a share has had the event, in the unit of the durations.</summary>
    SurvivalTime,

    /// <summary>Mean time to the event up to a horizon, in the unit of the durations.</summary>
    RestrictedMean,

    /// <summary>Cumulative hazard.</summary>
    CumulativeHazard,

    /// <summary>Hazard of the first group over that of the second, or with one more unit of a column.</summary>
    HazardRatio,

    /// <summary>Probability that of two subjects the one with the higher risk has its event first.</summary>
    Concordance,
}
