namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>A line of a call list.</summary>
/// <param name="Call">Whom the call is to, and what it is expected to bring.</param>
/// <param name="Day">Working day of the call, from 1; null: the client is left uncalled for comparison.</param>
public sealed record CallLine(PlannedCall Call, int? Day);
