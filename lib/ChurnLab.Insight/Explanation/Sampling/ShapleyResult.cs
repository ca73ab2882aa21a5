namespace ChurnLab.Insight.Explanation;

/// <summary>Shapley values and how far they can be trusted.</summary>
/// <param name="Values">The values.</param>
/// <param name="Convergence">How they came about.</param>
public sealed record ShapleyResult(ShapleyValues Values, ConvergenceReport Convergence);
