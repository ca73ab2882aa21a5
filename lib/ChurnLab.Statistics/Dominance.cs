using MathNet.Numerics.Distributions;

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
    /// <returns>Delta and its interval; NaN where a group has no value, an interval from −1 to 1 where one has a single value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static DominanceEffect Cliff(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence = 0.95)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "The confidence level must be above 0 and below 1.");
        var (x, y) = (Present.Sorted(first), Present.Sorted(second));
        if (x.Length == 0 || y.Length == 0)
            return new DominanceEffect(double.NaN, double.NaN, double.NaN, confidence);

        var rows = Dominances(x, y, out var untied);
        var delta = rows.Sum() / ((double)x.Length * y.Length);
        if (Math.Min(x.Length, y.Length) < 2)
            return new DominanceEffect(delta, -1, 1, confidence);
        var z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        var (lower, upper) = Math.Abs(delta) == 1
            ? Separated(delta, Math.Min(x.Length, y.Length), z)
            : Interval(delta, Variance(rows, Dominances(y, x, out _), delta, untied), z);
        return new DominanceEffect(delta, lower, upper, confidence);
    }

    // Per value: how many of the others lie below less how many lie above. Both arrays are sorted, so one walk finds all.
    private static double[] Dominances(double[] values, double[] others, out double untied)
    {
        var dominances = new double[values.Length];
        untied = 0;
        var (below, upTo) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            while (below < others.Length && others[below] < values[i])
                below++;
            while (upTo < others.Length && others[upTo] <= values[i])
                upTo++;
            var above = others.Length - upTo;
            dominances[i] = below - above;
            untied += below + above;
        }

        return dominances;
    }

    // Cliff's unbiased estimate, which can fall below what is possible; he then takes the least possible.
    private static double Variance(double[] rows, double[] columns, double delta, double untied)
    {
        var (n, m) = ((double)rows.Length, (double)columns.Length);
        var between = rows.Sum(row => Square((row / m) - delta)) * m * m;
        var among = columns.Sum(column => Square((column / n) + delta)) * n * n;
        var within = untied - (n * m * delta * delta);
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
