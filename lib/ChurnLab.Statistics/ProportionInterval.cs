namespace ChurnLab.Statistics;

/// <summary>A share with its confidence interval.</summary>
/// <param name="Estimate">Observed share. Range: 0 to 1, or NaN when nothing was observed.</param>
/// <param name="Lower">Lower end of the interval. Range: 0 to the estimate, or NaN.</param>
/// <param name="Upper">Upper end of the interval. Range: the estimate to 1, or NaN.</param>
/// <param name="Confidence">Confidence level of the interval. Range: above 0, below 1.</param>
public sealed record ProportionInterval(double Estimate, double Lower, double Upper, double Confidence);
