using static ChurnLab.Studies.Npf.Panel.PanelFeature;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>What is on the account, what it has earned and what has been taken off it.</summary>
internal static class BalanceFeatures
{
    // Below a mean balance of 1 rouble a return says nothing: kopecks of the balances at both ends of the year.
    private const long LeastBalances = 200;

    private const PanelTheme Balance = PanelTheme.Balance;
    private const PanelTheme Income = PanelTheme.Income;

    public static IEnumerable<PanelFeature> All { get; } =
    [
        Number("balance", Balance, "Roubles", "Now", static now => now.Balance),
        Number("balance_log", Balance, "Log", "Now", static now => AsOf.Log(now.Balance)),
        Number("balance_real", Balance, "OldRoubles", "Now", static now => now.Balance / now.Macro.PriceLevel),
        Number("balance_change_4", Balance, "LogRatio", "4", static now =>
            AsOf.Log(now.Balance) - AsOf.Log(now.BalanceBefore(4))),
        Number("income_share", Income, "Share", "Life", static now =>
            ShareOfInflow(now, now.IncomeKopecks(int.MaxValue))),
        Number("withdrawn_4", Balance, "Roubles", "4", static now => now.Withdrawn(4)),
        Number("withdrawn_share", Balance, "Share", "Life", static now =>
            ShareOfInflow(now, now.WithdrawnKopecks(int.MaxValue))),
        Number("paid_total", PanelTheme.Contributions, "Roubles", "Life", static now => now.PaidTotal),
        Number("payments_total", PanelTheme.Contributions, "Count", "Life", static now => now.PaymentsTotal),
        Number("income_4", Income, "Roubles", "4", static now => now.Income(4)),
        Number("income_rate_4", Income, "PerCent", "4", IncomeRate),
        Number("income_over_inflation", Income, "Points", "4", static now => IncomeRate(now) - now.Macro.Inflation),
        Number("income_over_key_rate", Income, "Points", "4", static now => IncomeRate(now) - now.Macro.KeyRate),
    ];

    private static double ShareOfInflow(AsOf now, long part)
    {
        var inflow = now.IncomeKopecks(int.MaxValue) + Math.Max(now.PaidKopecks(int.MaxValue), 0);
        return inflow == 0 ? double.NaN : part / (double)inflow;
    }

    private static double IncomeRate(AsOf now)
    {
        var balances = Math.Max(now.BalanceKopecks(4), 0) + Math.Max(now.BalanceKopecks(0), 0);
        return balances < LeastBalances ? double.NaN : 100 * (now.IncomeKopecks(4) / (balances / 2.0));
    }
}
