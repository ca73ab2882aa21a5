namespace ChurnLab.Learning.Metrics;

/// <summary>A metric, or a difference of two, with its bootstrap replicates.</summary>
/// <param name="Value">Value for the rows as they are.</param>
/// <param name="Lower">Lower end of the percentile interval.</param>
/// <param name="Upper">Upper end of the percentile interval.</param>
/// <param name="Confidence">Confidence level of the interval. Range: above 0, below 1.</param>
/// <param name="Replicates">Values of the replicates, in their order; those without a value, such as for want of a class, are left out.</param>
/// <param name="Skipped">How many are left out.</param>
public sealed record BootstrappedMetric(
    double Value, double Lower, double Upper, double Confidence, IReadOnlyList<double> Replicates, int Skipped)
{
    /// <summary>Mean of the replicates.</summary>
    public double Mean => Replicates.Average();

    /// <summary>Standard deviation of the replicates: the standard error of the value.</summary>
    public double StandardError
    {
        get
        {
            var mean = Mean;
            return Math.Sqrt(Replicates.Sum(value => (value - mean) * (value - mean)) / (Replicates.Count - 1));
        }
    }

    /// <summary>Whether the interval leaves out 0: for differences.</summary>
    public bool IsResolved => Lower > 0 || Upper < 0;

    /// <summary>Value and interval.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Value:0.0000} ({Confidence:0.##%} bootstrap interval {Lower:0.0000} to {Upper:0.0000})");
}
