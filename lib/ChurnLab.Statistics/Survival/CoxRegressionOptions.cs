namespace ChurnLab.Statistics;

/// <summary>How a Cox regression is estimated.</summary>
public sealed record CoxRegressionOptions
{
    /// <summary>Time at which each subject came under observation, below its duration; NaN is missing. Default: empty,
    /// from the start.</summary>
    public ReadOnlyMemory<double> Entries { get; init; }

    /// <summary>
    /// Stratum per row, from 0: each has a baseline of its own, coefficients are common. A negative code leaves the row
    /// out. Default: empty, one stratum.
    /// </summary>
    public ReadOnlyMemory<int> Strata { get; init; }

    /// <summary>
    /// Cluster per row, any number: standard errors are then Lin's and Wei's, which hold where rows of one cluster
    /// depend on each other, and where hazards are not quite proportional. Default: empty, standard errors of the
    /// observed information.
    /// </summary>
    public ReadOnlyMemory<int> Clusters { get; init; }

    /// <summary>How events at the same time are treated. Default: <see cref="CoxTies.Efron"/>.</summary>
    public CoxTies Ties { get; init; }

    /// <summary>
    /// Penalty: half of it times the sum of squares of the coefficients of columns in standard deviations is taken from
    /// the log likelihood. Range: 0 or more, finite. Default: 0. With a penalty tests and intervals are about a
    /// coefficient drawn to 0.
    /// </summary>
    public double Ridge { get; init; }

    /// <summary>Newton steps at most. Range: 1 or more. Default: 60, of which ordinary data need 4 to 8.</summary>
    public int MaxIterations { get; init; } = 60;

    /// <summary>Largest change of a row's log hazard at which steps end. Range: above 0. Default: 1e−9.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>Scale of time of the test of proportional hazards. Default:
    /// <see cref="HazardTimeScale.KaplanMeier"/>.</summary>
    public HazardTimeScale TimeScale { get; init; }

    /// <summary>Confidence level of the intervals. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;
}
