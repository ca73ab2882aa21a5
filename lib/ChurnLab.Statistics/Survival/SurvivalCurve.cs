namespace ChurnLab.Statistics;

/// <summary>A survival curve with its band: how many stay beyond each time; of <see cref="KaplanMeier"/>.</summary>
public sealed partial class SurvivalCurve
{
    private readonly SurvivalStep[] _steps;
    private readonly SurvivalCounts _counts;
    private readonly double[] _variances;

    private SurvivalCurve(SurvivalStep[] steps, double[] variances, SurvivalCounts counts)
    {
        (_steps, _variances, _counts) = (steps, variances, counts);
    }

    /// <summary>Distinct times of events, ascending; before the first the curve is at 1.</summary>
    public IReadOnlyList<SurvivalStep> Steps => _steps;

    /// <summary>Number of rows the curve is of, those left out not counted.</summary>
    public int RowCount { get; private init; }

    /// <summary>Number of events; the sum of their weights.</summary>
    public double EventCount => _counts.Events.Sum();

    /// <summary>Longest duration, to which the curve is known; NaN without rows.</summary>
    public double LastTime { get; private init; }

    /// <summary>Confidence level of band and intervals. Range: above 0, below 1.</summary>
    public double Confidence { get; private init; }

    /// <summary>Scale on which the band is symmetrical.</summary>
    public SurvivalBand Band { get; private init; }

    /// <summary>Probability to stay beyond a time.</summary>
    /// <param name="time">The time; NaN gives NaN.</param>
    /// <returns>From 0 to 1; NaN beyond <see cref="LastTime"/> where some are left then, and without rows.</returns>
    public double SurvivalAt(double time) => IsKnown(time) ? After(LastStepUpTo(time)) : double.NaN;

    /// <summary>Probability to stay up to a time, and not to leave before it: the curve just left of the
    /// time.</summary>
    /// <param name="time">The time; NaN gives NaN.</param>
    /// <returns>From 0 to 1; NaN beyond <see cref="LastTime"/> where some are left then, and without rows.</returns>
    public double SurvivalBefore(double time)
    {
        if (!IsKnown(time))
            return double.NaN;
        var place = LastStepUpTo(time);
        return After(place >= 0 && _steps[place].Time == time ? place - 1 : place);
    }

    /// <summary>Probability to stay beyond a time, with the interval of the band.</summary>
    /// <param name="time">The time; NaN gives NaN.</param>
    /// <returns>The estimate; NaN where <see cref="SurvivalAt"/> is.</returns>
    public IntervalEstimate IntervalAt(double time)
    {
        var place = LastStepUpTo(time);
        return !IsKnown(time) ? new(EstimateKind.Survival, double.NaN, double.NaN, double.NaN, Confidence)
            : place < 0 ? new(EstimateKind.Survival, 1, 1, 1, Confidence)
            : new(EstimateKind.Survival, _steps[place].Survival, _steps[place].Lower, _steps[place].Upper, Confidence);
    }

    /// <summary>Cumulative hazard by Nelson and Aalen at a time, with an interval that is symmetrical on the scale of
    /// its logarithm.</summary>
    /// <remarks>Its variance is the sum of d/n², R's with <c>ctype = 1</c>.</remarks>
    /// <param name="time">The time; NaN gives NaN.</param>
    /// <returns>The estimate, 0 without an interval before the first event; NaN where <see cref="SurvivalAt"/>
    /// is.</returns>
    public IntervalEstimate CumulativeHazardAt(double time)
    {
        var place = LastStepUpTo(time);
        if (!IsKnown(time) || place < 0)
            return new(EstimateKind.CumulativeHazard, IsKnown(time) ? 0 : double.NaN, double.NaN, double.NaN, Confidence);
        var (hazard, error) = (_steps[place].CumulativeHazard, _steps[place].CumulativeHazardError);
        var factor = Math.Exp(TwoSided.Quantile(Confidence) * error / hazard);
        return new(EstimateKind.CumulativeHazard, hazard, hazard / factor, hazard * factor, Confidence);
    }

    /// <summary>Subjects at risk just before a time: those that have entered before it and last up to it; the sum of
    /// their weights.</summary>
    /// <param name="time">The time. Range: any but NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is NaN.</exception>
    public double AtRiskAt(double time) => double.IsNaN(time)
        ? throw new ArgumentOutOfRangeException(nameof(time), time, "The time of a risk set must be a number.")
        : _counts.AtRiskAt(time);

    internal static SurvivalCurve Of(SurvivalRows rows, SurvivalCounts counts, KaplanMeierOptions options)
    {
        var z = TwoSided.Quantile(options.Confidence);
        if (!Enum.IsDefined(options.Band))
            throw new ArgumentOutOfRangeException(nameof(options), options.Band, "The band must be one of SurvivalBand.");
        var steps = new SurvivalStep[counts.Times.Count];
        var variances = new double[steps.Length];
        double survival = 1, variance = 0, hazard = 0, spread = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            var (atRisk, events) = (counts.AtRisk[i], counts.Events[i]);
            survival *= (atRisk - events) / atRisk;
            variances[i] = events / atRisk / (atRisk - events);
            variance += variances[i];
            hazard += events / atRisk;
            spread += events / atRisk / atRisk;
            var (lower, upper) = Ends(survival, variance, z, options.Band);
            steps[i] = new()
            {
                Time = counts.Times[i],
                AtRisk = atRisk,
                Events = events,
                Survival = survival,
                StandardError = survival > 0 ? survival * Math.Sqrt(variance) : double.NaN,
                Lower = lower,
                Upper = upper,
                CumulativeHazard = hazard,
                CumulativeHazardError = Math.Sqrt(spread),
            };
        }

        return new(steps, variances, counts)
        {
            RowCount = rows.Count,
            LastTime = rows.Count == 0 ? double.NaN : rows.Durations[^1],
            Confidence = options.Confidence,
            Band = options.Band,
        };
    }

    private static (double Lower, double Upper) Ends(double survival, double variance, double z, SurvivalBand band)
    {
        if (!(survival > 0))
            return (double.NaN, double.NaN);
        var (log, reach) = (Math.Log(survival), z * Math.Sqrt(variance));
        return band switch
        {
            SurvivalBand.Plain => (Math.Max(0, survival * (1 - reach)), Math.Min(1, survival * (1 + reach))),
            SurvivalBand.Log => (Math.Exp(log - reach), Math.Min(1, Math.Exp(log + reach))),
            _ => (Math.Exp(log * Math.Exp(-reach / log)), Math.Exp(log * Math.Exp(reach / log))),
        };
    }

    // The curve of a sample whose last subject had the event stays at 0.
    private bool IsKnown(double time) => time <= LastTime || (time > LastTime && After(_steps.Length - 1) == 0);

    private double After(int place) => place < 0 ? 1 : _steps[place].Survival;

    private int LastStepUpTo(double time) => StepSearch.CountUpTo(_steps, time, static step => step.Time) - 1;
}
