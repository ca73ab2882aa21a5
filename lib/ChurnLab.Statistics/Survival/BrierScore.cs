using System.Globalization;

namespace ChurnLab.Statistics;

/// <summary>How far foretold probabilities to stay are from what came of it.</summary>
/// <remarks>
/// Rows whose observation ends before the horizon count through those observed longer, by the inverse of the
/// probability to be observed. Of use beside the score of the survival curve of all, which a model has to beat. Source:
/// E. Graf et al., Statistics in Medicine 18 (1999) 2529-2545; scikit-survival's <c>brier_score</c>.
/// </remarks>
public static class BrierScore
{
    /// <summary>Score at a horizon: mean square of the probability to stay beyond it less 1 or 0 for who did or did
    /// not.</summary>
    /// <param name="durations">Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is
    /// missing.</param>
    /// <param name="events">Whether the event came, per row.</param>
    /// <param name="survival">Foretold probability to stay beyond the horizon per row. Range: 0 to 1; NaN is
    /// missing.</param>
    /// <param name="horizon">The horizon. Range: 0 or more, finite.</param>
    /// <param name="censoring">Curve of the end of observation, <see cref="KaplanMeier.OfCensoring"/>; null: that of
    /// these rows.</param>
    /// <returns>The score, less is better; NaN without rows.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a duration or a probability is outside its range, or a row counts where the curve is 0 or not
    /// known.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is outside its range.</exception>
    public static double At(
        ReadOnlySpan<double> durations,
        ReadOnlySpan<bool> events,
        ReadOnlySpan<double> survival,
        double horizon,
        SurvivalCurve? censoring = null)
    {
        if (!(horizon >= 0 && double.IsFinite(horizon)))
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "The horizon must be 0 or more and finite.");
        SurvivalRows.CheckLength(survival.Length, durations.Length, nameof(survival));
        var curve = censoring ?? KaplanMeier.OfCensoring(durations, events);
        var rows = SurvivalRows.Of(durations, events, default, default);
        var (sum, lost, count) = (0.0, 0.0, 0);
        var beyond = double.NaN;
        for (var place = 0; place < rows.Count; place++)
        {
            var (row, time) = (rows.Places[place], rows.Durations[place]);
            if (double.IsNaN(survival[row]))
                continue;
            if (survival[row] is < 0 or > 1)
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Row {row} has the probability {survival[row]}; it must be from 0 to 1."), nameof(survival));
            count++;
            if (time > horizon)
            {
                beyond = double.IsNaN(beyond) ? Beyond(curve, horizon) : beyond;
                CompensatedSum.Add(ref sum, ref lost, (1 - survival[row]) * (1 - survival[row]) / beyond);
            }
            else if (rows.Events[place])
            {
                CompensatedSum.Add(ref sum, ref lost, survival[row] * survival[row] / Concordance.ObservedUpTo(curve, time));
            }
        }

        return count == 0 ? double.NaN : (sum + lost) / count;
    }

    /// <summary>Mean of the scores over horizons, by the trapezoid rule; scikit-survival's
    /// <c>integrated_brier_score</c>.</summary>
    /// <param name="durations">Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is
    /// missing.</param>
    /// <param name="events">Whether the event came, per row.</param>
    /// <param name="horizons">The horizons, ascending; two or more.</param>
    /// <param name="survival">Foretold probability to stay beyond each horizon per row: as many lists as horizons, each
    /// as <see cref="At"/> takes it.</param>
    /// <param name="censoring">Curve of the end of observation, <see cref="KaplanMeier.OfCensoring"/>; null: that of
    /// these rows.</param>
    /// <exception cref="ArgumentException">As of <see cref="At"/>; or horizons are fewer than two, do not ascend, or
    /// are not as many as lists.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A horizon is outside its range.</exception>
    public static double Integrated(
        ReadOnlySpan<double> durations,
        ReadOnlySpan<bool> events,
        IReadOnlyList<double> horizons,
        IReadOnlyList<ReadOnlyMemory<double>> survival,
        SurvivalCurve? censoring = null)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        ArgumentNullException.ThrowIfNull(survival);
        if (horizons.Count < 2 || horizons.Count != survival.Count)
        {
            throw new ArgumentException(
                $"There are {horizons.Count} horizons and {survival.Count} lists of probabilities: give two or more, and as many of both.", nameof(horizons));
        }

        var curve = censoring ?? KaplanMeier.OfCensoring(durations, events);
        var (area, last) = (0.0, double.NaN);
        for (var i = 0; i < horizons.Count; i++)
        {
            var score = At(durations, events, survival[i].Span, horizons[i], curve);
            if (i > 0 && !(horizons[i] > horizons[i - 1]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Horizon {horizons[i]} follows {horizons[i - 1]}: give them ascending."), nameof(horizons));
            }

            area += i == 0 ? 0 : (score + last) / 2 * (horizons[i] - horizons[i - 1]);
            last = score;
        }

        return area / (horizons[^1] - horizons[0]);
    }

    private static double Beyond(SurvivalCurve censoring, double horizon) => censoring.SurvivalAt(horizon) is > 0 and var observed
        ? observed
        : throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture,
            $"Nobody is observed beyond {horizon} by the curve of censoring, known to {censoring.LastTime}: take a nearer horizon."),
            nameof(censoring));
}
