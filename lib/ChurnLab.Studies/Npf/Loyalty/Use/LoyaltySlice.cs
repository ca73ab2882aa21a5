using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Accounts alike in one trait: what was told of them and what came true.</summary>
public sealed record LoyaltySlice
{
    /// <summary>The trait.</summary>
    public required SliceTrait Trait { get; init; }

    /// <summary>What readers call it.</summary>
    public required string Name { get; init; }

    /// <summary>Rows of known outcome: accounts, each as often as it is told of.</summary>
    public required int Rows { get; init; }

    /// <summary>Clients they belong to.</summary>
    public required int Clients { get; init; }

    /// <summary>Closings expected by the chances told: their sum.</summary>
    public required double Expected { get; init; }

    /// <summary>Closings there were.</summary>
    public required int Observed { get; init; }

    /// <summary>Share of closings told.</summary>
    public double Told => Expected / Rows;

    /// <summary>Share of closings there were.</summary>
    public double True => (double)Observed / Rows;

    /// <summary>
    /// Closings there were per closing told, which is finite also where there were none: above 1 too few were told,
    /// below 1 too many. Its interval by
    /// client shares out the chance of an error among all slices; NaN where none was told.
    /// </summary>
    public required IntervalEstimate Ratio { get; init; }

    /// <summary>ROC-AUC within the slice, with its interval by client; NaN where all outcomes are the same.</summary>
    public required IntervalEstimate Area { get; init; }

    /// <summary>
    /// Whether the model is off here: the interval of <see cref="Ratio"/> leaves out that of a model that is off
    /// nowhere, or nowhere more than elsewhere.
    /// </summary>
    public required bool IsOff { get; init; }
}
