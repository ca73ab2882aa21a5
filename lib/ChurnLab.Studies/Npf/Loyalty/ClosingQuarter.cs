using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Closings of one quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Open">Accounts open at the end of the quarter before. Range: 1 or more.</param>
/// <param name="Closed">Accounts of them that were closed in the quarter.</param>
public sealed record ClosingQuarter(Quarter Quarter, int Open, int Closed)
{
    /// <summary>Share of the accounts that was closed. Range: 0 to 1.</summary>
    public double Share => (double)Closed / Open;
}
