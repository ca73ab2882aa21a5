namespace ChurnLab.Learning.Metrics;

/// <summary>Value of a metric for one model less that for another, on the same rows.</summary>
/// <param name="Value">The difference.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Lower">Lower end of its confidence interval.</param>
/// <param name="Upper">Upper end of its confidence interval.</param>
/// <param name="Confidence">Confidence level of the interval. Range: above 0, below 1.</param>
/// <param name="Statistic">Difference over standard error; 0 where both are 0.</param>
/// <param name="PValue">Chance of a statistic at least as far from 0 where both models are alike, two-sided.</param>
public sealed record MetricDifference(
    double Value, double StandardError, double Lower, double Upper, double Confidence, double Statistic, double PValue)
{
    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsResolved => Lower > 0 || Upper < 0;

    /// <summary>Difference, interval and p-value.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Value:+0.0000;-0.0000;0.0000} ({Confidence:0.##%} interval {Lower:0.0000} to {Upper:0.0000}, p = {PValue:0.0000})");

    /// <summary>Makes a difference of its standard error, a quantile and a two-sided p-value of the statistic.</summary>
    internal static MetricDifference Of(double value, double error, double confidence, double quantile, Func<double, double> tail)
    {
        var statistic = value == 0 ? 0 : value / error;
        return new MetricDifference(
            value, error, value - (quantile * error), value + (quantile * error), confidence, statistic, Math.Min(1, 2 * tail(Math.Abs(statistic))));
    }
}
