namespace ChurnLab.Statistics;

/// <summary>Which pairs a concordance counts.</summary>
public sealed record ConcordanceOptions
{
    /// <summary>
    /// Time at which each subject came under observation, below its duration; NaN is missing. A pair is compared where
    /// both are at risk at the time of the event. Default: empty, from the start.
    /// </summary>
    public ReadOnlyMemory<double> Entries { get; init; }

    /// <summary>
    /// Stratum per row, from 0, within which pairs are compared; a negative code leaves the row out. Default: empty,
    /// all rows are one stratum.
    /// </summary>
    public ReadOnlyMemory<int> Strata { get; init; }

    /// <summary>Confidence level of the interval. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;
}
