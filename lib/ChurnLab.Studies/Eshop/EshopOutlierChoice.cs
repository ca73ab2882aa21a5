namespace ChurnLab.Studies.Eshop;

/// <summary>What a decision about outliers makes of the revenue of the current month.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Clients">Number of clients that are left.</param>
/// <param name="Mean">Mean, roubles.</param>
/// <param name="StandardDeviation">Standard deviation with n − 1, roubles.</param>
/// <param name="Correlation">Pearson's correlation with the revenue of the previous month; NaN where there is none.</param>
public sealed record EshopOutlierChoice(EshopOutlierDecision Decision, int Clients, double Mean, double StandardDeviation, double Correlation);
