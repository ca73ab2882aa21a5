using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Models;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>How far the accounts of a quarter are from those a model was fitted to.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Report">Feature by feature.</param>
public sealed record QuarterDrift(Quarter Quarter, DriftReport Report);
