using ChurnLab.Insight;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Parts of told chances.</summary>
public static class LoyaltyRisksExtensions
{
    /// <summary>Rows of one quarter: what a call plan is made of.</summary>
    /// <param name="risks">Told chances.</param>
    /// <param name="quarter">The quarter.</param>
    /// <exception cref="InsightException">There is no row of it.</exception>
    public static LoyaltyRisks At(this LoyaltyRisks risks, Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(risks);
        var rows = Enumerable.Range(0, risks.Count).Where(row => risks.Quarters[row] == quarter).ToArray();
        if (rows.Length == 0)
        {
            var there = risks.Count == 0 ? "none at all" : $"rows from {risks.Quarters.Min()} to {risks.Quarters.Max()}";
            throw new InsightException($"There are no chances told at the end of {quarter}; there are {there}.");
        }

        return new LoyaltyRisks(
            risks.History,
            Array.ConvertAll(rows, row => risks.Accounts[row]),
            Array.ConvertAll(rows, row => risks.Quarters[row]),
            Array.ConvertAll(rows, row => risks.Next[row]),
            Array.ConvertAll(rows, row => risks.Year[row]));
    }

    internal static double Chance(this LoyaltyRisks risks, int row, LoyaltyHorizon horizon) =>
        horizon == LoyaltyHorizon.Year ? risks.Year[row] : risks.Next[row];

    internal static bool? Closes(this LoyaltyRisks risks, int row, LoyaltyHorizon horizon) =>
        horizon == LoyaltyHorizon.Year ? risks.ClosesInYear(row) : risks.ClosesNext(row);
}
