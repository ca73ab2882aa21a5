using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Accounts of one region: how many, what was told of them, what came true, what money is at risk.</summary>
public sealed record RegionRisk
{
    /// <summary>The region; null: accounts whose region is not known, or all together.</summary>
    public required Region? Region { get; init; }

    /// <summary>What readers call it.</summary>
    public required string Name { get; init; }

    /// <summary>Accounts open at the end of the last quarter told of.</summary>
    public required int Open { get; init; }

    /// <summary>Roubles on them.</summary>
    public required double Balance { get; init; }

    /// <summary>Roubles expected to leave with them within the horizon: chance times balance.</summary>
    public required double MoneyAtRisk { get; init; }

    /// <summary>Mean chance of the accounts open at the end of the last quarter; NaN without any.</summary>
    public required double Chance { get; init; }

    /// <summary>Rows of known outcome: accounts, each as often as it is told of.</summary>
    public required int Known { get; init; }

    /// <summary>Share of closings told for the rows of known outcome; NaN without any.</summary>
    public required double Told { get; init; }

    /// <summary>Share of closings among them, with an interval by client; NaN without any.</summary>
    public required IntervalEstimate True { get; init; }

    /// <summary>Closings among them.</summary>
    public required int Closings { get; init; }

    /// <summary>
    /// Whether closings are rarer or more frequent than among all accounts beyond chance, which is shared out among
    /// the regions.
    /// </summary>
    public required bool IsOther { get; init; }
}
