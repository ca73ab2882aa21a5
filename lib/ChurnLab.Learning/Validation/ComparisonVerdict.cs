namespace ChurnLab.Learning.Validation;

/// <summary>Whether a difference of two models is resolved.</summary>
public enum ComparisonVerdict
{
    /// <summary>The data do not tell which is better, which does not mean that they are alike.</summary>
    NotResolved,

    /// <summary>The model that ranks higher is better.</summary>
    FirstIsBetter,
}
