namespace ChurnLab.Learning.Metrics;

/// <summary>A threshold and what it is worth on the rows it was chosen by.</summary>
/// <param name="Threshold">Least score that is predicted to be of class 1; infinite where it is best to predict none.</param>
/// <param name="Value">Value there: chosen as the best, it promises too much for other rows.</param>
public sealed record ThresholdChoice(double Threshold, double Value);
