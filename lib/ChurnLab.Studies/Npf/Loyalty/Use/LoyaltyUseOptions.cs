using ChurnLab.Insight;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>How told chances are compared with what came true.</summary>
public sealed record LoyaltyUseOptions
{
    private const int FewestReplicates = 10;

    /// <summary>
    /// Which chance is looked at. Default: <see cref="LoyaltyHorizon.Year"/>; a call plan always takes the year.
    /// </summary>
    public LoyaltyHorizon Horizon { get; init; } = LoyaltyHorizon.Year;

    /// <summary>Confidence level of intervals. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Replicates of a bootstrap that draws clients. Range: 10 or more. Default: 500.</summary>
    public int Replicates { get; init; } = 500;

    /// <summary>Seed of draws. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// Whether the model is known to tell more than chance; null: as the interval of ROC-AUC on the outcomes of these
    /// very rows says. Default: null.
    /// </summary>
    public bool? IsResolved { get; init; }

    /// <exception cref="InsightException">An option is outside its range.</exception>
    internal void Check()
    {
        if (Replicates < FewestReplicates)
            throw new InsightException($"The bootstrap by client is asked for {Replicates} replicates; expected {FewestReplicates} or more.");
        if (!(Confidence is > 0 and < 1))
            throw new InsightException(FormattableString.Invariant($"The confidence level is {Confidence}; expected a number above 0 and below 1."));
    }
}
