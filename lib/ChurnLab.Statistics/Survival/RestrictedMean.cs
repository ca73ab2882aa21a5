namespace ChurnLab.Statistics;

/// <summary>Mean time to an event where time counts up to a horizon only; of
/// <see cref="SurvivalCurve.RestrictedMean"/>.</summary>
/// <param name="Value">The mean, in the unit of the durations. Range: 0 to the horizon.</param>
/// <param name="StandardError">Its standard error; 0 without events up to the horizon.</param>
/// <param name="Horizon">The horizon.</param>
/// <param name="Confidence">Confidence level of the interval. Range: above 0, below 1.</param>
public sealed record RestrictedMean(double Value, double StandardError, double Horizon, double Confidence)
{
    /// <summary>The mean with a normal interval, cut off at 0 and the horizon.</summary>
    public IntervalEstimate Interval => new(
        EstimateKind.RestrictedMean,
        Value,
        Math.Max(0, Value - (TwoSided.Quantile(Confidence) * StandardError)),
        Math.Min(Horizon, Value + (TwoSided.Quantile(Confidence) * StandardError)),
        Confidence);
}
