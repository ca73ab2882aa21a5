namespace ChurnLab.Studies.Eshop;

/// <summary>A client whose revenue of the current month is far from what the previous one lets expect.</summary>
/// <param name="Id">Number of the client.</param>
/// <param name="Found">Revenue of the current month, roubles.</param>
/// <param name="Predicted">What the previous month lets expect, roubles.</param>
/// <param name="Distance">How far the two are apart, in robust standard deviations. Range: above 10 in absolute value.</param>
/// <param name="Repaired">What is probably meant, roubles; null where no slip of the pen explains the number, or several do.</param>
public sealed record EshopOutlier(long Id, double Found, double Predicted, double Distance, double? Repaired);
