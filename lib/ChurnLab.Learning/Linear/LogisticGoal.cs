namespace ChurnLab.Learning.Linear;

/// <summary>What is minimised beside the loss, and how exactly.</summary>
internal sealed record LogisticGoal
{
    /// <summary>Factor of the sum of absolute coefficients.</summary>
    public double L1 { get; init; }

    /// <summary>Factor of half the sum of squared coefficients.</summary>
    public double L2 { get; init; }

    public double Tolerance { get; init; }

    public int MaxIterations { get; init; }
}
