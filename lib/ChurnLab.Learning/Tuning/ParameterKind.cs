namespace ChurnLab.Learning.Tuning;

/// <summary>Kind of a parameter's values.</summary>
public enum ParameterKind
{
    /// <summary>Numbers.</summary>
    Real,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>One of several choices without an order.</summary>
    Category,
}
