using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

/// <summary>Generated accounts told of by their true hazards.</summary>
internal static class GeneratedLoyalty
{
    private static readonly Lazy<LoyaltyRisks> Made = new(Make);

    /// <summary>Accounts open at the ends of 2020Q4, 2021Q1 and 2021Q2.</summary>
    public static LoyaltyRisks Risks => Made.Value;

    private static LoyaltyRisks Make()
    {
        var options = new NpfGeneratorOptions { Accounts = 2_000 };
        var history = NpfGenerator.History(options);
        var hazards = new Dictionary<(string Account, Quarter Quarter), double>();
        foreach (var account in NpfGenerator.Truth(options))
        {
            foreach (var quarter in account.Quarters.Where(quarter => quarter.Quarter >= Quarter.Of(2020, 4)))
                hazards[(account.AccountId, quarter.Quarter)] = quarter.AnyHazard;
        }

        var rows = (
            from account in Enumerable.Range(0, history.AccountCount)
            from quarter in Enumerable.Range(0, 3).Select(Quarter.Of(2020, 4).Plus)
            where quarter >= history.FirstOf(account) && quarter <= history.LastOf(account)
            select (Account: account, Quarter: quarter, Hazard: hazards[(history.AccountId(account), quarter)])).ToList();
        return new LoyaltyRisks(
            history,
            [.. rows.Select(row => row.Account)],
            [.. rows.Select(row => row.Quarter)],
            [.. rows.Select(row => row.Hazard)],
            [.. rows.Select(row => 1 - Math.Pow(1 - row.Hazard, 4))]);
    }
}
