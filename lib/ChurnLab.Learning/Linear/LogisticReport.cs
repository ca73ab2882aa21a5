namespace ChurnLab.Learning.Linear;

/// <summary>How a fit of a <see cref="LogisticRegression"/> went.</summary>
/// <param name="Iterations">Newton steps taken.</param>
/// <param name="IsConverged">Whether the tolerance was reached within the steps allowed.</param>
/// <param name="IsSeparated">
/// Whether the classes were separated without error in a fit without penalty: then larger coefficients are always better, there is no optimum, and
/// those given are where the tolerance stopped the growth.
/// </param>
/// <param name="Objective">Value of the objective at the end, the penalty counted.</param>
public sealed record LogisticReport(int Iterations, bool IsConverged, bool IsSeparated, double Objective);
