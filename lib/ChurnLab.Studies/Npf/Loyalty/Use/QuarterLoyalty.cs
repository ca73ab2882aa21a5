using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Told and true closings of accounts open at the end of a quarter.</summary>
public sealed record QuarterLoyalty
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Accounts open at its end.</summary>
    public required int Accounts { get; init; }

    /// <summary>Share of closings told.</summary>
    public required double Told { get; init; }

    /// <summary>Share of closings there were, with an interval by client; NaN where that is not known.</summary>
    public required IntervalEstimate True { get; init; }

    /// <summary>
    /// Whether more or fewer were closed than told, beyond chance, which is shared out among the quarters.
    /// </summary>
    public required bool IsOff { get; init; }
}
