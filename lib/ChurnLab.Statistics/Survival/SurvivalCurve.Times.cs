using System.Globalization;

namespace ChurnLab.Statistics;

/// <content>Times that a curve tells: quantiles and means.</content>
public sealed partial class SurvivalCurve
{
    // Products such as 3/4 · 2/3 miss a half by rounding.
    private const double Rounding = 1e-12;

    /// <summary>Time at which half of the subjects have had their event, with its interval; see
    /// <see cref="Quantile"/>.</summary>
    public IntervalEstimate Median => Quantile(0.5);

    /// <summary>First time by which a share of the subjects has had the event, with the interval of the band.</summary>
    /// <remarks>
    /// The ends are the first times at which those of the band are as low. Where the curve is level with the share, R
    /// takes the middle of that stretch, here it is its beginning, as in lifelines. Source: R. Brookmeyer and J.
    /// Crowley, Biometrics 38 (1982) 29-41.
    /// </remarks>
    /// <param name="share">The share. Range: above 0, below 1.</param>
    /// <returns>The time; NaN where the curve does not come down so far. An end that the band does not tell is
    /// infinite.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range.</exception>
    public IntervalEstimate Quantile(double share)
    {
        if (!(share is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share must be above 0 and below 1.");
        var level = (1 - share) * (1 + Rounding);
        var (value, lower, upper) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        foreach (var step in _steps)
        {
            if (step.Lower <= level)
                lower = Math.Min(lower, step.Time);
            if (step.Survival <= level)
                value = Math.Min(value, step.Time);
            if (step.Upper <= level)
                upper = Math.Min(upper, step.Time);
        }

        // The last step to 0 has no band, but nothing stays beyond it either.
        return new(EstimateKind.SurvivalTime, double.IsFinite(value) ? value : double.NaN, Math.Min(lower, value), upper, Confidence);
    }

    /// <summary>Mean time to the event where time counts up to a horizon only: the area under the curve.</summary>
    /// <remarks>Source: P. Royston and M. K. B. Parmar, BMC Medical Research Methodology 13 (2013) 152; R's
    /// <c>rmean</c>.</remarks>
    /// <param name="horizon">The horizon, in the unit of the durations. Range: above 0; not beyond
    /// <see cref="LastTime"/> unless nobody is left then.</param>
    /// <returns>The mean with its standard error; NaN without rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not above 0, or the curve is not known so
    /// far.</exception>
    public RestrictedMean RestrictedMean(double horizon)
    {
        if (!(horizon > 0 && double.IsFinite(horizon)))
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "The horizon must be above 0 and finite.");
        if (RowCount > 0 && !IsKnown(horizon))
        {
            throw new ArgumentOutOfRangeException(
                nameof(horizon),
                horizon,
                string.Create(CultureInfo.InvariantCulture, $"The curve is known up to {LastTime}, where some are left: take that horizon or a nearer one."));
        }

        var (area, variance, right) = (RowCount == 0 ? double.NaN : 0.0, 0.0, horizon);
        for (var i = LastStepUpTo(horizon); i >= 0; i--)
        {
            area += _steps[i].Survival * (right - _steps[i].Time);
            right = _steps[i].Time;
            if (_steps[i].Survival > 0)
                variance += area * area * _variances[i];
        }

        return new(area + right, Math.Sqrt(variance), horizon, Confidence);
    }
}
