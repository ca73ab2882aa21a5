namespace ChurnLab.Statistics;

/// <summary>The tests of this library.</summary>
public enum TestKind
{
    /// <summary>Student's t test of two groups with equal variances.</summary>
    StudentT,

    /// <summary>Welch's t test of two groups.</summary>
    WelchT,

    /// <summary>t test of the differences of pairs.</summary>
    PairedT,

    /// <summary>t test of one group against a value.</summary>
    OneSampleT,

    /// <summary>Mann-Whitney U test.</summary>
    MannWhitney,

    /// <summary>Wilcoxon's signed-rank test.</summary>
    WilcoxonSignedRank,

    /// <summary>Kolmogorov-Smirnov test of two groups.</summary>
    KolmogorovSmirnov,

    /// <summary>Shapiro-Wilk test of normality.</summary>
    ShapiroWilk,

    /// <summary>Levene's test of equal variances, about the means.</summary>
    Levene,

    /// <summary>Brown and Forsythe's test of equal variances, about the medians.</summary>
    BrownForsythe,

    /// <summary>One-way analysis of variance.</summary>
    Anova,

    /// <summary>Kruskal-Wallis test.</summary>
    KruskalWallis,

    /// <summary>Dunn's test of two of several groups.</summary>
    Dunn,

    /// <summary>Pearson's chi-square test of independence.</summary>
    ChiSquare,

    /// <summary>Chi-square test of independence with Yates' correction.</summary>
    ChiSquareYates,

    /// <summary>G test, by the likelihood ratio.</summary>
    GTest,

    /// <summary>Fisher's exact test.</summary>
    FisherExact,

    /// <summary>z test of two shares.</summary>
    TwoProportionsZ,

    /// <summary>Cochran-Mantel-Haenszel test of a common odds ratio of 1.</summary>
    CochranMantelHaenszel,

    /// <summary>Breslow-Day test of equal odds ratios in all strata.</summary>
    BreslowDay,

    /// <summary>Pearson's correlation.</summary>
    Pearson,

    /// <summary>Spearman's rank correlation.</summary>
    Spearman,

    /// <summary>Kendall's tau-b.</summary>
    Kendall,

    /// <summary>Permutation test of a statistic.</summary>
    Permutation,

    /// <summary>Significance of the correlation coefficient φK.</summary>
    PhiK,

    /// <summary>Wald test of a coefficient.</summary>
    Wald,

    /// <summary>Likelihood ratio test of nested models.</summary>
    LikelihoodRatio,

    /// <summary>D'Agostino's and Pearson's test of normality by skewness and kurtosis, K².</summary>
    DAgostinoPearson,

    /// <summary>Jarque-Bera test of normality by skewness and kurtosis.</summary>
    JarqueBera,

    /// <summary>Likelihood ratio test of the same association of two classifications in all strata.</summary>
    HomogeneousAssociation,

    /// <summary>Anderson-Darling test of normality.</summary>
    AndersonDarling,

    /// <summary>Log-rank test of survival in groups.</summary>
    LogRank,

    /// <summary>Score test of all coefficients of a model.</summary>
    Score,

    /// <summary>Wald test of all coefficients of a model.</summary>
    JointWald,

    /// <summary>Test of proportional hazards by Schoenfeld's residuals.</summary>
    ProportionalHazards,
}
