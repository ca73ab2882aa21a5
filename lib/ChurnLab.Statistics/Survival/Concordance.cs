using System.Globalization;

namespace ChurnLab.Statistics;

/// <summary>How well foretold risks order events in time.</summary>
public static class Concordance
{
    /// <summary>Harrell's C: of pairs whose order in time is known, those in which the higher risk has its event
    /// first.</summary>
    /// <remarks>
    /// A pair counts where one has the event and the other is at risk then and stays longer, or ends observation at the
    /// same time. Equal risks count half. Depends on how long subjects are observed; <see cref="Uno"/> does not. R's
    /// <c>concordance</c>, whose risks go the other way unless <c>reverse = TRUE</c>. Source: F. E. Harrell, K. L. Lee
    /// and D. B. Mark, Statistics in Medicine 15 (1996) 361-387.
    /// </remarks>
    /// <param name="durations">Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is
    /// missing.</param>
    /// <param name="events">Whether the event came, per row.</param>
    /// <param name="risks">Risk per row, on any scale, larger for sooner events; NaN is missing, infinities are
    /// values.</param>
    /// <param name="options">Entries, strata, level; null for the defaults.</param>
    /// <exception cref="ArgumentException">Lengths differ, a duration is outside its range, or a row ends before it
    /// enters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static ConcordanceEstimate Harrell(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, ReadOnlySpan<double> risks, ConcordanceOptions? options = null)
    {
        options ??= new();
        TwoSided.Checked(options.Confidence);
        if (!options.Strata.IsEmpty)
            SurvivalRows.CheckLength(options.Strata.Length, durations.Length, "strata");
        var rows = SurvivalRows.Of(durations, events, options.Entries.Span, default);
        return Of(rows, Strata(risks, durations.Length, options.Strata.Span), risks, static _ => 1, options.Confidence);
    }

    /// <summary>Uno's C: Harrell's, weighted so that ends of observation do not matter.</summary>
    /// <remarks>
    /// Each event counts with the inverse square of the probability to be observed up to it. An event at the horizon
    /// itself is counted, which the source leaves out: with continuous times both are the same. The standard error
    /// takes the weights as given. R's <c>concordance(timewt = "n/G2")</c>, scikit-survival's
    /// <c>concordance_index_ipcw</c>. Source: H. Uno et al., Statistics in Medicine 30 (2011) 1105-1117.
    /// </remarks>
    /// <param name="durations">Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is
    /// missing.</param>
    /// <param name="events">Whether the event came, per row.</param>
    /// <param name="risks">Risk per row, on any scale, larger for sooner events; NaN is missing.</param>
    /// <param name="horizon">Latest time of events that count, where some are observed still. Range: above 0; may be
    /// infinite.</param>
    /// <param name="censoring">Curve of the end of observation, <see cref="KaplanMeier.OfCensoring"/>; null: that of
    /// these rows.</param>
    /// <exception cref="ArgumentException">Lengths differ, a duration is outside its range, or an event lies where the
    /// curve is 0 or not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is outside its range.</exception>
    public static ConcordanceEstimate Uno(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, ReadOnlySpan<double> risks, double horizon, SurvivalCurve? censoring = null)
    {
        if (!(horizon > 0))
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "The horizon must be above 0.");
        var curve = censoring ?? KaplanMeier.OfCensoring(durations, events);
        var rows = SurvivalRows.Of(durations, events, default, default);
        return Of(rows, Strata(risks, durations.Length, default), risks, Weight, curve.Confidence);

        double Weight(double time) => time > horizon ? 0 : 1 / Math.Pow(ObservedUpTo(curve, time), 2);
    }

    /// <summary>Probability to be observed up to a time.</summary>
    internal static double ObservedUpTo(SurvivalCurve censoring, double time) => censoring.SurvivalBefore(time) is > 0 and var observed
        ? observed
        : throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture,
            $"There is an event at {time}, up to which nobody is observed by the curve of censoring, known to {censoring.LastTime}: take a nearer horizon."),
            nameof(censoring));

    private static ConcordanceEstimate Of(
        SurvivalRows rows, int[] strata, ReadOnlySpan<double> risks, Func<double, double> weightAt, double confidence)
    {
        var known = risks.ToArray();
        var pairs = new ConcordancePairs(row => known[row], weightAt);
        foreach (var stratum in rows.Parts(strata))
            pairs.Add(stratum);
        return pairs.Estimate(confidence);
    }

    private static int[] Strata(ReadOnlySpan<double> risks, int rows, ReadOnlySpan<int> strata)
    {
        SurvivalRows.CheckLength(risks.Length, rows, nameof(risks));
        var codes = new int[risks.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = double.IsNaN(risks[row]) ? -1 : strata.IsEmpty ? 0 : strata[row];
        return codes;
    }
}
