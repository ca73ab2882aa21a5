namespace ChurnLab.Learning.Selection;

/// <summary>What a <see cref="SelectKBest"/> ranks features by: how much each alone tells of the class.</summary>
public enum FeatureScore
{
    /// <summary>F of the analysis of variance between the classes («f_classif»); a large one where the means differ.</summary>
    AnovaF,

    /// <summary>Chi-squared of the sums of a feature that is not negative, such as counts or 0 and 1 («chi2»).</summary>
    ChiSquared,

    /// <summary>Mutual information in nats («mutual_info_classif»): any dependence, of values beside each other for numbers, of counts for 0 and 1.</summary>
    MutualInformation,
}
