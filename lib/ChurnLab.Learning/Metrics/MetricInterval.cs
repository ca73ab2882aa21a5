namespace ChurnLab.Learning.Metrics;

/// <summary>A metric with its confidence interval.</summary>
/// <param name="Value">The metric.</param>
/// <param name="StandardError">Its standard error; NaN where it cannot be told.</param>
/// <param name="Lower">Lower end of the interval.</param>
/// <param name="Upper">Upper end of the interval.</param>
/// <param name="Confidence">Confidence level of the interval. Range: above 0, below 1.</param>
public sealed record MetricInterval(double Value, double StandardError, double Lower, double Upper, double Confidence)
{
    /// <summary>Value and interval.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Value:0.0000} ({Confidence:0.##%} interval {Lower:0.0000} to {Upper:0.0000})");
}
