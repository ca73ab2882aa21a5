namespace ChurnLab.Learning.Metrics;

/// <summary>What acting on rows from a threshold up is worth.</summary>
/// <param name="Threshold">Least score that is acted upon; infinite: nobody is.</param>
/// <param name="Share">Share of rows, by weight, that are acted upon, 0 to 1.</param>
/// <param name="Profit">Worth of all rows together.</param>
public sealed record ProfitPoint(double Threshold, double Share, double Profit);
