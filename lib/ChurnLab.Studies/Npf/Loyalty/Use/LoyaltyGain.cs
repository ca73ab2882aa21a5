using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>What is found in the accounts of the greatest chance to be closed.</summary>
public sealed record LoyaltyGain
{
    /// <summary>Share of the accounts looked at. Range: above 0, to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Number of accounts that is; of an account told at several quarters each of these rows counts.</summary>
    public required double Accounts { get; init; }

    /// <summary>Number of closings found; a fraction where equal chances go on beyond the bound.</summary>
    public required double Closings { get; init; }

    /// <summary>
    /// Share of all closings that are found, with its interval by client. Range: 0 to 1; NaN without closings.
    /// </summary>
    public required IntervalEstimate Capture { get; init; }

    /// <summary>
    /// Share of the roubles on closed accounts that are found, with its interval by client. Range: 0 to 1; NaN
    /// without closings or roubles.
    /// </summary>
    public required IntervalEstimate Money { get; init; }

    /// <summary>
    /// How many times as many closings as by a shuffled order, with its interval by client; NaN without closings.
    /// </summary>
    public required IntervalEstimate Lift { get; init; }
}
