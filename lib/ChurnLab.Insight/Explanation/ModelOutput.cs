namespace ChurnLab.Insight.Explanation;

/// <summary>What number of a model is explained.</summary>
public enum ModelOutput
{
    /// <summary>Probability of class 1.</summary>
    Probability,

    /// <summary>Log odds of class 1: what boosting and logistic regression add up.</summary>
    LogOdds,

    /// <summary>The model's score, on a scale of its own.</summary>
    Score,

    /// <summary>The number a regressor predicts.</summary>
    Value,
}
