namespace ChurnLab.Learning.Validation;

/// <summary>What was chosen within one outer split.</summary>
/// <param name="Chosen">The chosen settings.</param>
/// <param name="InnerScore">Their mean score over the inner splits: chosen as the best, it promises too much.</param>
/// <param name="Candidate">Their place among the candidates; −1 where a search found them.</param>
/// <param name="InnerScores">Mean inner score per candidate; empty where a search found the settings.</param>
public sealed record NestedChoice(Classifier Chosen, double InnerScore, int Candidate, IReadOnlyList<double> InnerScores);
