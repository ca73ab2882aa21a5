using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;

namespace ChurnLab.Notebooks.Tests.Warehouse;

/// <summary>A client with two accounts, so small that every figure can be counted by hand.</summary>
internal static class HandMadeHistory
{
    /// <summary>The fifth quarter of the first account: 2020Q1.</summary>
    public static readonly Quarter Fifth = Quarter.Of(2020, 1);

    /// <summary>Labels and features of the first account then.</summary>
    public static readonly (string Name, object? Value)[] InTheFifthQuarter =
    [
        ("closes_1", false), ("closes_4", null),
        ("paid_1", 0.0), ("paid_2", 300.0), ("paid_4", 550.0), ("paid_8", 650.0),
        ("payments_4", 3.0), ("payments_8", 4.0), ("paid_quarters_4", 0.5), ("paid_quarters", 0.6),
        ("fade_1_4", -Math.Log(1 + (550 / 4.0))), ("fade_4_8", Math.Log(551) - Math.Log(101)),
        // Paid 300 one quarter ago, 250 three ago, 100 four ago: 2.5 * 300 + 0.5 * 250 - 0.5 * 100.
        ("trend_8", 825.0 / 42 / (650 / 8.0)),
        ("last_payment", 300.0), ("mean_payment", 162.5), ("last_to_mean", 300 / 162.5),
        // From 20 November to 31 March; gaps of 90 and 193 days.
        ("recency_days", 132.0), ("recency_quarters", 1.0),
        ("gap_mean", 141.5), ("gap_variation", 51.5 / 141.5), ("gap_now", 132 / 141.5), ("active_days", 283.0),
        ("tenure_days", 424.0), ("tenure_quarters", 5.0), ("start_year", 2019.0),
        ("balance", 600.0), ("balance_change_4", Math.Log(601) - Math.Log(101)),
        ("income_share", 20 / 670.0), ("withdrawn_share", 70 / 670.0), ("withdrawn_4", 70.0), ("income_4", 20.0),
        ("income_rate_4", 100 * 20 / 350.0),
        ("age", 51.5), ("years_to_pension", 8.5), ("past_pension_age", 0.0),
        ("client_accounts", 1.0), ("client_closed", 1.0),
        ("contacts", 1.0), ("cabinet_quarters", 2.0), ("scheme", 3.0), ("region", null), ("federal_district", null),
    ];

    public static NpfHistory Create()
    {
        var builder = new NpfHistoryBuilder();
        var account = builder.Account(new string('A', 32), new string('C', 32));
        builder.SetScheme(account, 3);
        builder.Add(account, Snapshot(Quarter.Of(2019, 1), 50, NpfTraits.Male));
        builder.Add(account, Snapshot(Quarter.Of(2019, 3), 51, NpfTraits.Male | NpfTraits.Cabinet));
        builder.Add(account, new NpfOperation(new DateOnly(2019, 2, 10), isContribution: true, 100_00));
        builder.Add(account, new NpfOperation(new DateOnly(2019, 5, 11), isContribution: true, 200_00));
        builder.Add(account, new NpfOperation(new DateOnly(2019, 5, 11), isContribution: true, 50_00));
        builder.Add(account, new NpfOperation(new DateOnly(2019, 11, 20), isContribution: true, 300_00));
        builder.Add(account, new NpfOperation(new DateOnly(2019, 12, 31), isContribution: false, 20_00));
        builder.Add(account, new NpfOperation(new DateOnly(2020, 1, 15), isContribution: false, -70_00));
        builder.SetClosed(account, Quarter.Of(2020, 3));
        var other = builder.Account(new string('B', 32), new string('C', 32));
        builder.Add(other, Snapshot(Quarter.Of(2019, 4), 51, NpfTraits.Male));
        builder.SetClosed(other, Quarter.Of(2020, 1));
        return builder.Build(Quarter.Of(2020, 4), Quarter.Of(2020, 3));
    }

    private static NpfSnapshot Snapshot(Quarter quarter, int age, NpfTraits traits) => new()
    {
        Quarter = quarter,
        StartDay = new DateOnly(2019, 2, 1).DayNumber - new DateOnly(1900, 1, 1).DayNumber,
        Age = age,
        ContributionType = 1,
        Guarantee = 0,
        Region = NpfSnapshot.NoRegion,
        Traits = traits,
    };
}
