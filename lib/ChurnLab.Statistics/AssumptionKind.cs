namespace ChurnLab.Statistics;

/// <summary>What tests take for granted.</summary>
public enum AssumptionKind
{
    /// <summary>Values of each group are normal, or groups are large: the least p-value of Shapiro-Wilk, or the size of the smallest group.</summary>
    Normality,

    /// <summary>Groups spread alike: p-value of Brown and Forsythe's test.</summary>
    EqualVariances,

    /// <summary>Distributions have one shape, without which a rank test does not compare medians: p-value of Brown and Forsythe's test.</summary>
    SameShape,

    /// <summary>Expected counts are large enough: the smallest of them.</summary>
    ExpectedCounts,

    /// <summary>Observations do not depend on each other; it follows from how they were made, not from the data.</summary>
    Independence,

    /// <summary>Differences of pairs lie symmetrically around their middle: p-value of a test of symmetry.</summary>
    SymmetricDifferences,

    /// <summary>Few values are equal: share of values that have ties.</summary>
    FewTies,

    /// <summary>The odds ratio is the same in all strata: p-value of Breslow and Day's test.</summary>
    CommonOddsRatio,

    /// <summary>No combination of columns tells the classes apart completely.</summary>
    NoSeparation,

    /// <summary>Ends of observation say nothing of when the event would have come; it follows from how the data were made.</summary>
    IndependentCensoring,

    /// <summary>Hazard ratios are the same at all times: p-value of a test by Schoenfeld's residuals.</summary>
    ProportionalHazards,
}
