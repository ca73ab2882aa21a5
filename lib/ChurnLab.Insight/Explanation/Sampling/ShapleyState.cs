namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Values and standard errors after a part of a budget, row after row.</summary>
/// <param name="Budget">The part, in the unit of the explainer.</param>
/// <param name="Evaluations">Rows put together that were evaluated.</param>
/// <param name="Values">Value per row and player.</param>
/// <param name="StandardErrors">Standard error per row and player; null for exact values.</param>
internal sealed record ShapleyState(int Budget, long Evaluations, double[] Values, double[]? StandardErrors);
