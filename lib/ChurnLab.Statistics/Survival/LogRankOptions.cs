namespace ChurnLab.Statistics;

/// <summary>How survival of groups is compared.</summary>
public sealed record LogRankOptions
{
    /// <summary>Time at which each subject came under observation, below its duration; NaN is missing. Default: empty,
    /// from the start.</summary>
    public ReadOnlyMemory<double> Entries { get; init; }

    /// <summary>
    /// Stratum per row, from 0, within which groups are compared; a negative code leaves the row out. Default: empty,
    /// all rows are one stratum.
    /// </summary>
    public ReadOnlyMemory<int> Strata { get; init; }

    /// <summary>
    /// Power of the survival just before a time that the time is weighted with. Range: 0 or more. Default: 0, the
    /// log-rank test; 1 is Peto's and Peto's version of Wilcoxon's test, in which early differences count more.
    /// </summary>
    public double Rho { get; init; }

    /// <summary>Confidence level of the effect. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;
}
