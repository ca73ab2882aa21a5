
namespace ChurnLab.Statistics;

/// <summary>How often a value of one group exceeds a value of another: Cliff's delta, by ranks alone.</summary>
/// <remarks>
/// It needs no scale and no shape of the distributions, is not moved by outliers, and for values 0 and 1 is the difference of
/// the two shares, so columns of different kinds can be compared by it. It is not the difference of the medians.
/// Source: N. Cliff, Dominance Statistics: Ordinal Analyses to Answer Ordinal Questions, Psychological Bulletin 114 (1993)
/// 494-509; interval: D. Feng and N. Cliff, Monte Carlo Evaluation of Ordinal d with Improved Confidence Interval, Journal of
/// Modern Applied Statistical Methods 3 (2004) 322-332.
/// </remarks>
public static class Dominance
{
    /// <summary>Compares two groups of values.</summary>
    /// <param name="first">Values of the first group, in any order; NaN is missing and left out.</param>
    /// <param name="second">Values of the second group, in any order; NaN is missing and left out.</param>
    /// <param name="confidence">Confidence level of the interval. Range: above 0, below 1.</param>
    /// <returns>Delta, the probability that a value of the first group is above one of the second less the probability that it is below,
    /// range −1 to 1, and its interval; NaN where a group has no value, an interval from −1 to 1 where one has a single value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate Cliff(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence = 0.95)
    {
        TwoSided.Checked(confidence);
        var (x, y) = (Present.Sorted(first), Present.Sorted(second));
        return Of(PairCounts.OfSorted(x, y), x.Length, y.Length, confidence);
    }

    /// <summary>Delta of two groups of which it is known how they lie to each other.</summary>
    internal static IntervalEstimate Of(PairCounts counts, int first, int second, double confidence)
    {
        if (first == 0 || second == 0)
            return new IntervalEstimate(EstimateKind.CliffDelta, double.NaN, double.NaN, double.NaN, confidence);
        var pairs = (double)first * second;
        var delta = Surplus(counts, first, second) / pairs;
        if (Math.Min(first, second) < 2)
            return new IntervalEstimate(EstimateKind.CliffDelta, delta, -1, 1, confidence);
        var z = TwoSided.Quantile(confidence);
        var (lower, upper) = Math.Abs(delta) == 1
            ? Separated(delta, Math.Min(first, second), z)
            : Interval(delta, Variance(counts, first, second), z);
        return new IntervalEstimate(EstimateKind.CliffDelta, delta, lower, upper, confidence);
    }

    // Pairs in which the first is above less those in which it is below.
    private static long Surplus(PairCounts counts, long first, long second) => counts.TwiceAbove - (first * second);

    // Cliff's unbiased estimate, which can fall below what is possible; he then takes the least possible. The sums of squares about the mean
    // are taken of whole numbers, where nothing cancels.
    private static double Variance(PairCounts counts, long first, long second)
    {
        var (n, m) = ((double)first, (double)second);
        Int128 surplus = Surplus(counts, first, second);
        var delta = (double)surplus / (n * m);
        var between = (double)((first * counts.FirstSquares) - (surplus * surplus)) / n;
        var among = (double)((second * counts.SecondSquares) - (surplus * surplus)) / m;
        var within = (n * m) - counts.EqualPairs - (n * m * delta * delta);
        return Math.Max((between + among - within) / (n * m * (n - 1) * (m - 1)), (1 - (delta * delta)) / ((n * m) - 1));
    }

    private static (double Lower, double Upper) Interval(double delta, double variance, double z)
    {
        var square = delta * delta;
        var spread = z * z * variance;
        var half = z * Math.Sqrt(variance * (Square(1 - square) + spread));
        var centre = delta - (delta * square);
        var shrink = 1 - square + spread;
        return (Math.Max(-1, (centre - half) / shrink), Math.Min(1, (centre + half) / shrink));
    }

    private static (double Lower, double Upper) Separated(double delta, double least, double z)
    {
        var bound = (least - (z * z)) / (least + (z * z));
        return delta > 0 ? (bound, 1) : (-1, -bound);
    }

    private static double Square(double value) => value * value;
}
