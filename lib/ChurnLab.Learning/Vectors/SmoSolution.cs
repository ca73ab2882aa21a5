namespace ChurnLab.Learning.Vectors;

/// <summary>A solved dual problem.</summary>
/// <param name="Coefficients">Coefficient per row with the sign of its side; 0 for rows that are no support vector.</param>
/// <param name="Rho">What is taken from the sum of likenesses.</param>
/// <param name="Iterations">Steps made.</param>
/// <param name="Converged">Whether the tolerance was reached.</param>
internal sealed record SmoSolution(double[] Coefficients, double Rho, long Iterations, bool Converged);
