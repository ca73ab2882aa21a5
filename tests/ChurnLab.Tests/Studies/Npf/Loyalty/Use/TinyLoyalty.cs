using System.Globalization;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

/// <summary>Histories of a few accounts, all open at the end of one quarter; those that close do so two quarters later.</summary>
internal static class TinyLoyalty
{
    public static readonly Quarter Now = Quarter.Of(2021, 1);

    public static readonly Quarter LastLabelled = Quarter.Of(2022, 3);

    public static LoyaltyRisks Of(params IReadOnlyList<TinyAccount> accounts) => Of(History(accounts), accounts, Now);

    public static LoyaltyRisks At(Quarter quarter, params IReadOnlyList<TinyAccount> accounts) => Of(History(accounts), accounts, quarter);

    /// <summary>The same accounts told of at several quarters.</summary>
    public static LoyaltyRisks Of(NpfHistory history, IReadOnlyList<TinyAccount> accounts, params IReadOnlyList<Quarter> quarters)
    {
        var rows = quarters.SelectMany(quarter => accounts.Select((account, number) => (Number: number, Quarter: quarter, account.Chance))).ToList();
        return new LoyaltyRisks(
            history,
            [.. rows.Select(row => row.Number)],
            [.. rows.Select(row => row.Quarter)],
            [.. rows.Select(row => row.Chance / 4)],
            [.. rows.Select(row => row.Chance)]);
    }

    public static NpfHistory History(IReadOnlyList<TinyAccount> accounts)
    {
        var builder = new NpfHistoryBuilder();
        foreach (var (number, account) in accounts.Index())
        {
            _ = builder.Account(Id(number + 1), Id(1_000_000 + (account.Client ?? 10_000 + number)));
            builder.SetScheme(number, account.Scheme);
            builder.Add(number, new NpfOperation(new DateOnly(2015, 2, 3), true, (long)Math.Round(account.Balance * 100)));
            builder.Add(number, new NpfSnapshot
            {
                Quarter = Quarter.Of(2015, 1),
                StartDay = 42_000,
                Age = account.Age,
                ContributionType = account.Type,
                Guarantee = 0,
                Region = account.Region,
                Traits = account.Traits,
            });
            if (account.Closes)
                builder.SetClosed(number, Now.Plus(2));
        }

        return builder.Build(Quarter.Of(2022, 4), LastLabelled);
    }

    /// <summary>As many accounts of a chance, the first of which close.</summary>
    public static IEnumerable<TinyAccount> Many(int count, int closing, double chance) =>
        Enumerable.Range(0, count).Select(number => new TinyAccount(chance, number < closing));

    private static string Id(int number) => number.ToString("X32", CultureInfo.InvariantCulture);
}
