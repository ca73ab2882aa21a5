namespace ChurnLab.Learning.Ensembles;

/// <summary>How the members of a <see cref="VotingClassifier"/> are heard.</summary>
public enum VotingKind
{
    /// <summary>The mean of their probabilities («soft»).</summary>
    Soft,

    /// <summary>The share of them that predict class 1 («hard»).</summary>
    Hard,
}
