namespace ChurnLab.Statistics;

/// <summary>Sample quantiles.</summary>
public static partial class Quantile
{
    /// <summary>Quantile of a sample.</summary>
    /// <param name="values">Values in any order, left as they are; NaN means missing and is skipped.</param>
    /// <param name="probability">Share of the sample below the quantile. Range: 0 to 1; 0.5 is the median.</param>
    /// <param name="definition">Which sample quantile is meant.</param>
    /// <returns>The quantile; NaN when no value is present.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1 or the definition is not one of
    /// the nine.</exception>
    public static double Of(
        ReadOnlySpan<double> values,
        double probability,
        QuantileDefinition definition = QuantileDefinition.Linear) =>
        OfSorted(Present.Sorted(values), probability, definition);

    /// <summary>
    /// Quantile of a sample that is sorted already; several quantiles of one sample then cost one sort.
    /// </summary>
    /// <param name="sorted">Values in ascending order without NaN; neither is checked.</param>
    /// <param name="probability">Share of the sample below the quantile. Range: 0 to 1.</param>
    /// <param name="definition">Which sample quantile is meant.</param>
    /// <returns>The quantile; NaN when the sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1 or the definition is not one of
    /// the nine.</exception>
    public static double OfSorted(
        ReadOnlySpan<double> sorted,
        double probability,
        QuantileDefinition definition = QuantileDefinition.Linear)
    {
        Check(probability, definition);
        if (sorted.IsEmpty)
            return double.NaN;

        var whole = WholeRank(sorted.Length, probability, definition, out var fraction);
        var weight = Weight(whole, fraction, definition);
        var lower = At(sorted, whole);
        var upper = At(sorted, whole + 1);
        // Interpolating where there is nothing to interpolate would turn infinities into NaN.
        return weight == 0 || lower == upper ? lower : weight == 1 ? upper : Between(lower, upper, weight);
    }

    // The distance of the greatest numbers leaves their range.
    private static double Between(double lower, double upper, double weight) => double.IsFinite(upper - lower)
        ? lower + (weight * (upper - lower))
        : ((1 - weight) * lower) + (weight * upper);

    private const double DoubleEpsilon = 2.220446049250313e-16;

    private static void Check(double probability, QuantileDefinition definition)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(probability), probability, "The probability of a quantile must be from 0 to 1.");
        }

        if (!Enum.IsDefined(definition))
        {
            throw new ArgumentOutOfRangeException(
                nameof(definition), definition, "The quantile definition must be one of R1 to R9.");
        }
    }

    private static double WholeRank(int n, double probability, QuantileDefinition definition, out double fraction)
    {
        var rank = Rank(n, probability, definition);
        // Products such as 0.7 × 10 miss the whole rank they mean by a few ulp; R uses the same fuzz of 4ε.
        var whole = Math.Floor(rank + (4 * DoubleEpsilon * Math.Max(1, Math.Abs(rank))));
        fraction = rank - whole;
        if (Math.Abs(fraction) < 4 * DoubleEpsilon * Math.Max(1, Math.Abs(rank)))
            fraction = 0;
        return whole;
    }

    private static double Rank(int n, double p, QuantileDefinition definition) => definition switch
    {
        QuantileDefinition.InvertedCdf or QuantileDefinition.AveragedInvertedCdf => n * p,
        QuantileDefinition.ClosestObservation => (n * p) - 0.5,
        QuantileDefinition.InterpolatedInvertedCdf => n * p,
        QuantileDefinition.Hazen => (n * p) + 0.5,
        QuantileDefinition.Weibull => (n + 1) * p,
        QuantileDefinition.MedianUnbiased => ((n + (1 / 3.0)) * p) + (1 / 3.0),
        QuantileDefinition.NormalUnbiased => ((n + 0.25) * p) + 0.375,
        _ => ((n - 1) * p) + 1,
    };

    private static double Weight(double whole, double fraction, QuantileDefinition definition) => definition switch
    {
        QuantileDefinition.InvertedCdf => fraction > 0 ? 1 : 0,
        QuantileDefinition.AveragedInvertedCdf => fraction > 0 ? 1 : 0.5,
        QuantileDefinition.ClosestObservation => fraction == 0 && whole % 2 == 0 ? 0 : 1,
        _ => fraction,
    };

    private static double At(ReadOnlySpan<double> sorted, double rank) =>
        sorted[(int)Math.Clamp(rank, 1, sorted.Length) - 1];
}
