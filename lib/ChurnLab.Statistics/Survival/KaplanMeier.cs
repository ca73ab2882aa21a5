namespace ChurnLab.Statistics;

/// <summary>Survival curves of durations of which some are known only to be longer than observed.</summary>
/// <remarks>
/// A subject is at risk at each time above its entry and up to its duration. One that ends observation at the time of
/// an event is still at risk then. As R's <c>survfit</c>; weights count subjects, as there with <c>robust = FALSE</c>.
/// Sources: E. L. Kaplan and P. Meier, JASA 53 (1958) 457-481; W. Nelson, Technometrics 14 (1972) 945-966; O. Aalen,
/// Annals of Statistics 6 (1978) 701-726. Of delayed entry: J. P. Klein and M. L. Moeschberger, Survival Analysis, 2nd
/// ed. (2003), section 4.6: where few are at risk early, one event can bring the curve down for good, so look at
/// <see cref="SurvivalStep.AtRisk"/> first.
/// </remarks>
public static class KaplanMeier
{
    /// <summary>The curve of all rows.</summary>
    /// <param name="durations">
    /// Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is missing, and its row is
    /// left out.
    /// </param>
    /// <param name="events">Whether the event came, per row; false: observation ended before it.</param>
    /// <param name="options">Entries, weights, band; null for the defaults.</param>
    /// <exception cref="ArgumentException">Lengths differ, a duration or a weight is outside its range, or a row ends
    /// before it enters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static SurvivalCurve Of(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, KaplanMeierOptions? options = null)
    {
        options ??= new();
        var rows = SurvivalRows.Of(durations, events, options.Entries.Span, options.Weights.Span);
        return SurvivalCurve.Of(rows, SurvivalCounts.OfEvents(rows), options);
    }

    /// <summary>A curve for each group.</summary>
    /// <param name="durations">Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is
    /// missing.</param>
    /// <param name="events">Whether the event came, per row.</param>
    /// <param name="groups">Group per row, from 0; a negative code leaves the row out.</param>
    /// <param name="options">Entries, weights, band; null for the defaults.</param>
    /// <returns>Curves by code, from 0 to the largest; that of a code without rows is empty.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a duration or a weight is outside its range, or a row ends
    /// before it enters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IReadOnlyList<SurvivalCurve> ByGroup(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, ReadOnlySpan<int> groups, KaplanMeierOptions? options = null)
    {
        SurvivalRows.CheckLength(groups.Length, durations.Length, nameof(groups));
        options ??= new();
        var rows = SurvivalRows.Of(durations, events, options.Entries.Span, options.Weights.Span);
        return [.. rows.Parts(groups).Select(part => SurvivalCurve.Of(part, SurvivalCounts.OfEvents(part), options))];
    }

    /// <summary>The curve of the end of observation, for weights by the inverse of the probability to be observed
    /// still.</summary>
    /// <remarks>
    /// An event at the time of an end of observation comes before it, so that its subject is not at risk of that end.
    /// Before a time such a curve is what R's <c>rttright</c> and scikit-survival's
    /// <c>CensoringDistributionEstimator</c> take for G.
    /// </remarks>
    /// <param name="durations">Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is
    /// missing.</param>
    /// <param name="events">Whether the event came, per row: here the rows without are counted.</param>
    /// <param name="options">Entries, weights, band; null for the defaults.</param>
    /// <exception cref="ArgumentException">Lengths differ, a duration or a weight is outside its range, or a row ends
    /// before it enters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static SurvivalCurve OfCensoring(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, KaplanMeierOptions? options = null)
    {
        options ??= new();
        var rows = SurvivalRows.Of(durations, events, options.Entries.Span, options.Weights.Span);
        return SurvivalCurve.Of(rows, SurvivalCounts.OfCensoring(rows), options);
    }
}
