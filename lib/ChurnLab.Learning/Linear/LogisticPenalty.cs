namespace ChurnLab.Learning.Linear;

/// <summary>What a <see cref="LogisticRegression"/> adds to the loss so that coefficients stay small.</summary>
public enum LogisticPenalty
{
    /// <summary>Half the sum of squares: all coefficients shrink («l2»).</summary>
    L2,

    /// <summary>The sum of absolute values: some coefficients become 0 («l1»).</summary>
    L1,

    /// <summary>A mixture of both («elasticnet»), in the proportion of <see cref="LogisticRegression.L1Ratio"/>.</summary>
    ElasticNet,

    /// <summary>Nothing: maximum likelihood («none»).</summary>
    None,
}
