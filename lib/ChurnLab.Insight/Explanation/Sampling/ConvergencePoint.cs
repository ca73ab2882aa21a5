namespace ChurnLab.Insight.Explanation;

/// <summary>Shapley values after a part of their budget.</summary>
/// <param name="Budget">The part: walks and their reverses per background row, or coalitions drawn or listed; 0 for exact values.</param>
/// <param name="Evaluations">Different rows put together that the model was evaluated for; of the whole budget where parts are not counted.</param>
/// <param name="MaxStandardError">Greatest standard error of a value; 0 for exact values, NaN where it cannot be told.</param>
/// <param name="SumError">Greatest distance of base value and values added up from the output of the model.</param>
/// <param name="ResolvedLeading">
/// How many of the features that matter most are told from the one after them: the gap of their mean sizes is above 1.96 standard errors.
/// </param>
public sealed record ConvergencePoint(int Budget, long Evaluations, double MaxStandardError, double SumError, int ResolvedLeading);
