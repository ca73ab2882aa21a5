namespace ChurnLab.Statistics;

/// <summary>Log-rank test: whether events come sooner in one group than in another.</summary>
public static class LogRank
{
    /// <summary>Compares groups; R's <c>survdiff</c>.</summary>
    /// <remarks>
    /// Sources: N. Mantel, Cancer Chemotherapy Reports 50 (1966) 163-170; of the weights: D. P. Harrington and T. R.
    /// Fleming, Biometrika 69 (1982) 553-566; of the effect: S. Yusuf et al., Progress in Cardiovascular Diseases 27
    /// (1985) 335-371. Unlike R's function it takes delayed entries. Curves that cross can differ without the test
    /// seeing it.
    /// </remarks>
    /// <param name="durations">Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is
    /// missing.</param>
    /// <param name="events">Whether the event came, per row.</param>
    /// <param name="groups">Group per row, from 0; a negative code leaves the row out.</param>
    /// <param name="options">Entries, strata, weighting; null for the defaults.</param>
    /// <returns>
    /// The test, its p-value by chi-square with a degree of freedom less than groups at risk. The effect of two groups
    /// is the hazard ratio of the first to the second by Peto's method, exp((O − E) / V), which lies too near to 1
    /// where it is far from it (<see cref="CoxRegression"/> has no such bias); none of more groups or with a weight.
    /// NaN where no groups are at risk together.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ, a duration is outside its range, or a row ends before it
    /// enters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight or the confidence level is outside its
    /// range.</exception>
    public static LogRankTest Test(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, ReadOnlySpan<int> groups, LogRankOptions? options = null)
    {
        options ??= new();
        TwoSided.Checked(options.Confidence);
        if (!(options.Rho >= 0 && double.IsFinite(options.Rho)))
            throw new ArgumentOutOfRangeException(nameof(options), options.Rho, "The power of survival must be 0 or more.");
        SurvivalRows.CheckLength(groups.Length, durations.Length, nameof(groups));
        if (!options.Strata.IsEmpty)
            SurvivalRows.CheckLength(options.Strata.Length, durations.Length, "strata");
        var all = SurvivalRows.Of(durations, events, options.Entries.Span, default);
        var sizes = new long[all.Places.Length == 0 ? 0 : Math.Max(0, Largest(groups) + 1)];
        var sums = new LogRankSums(sizes.Length, options.Rho);
        foreach (var stratum in all.Parts(Strata(groups, options.Strata.Span)))
        {
            foreach (var row in stratum.Places)
                sizes[groups[row]]++;
            sums.Add(stratum, groups);
        }

        return Result(sums, sizes, options);
    }

    private static LogRankTest Result(LogRankSums sums, long[] sizes, LogRankOptions options)
    {
        var (statistic, freedom) = sums.Statistic();
        return new()
        {
            Kind = TestKind.LogRank,
            Statistic = statistic,
            PValue = freedom == 0 ? double.NaN : ChiSquare.SurvivalFunction(statistic, freedom),
            DegreesOfFreedom = [freedom],
            SampleSizes = sizes,
            Effect = sizes.Length == 2 && freedom > 0 && options.Rho == 0 ? HazardRatio(sums, options.Confidence) : null,
            Assumptions = [SurvivalAssumptions.IndependentCensoring, GroupAssumptions.Independence],
            Observed = sums.Observed,
            Expected = sums.Expected,
        };
    }

    private static IntervalEstimate HazardRatio(LogRankSums sums, double confidence)
    {
        var variance = sums.Variance[0, 0];
        var log = (sums.Observed[0] - sums.Expected[0]) / variance;
        var reach = TwoSided.Quantile(confidence) / Math.Sqrt(variance);
        return new(EstimateKind.HazardRatio, Math.Exp(log), Math.Exp(log - reach), Math.Exp(log + reach), confidence);
    }

    private static int[] Strata(ReadOnlySpan<int> groups, ReadOnlySpan<int> strata)
    {
        var codes = new int[groups.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = groups[row] < 0 ? -1 : strata.IsEmpty ? 0 : strata[row];
        return codes;
    }

    private static int Largest(ReadOnlySpan<int> codes)
    {
        var largest = -1;
        foreach (var code in codes)
            largest = Math.Max(largest, code);
        return largest;
    }
}
