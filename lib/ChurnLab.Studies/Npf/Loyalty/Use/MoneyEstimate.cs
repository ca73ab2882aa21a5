namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Roubles with an interval.</summary>
/// <param name="Value">Roubles.</param>
/// <param name="Lower">Lower end of the interval.</param>
/// <param name="Upper">Upper end of the interval.</param>
public sealed record MoneyEstimate(double Value, double Lower, double Upper);
