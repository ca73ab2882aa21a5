namespace ChurnLab.Learning.Trees;

/// <summary>What trees of a forest say about the rows of the fit that they did not draw: an honest estimate without other rows.</summary>
/// <param name="Shares">Mean share of class 1 per row of the fit that has a weight; NaN for rows that every tree drew.</param>
/// <param name="Accuracy">Share of the weight of the other rows that is classified rightly at 0.5 («oob_score_»); NaN without such rows.</param>
public sealed record OutOfBag(IReadOnlyList<double> Shares, double Accuracy);
