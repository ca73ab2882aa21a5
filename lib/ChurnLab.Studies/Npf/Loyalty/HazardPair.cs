using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>An account at the end of a quarter, and a quarter some way ahead that it was still open before.</summary>
/// <param name="Account">Account, from 0.</param>
/// <param name="Quarter">Quarter whose end the features describe.</param>
/// <param name="Lead">Quarters from it to the one in question. Range: 1 to <see cref="HazardRows.Leads"/>.</param>
/// <param name="Closes">Whether the account was closed in the quarter in question.</param>
internal readonly record struct HazardPair(int Account, Quarter Quarter, int Lead, bool Closes)
{
    /// <summary>The quarter in question.</summary>
    public Quarter Target => Quarter.Plus(Lead);
}
