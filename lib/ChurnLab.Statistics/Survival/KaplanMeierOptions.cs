namespace ChurnLab.Statistics;

/// <summary>How a survival curve is estimated.</summary>
public sealed record KaplanMeierOptions
{
    /// <summary>
    /// Time at which each subject came under observation, in the unit of the durations: it is at risk after that time
    /// only (delayed entry, left truncation). Below its duration; NaN is missing. Default: empty, all are observed from
    /// the start.
    /// </summary>
    public ReadOnlyMemory<double> Entries { get; init; }

    /// <summary>
    /// Number of subjects a row stands for. Range: 0 or more, finite; a row of 0 is left out, NaN is missing. Standard
    /// errors take them for counts. Default: empty, one each.
    /// </summary>
    public ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>Confidence level of bands and intervals. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Scale on which the band is symmetrical. Default: <see cref="SurvivalBand.LogLog"/>.</summary>
    public SurvivalBand Band { get; init; }
}
