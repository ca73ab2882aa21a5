namespace ChurnLab.Learning.Metrics;

/// <summary>Rows whose probabilities fall into one bin.</summary>
/// <param name="Rows">Number of rows of the bin that weigh something.</param>
/// <param name="Weight">What they weigh together.</param>
/// <param name="MeanProbability">Mean probability.</param>
/// <param name="Share">Share of class 1.</param>
/// <param name="Lower">Lower edge of the bin, which belongs to the bin below but for 0.</param>
/// <param name="Upper">Upper edge of the bin, which belongs to it.</param>
public sealed record CalibrationPoint(int Rows, double Weight, double MeanProbability, double Share, double Lower, double Upper);
