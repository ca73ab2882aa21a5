namespace ChurnLab.Statistics;

/// <summary>How well risks order events in time, with the pairs it was counted from; of
/// <see cref="ChurnLab.Statistics.Concordance"/>.</summary>
public sealed record ConcordanceEstimate
{
    /// <summary>
    /// Pairs in which the higher risk has the event first, over all compared; equal risks count half. Range: 0 to 1, of
    /// which 0.5 is chance; NaN where no pair can be compared.
    /// </summary>
    public required double Value { get; init; }

    /// <summary>Standard error by the infinitesimal jackknife: what a little more weight of each row would change; R's
    /// <c>concordance</c>.</summary>
    public required double StandardError { get; init; }

    /// <summary>Pairs in which the higher risk has the event first; weighted where the estimate is.</summary>
    public required double Concordant { get; init; }

    /// <summary>Pairs in which the lower risk has the event first; weighted where the estimate is.</summary>
    public required double Discordant { get; init; }

    /// <summary>Pairs of equal risks; weighted where the estimate is.</summary>
    public required double TiedRisks { get; init; }

    /// <summary>Confidence level of the interval. Range: above 0, below 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The estimate with a normal interval, cut off at 0 and 1.</summary>
    public IntervalEstimate Interval => new(
        EstimateKind.Concordance,
        Value,
        Math.Max(0, Value - (TwoSided.Quantile(Confidence) * StandardError)),
        Math.Min(1, Value + (TwoSided.Quantile(Confidence) * StandardError)),
        Confidence);
}
