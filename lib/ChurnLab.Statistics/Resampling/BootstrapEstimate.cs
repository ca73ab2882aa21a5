namespace ChurnLab.Statistics.Resampling;

/// <summary>A statistic with its bootstrap interval.</summary>
public sealed record BootstrapEstimate
{
    /// <summary>The statistic of the sample itself; NaN without values.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the interval; NaN where the replicates do not give one.</summary>
    public required double Lower { get; init; }

    /// <summary>Upper end of the interval; NaN where the replicates do not give one.</summary>
    public required double Upper { get; init; }

    /// <summary>Confidence level of the interval.</summary>
    public required double Confidence { get; init; }

    /// <summary>How the interval was read from the replicates.</summary>
    public required BootstrapMethod Method { get; init; }

    /// <summary>The statistic of each replicate, ascending; NaN ones are left out.</summary>
    public required IReadOnlyList<double> Replicates { get; init; }

    /// <summary>Standard deviation of the replicates; NaN with fewer than two.</summary>
    public required double StandardError { get; init; }

    /// <summary>Mean of the replicates less the value.</summary>
    public required double Bias { get; init; }
}
