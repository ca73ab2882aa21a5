namespace ChurnLab.Statistics;

/// <summary>What a sample of numbers looks like: size, centre, spread, order and shape.</summary>
/// <remarks>
/// <para>
/// NaN means missing: it is counted in <see cref="Missing"/> and skipped by everything else. A measure that needs more
/// values than
/// are present is NaN: the mean and the quartiles need one value, the standard deviation two, skewness three, kurtosis
/// four.
/// Infinite values are values; what they make undefined (a difference of infinities) is NaN.
/// </para>
/// <para>
/// The same definitions as pandas (<c>mean</c>, <c>std</c>, <c>quantile</c>, <c>skew</c>, <c>kurt</c>), with one
/// departure: the sum of no values
/// is 0 in both, but sums here are compensated (Neumaier 1974) and moments are taken about the mean in a second pass,
/// so values of
/// very different size lose no digits.
/// </para>
/// </remarks>
public sealed record Descriptives
{
    /// <summary>Number of values present.</summary>
    public required int Count { get; init; }

    /// <summary>Number of values missing (NaN).</summary>
    public required int Missing { get; init; }

    /// <summary>Sum of the values; 0 when there is none.</summary>
    public required double Sum { get; init; }

    /// <summary>Arithmetic mean.</summary>
    public required double Mean { get; init; }

    /// <summary>
    /// Standard deviation of the sample, with divisor <c>Count − 1</c> (pandas' <c>ddof=1</c>; NumPy's default is 0).
    /// </summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Smallest value.</summary>
    public required double Minimum { get; init; }

    /// <summary>First quartile, <see cref="QuantileDefinition.Linear"/>.</summary>
    public required double LowerQuartile { get; init; }

    /// <summary>Median: the middle value or the mean of the two middle values.</summary>
    public required double Median { get; init; }

    /// <summary>Third quartile, <see cref="QuantileDefinition.Linear"/>.</summary>
    public required double UpperQuartile { get; init; }

    /// <summary>Largest value.</summary>
    public required double Maximum { get; init; }

    /// <summary>
    /// Skewness adjusted for sample size, G1 = √(n(n−1))/(n−2) · m3/m2^1.5; 0 for a constant sample. Not the moment
    /// ratio that
    /// <c>scipy.stats.skew</c> gives by default.
    /// </summary>
    public required double Skewness { get; init; }

    /// <summary>
    /// Excess kurtosis adjusted for sample size, G2 = (n−1)/((n−2)(n−3)) · ((n+1)·(m4/m2² − 3) + 6); 0 for a constant
    /// sample and about
    /// 0, not 3, for a normal one. Not the moment ratio that <c>scipy.stats.kurtosis</c> gives by default.
    /// </summary>
    public required double Kurtosis { get; init; }

    /// <summary>Describes a sample.</summary>
    /// <param name="values">Values in any order, left as they are; NaN means missing and is skipped.</param>
    /// <returns>The description; see the remarks of the type for samples too small for a measure.</returns>
    public static Descriptives Of(ReadOnlySpan<double> values)
    {
        var sorted = Present.Sorted(values);
        return OfSorted(sorted, values.Length - sorted.Length);
    }

    /// <summary>Describes a sample that is sorted already, where sorting it is wanted for something else too.</summary>
    /// <param name="sorted">Values in ascending order without NaN; neither is checked.</param>
    /// <param name="missing">Number of missing values that were left out. Range: 0 or more.</param>
    /// <returns>The description; see the remarks of the type for samples too small for a measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of missing values is negative.</exception>
    public static Descriptives OfSorted(ReadOnlySpan<double> sorted, int missing)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        var moments = Moments.Of(sorted);
        return new Descriptives
        {
            Count = sorted.Length,
            Missing = missing,
            Sum = moments.Sum,
            Mean = moments.Mean,
            StandardDeviation = moments.StandardDeviation,
            Minimum = sorted.Length == 0 ? double.NaN : sorted[0],
            LowerQuartile = Quantile.OfSorted(sorted, 0.25),
            Median = Quantile.OfSorted(sorted, 0.5),
            UpperQuartile = Quantile.OfSorted(sorted, 0.75),
            Maximum = sorted.Length == 0 ? double.NaN : sorted[^1],
            Skewness = moments.Skewness,
            Kurtosis = moments.Kurtosis,
        };
    }
}
