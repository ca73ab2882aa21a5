namespace ChurnLab.Learning.Linear;

/// <summary>Where a solver ended.</summary>
internal sealed record LogisticFit(LogisticPoint Point, double Objective, int Iterations, bool IsConverged)
{
    /// <summary>Coefficients of the centred features, then the intercept.</summary>
    public double[] Weights => Point.Weights;

    public LogisticReport Report(LogisticGoal goal) =>
        new(Iterations, IsConverged, goal is { L1: 0, L2: 0 } && Point.LeastMargin > 0, Objective);
}
