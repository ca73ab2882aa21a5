namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>A call to a client about all accounts of theirs.</summary>
public sealed record PlannedCall
{
    /// <summary>Client, from 0.</summary>
    public required int Client { get; init; }

    /// <summary>Accounts of the client that are open, each from 0.</summary>
    public required IReadOnlyList<int> Accounts { get; init; }

    /// <summary>
    /// Chance that one of them or more is closed within a year, as if they were closed independently. Range: 0 to 1.
    /// </summary>
    public required double Chance { get; init; }

    /// <summary>Roubles on them.</summary>
    public required double Balance { get; init; }

    /// <summary>Roubles expected to leave within a year: chance times balance, over the accounts.</summary>
    public required double AtRisk { get; init; }

    /// <summary>
    /// Expected net gain of the call under the assumptions, roubles; below 0 where it costs more than it brings.
    /// </summary>
    public required double Gain { get; init; }

    /// <summary>Roubles that did leave within the year; NaN where that is not known.</summary>
    public required double Left { get; init; }
}
