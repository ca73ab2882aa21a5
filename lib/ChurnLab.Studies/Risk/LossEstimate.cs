namespace ChurnLab.Studies.Risk;

/// <summary>Money lost in a group of clients, with its 95 % bootstrap interval.</summary>
/// <param name="Value">Money.</param>
/// <param name="Lower">Lower end of the interval.</param>
/// <param name="Upper">Upper end of the interval.</param>
public sealed record LossEstimate(double Value, double Lower, double Upper);
