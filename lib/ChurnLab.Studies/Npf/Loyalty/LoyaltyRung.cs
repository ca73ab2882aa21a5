using ChurnLab.Learning;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>A model of the ladder, from the simplest to the strongest.</summary>
/// <param name="Key">Name within the library.</param>
/// <param name="Settings">Settings of its hazard.</param>
internal sealed record LoyaltyRung(string Key, Classifier Settings);
