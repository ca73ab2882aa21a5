namespace ChurnLab.Learning.Trees;

/// <summary>What a split makes smaller.</summary>
public enum TreeCriterion
{
    /// <summary>Chance that two rows drawn from a node are of different classes: 1 - Σ p². Range: 0 to 0.5.</summary>
    Gini,

    /// <summary>Entropy in bits: -Σ p log2 p («entropy» and «log_loss» of scikit-learn). Range: 0 to 1.</summary>
    Entropy,
}
