namespace ChurnLab.Insight.Segments;

/// <summary>Round numbers that cut values into parts of similar size: what a reader would choose.</summary>
internal static class RoundThresholds
{
    // Shares of the values at each end that are left to open ranges; more is left where that makes steps much finer.
    private static readonly double[] Tails = [0.05, 0.075, 0.1];
    private const double MuchFiner = 1.5;

    // Equal steps are kept while no part between two of them holds more than so many times its share; else the data
    // are skewed.
    private const double LargestPart = 2.5;

    // Mantissas of round steps, in hundredths, from the roundest.
    private static readonly int[] Mantissas = [100, 50, 25, 20];

    /// <summary>Thresholds in ascending order.</summary>
    /// <param name="sorted">Known values, ascending; 1 or more.</param>
    /// <param name="count">Most thresholds. Range: 1 or more.</param>
    /// <param name="isWhole">Whether thresholds are to be whole numbers.</param>
    public static double[] Of(ReadOnlySpan<double> sorted, int count, bool isWhole)
    {
        double[] even = [];
        foreach (var tail in Tails)
        {
            var steps = Even(At(sorted, tail), At(sorted, 1 - tail), count, isWhole);
            even = steps.Length > even.Length * MuchFiner ? steps : even;
        }

        return even.Length > 0 && Largest(sorted, even) * (count + 1) <= LargestPart ? even : Snapped(sorted, count, isWhole);
    }

    // Multiples of the smallest round step that makes few enough of them.
    private static double[] Even(double low, double high, int count, bool isWhole)
    {
        if (!(high > low) || double.IsInfinity(low) || double.IsInfinity(high))
            return [];
        double[] best = [];
        foreach (var (mantissa, exponent) in Steps(high - low, isWhole))
        {
            var (first, last) = (Math.Ceiling(Times(low, mantissa, exponent)), Math.Floor(Times(high, mantissa, exponent)));
            var multiples = last - first + 1;
            if (multiples > count)
                break;
            best = [.. Enumerable.Range(0, Math.Max(0, (int)multiples)).Select(i => Multiple(first + i, mantissa, exponent))];
        }

        return best;
    }

    // The roundest number near each quantile.
    private static double[] Snapped(ReadOnlySpan<double> sorted, int count, bool isWhole)
    {
        var found = new SortedSet<double>();
        for (var i = 1; i <= count; i++)
        {
            var (level, reach) = ((double)i / (count + 1), 0.4 / (count + 1));
            if (Roundest(At(sorted, level - reach), At(sorted, level), At(sorted, level + reach), isWhole) is { } threshold)
                found.Add(threshold);
        }

        return [.. found];
    }

    private static double? Roundest(double low, double middle, double high, bool isWhole)
    {
        if (low <= 0 && high >= 0)
            return 0;
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (double.IsInfinity(size))
            return null;
        foreach (var (mantissa, exponent) in Steps(size * 10, isWhole))
        {
            var (first, last) = (Math.Ceiling(Times(low, mantissa, exponent)), Math.Floor(Times(high, mantissa, exponent)));
            if (first <= last)
                return Multiple(Math.Clamp(Math.Round(Times(middle, mantissa, exponent)), first, last), mantissa, exponent);
        }

        return null;
    }

    // Round steps from about a span down to a thousandth of it: more digits are not round.
    private static IEnumerable<(int Mantissa, int Exponent)> Steps(double span, bool isWhole)
    {
        var top = (int)Math.Ceiling(Math.Log10(span));
        for (var exponent = top; exponent >= top - 4; exponent--)
        {
            foreach (var mantissa in Mantissas)
            {
                // Steps are mantissa * 10^(exponent - 2); a whole number has no digits behind the point.
                if (isWhole && (exponent < 0 || (exponent < 2 && mantissa % (int)Math.Pow(10, 2 - exponent) != 0)))
                    continue;
                yield return (mantissa, exponent - 2);
            }
        }
    }

    // How many steps a value is; powers of ten below 1 are divided by, so that 0.3 stays 0.3.
    private static double Times(double value, int mantissa, int exponent) =>
        exponent >= 0 ? value / (mantissa * Math.Pow(10, exponent)) : value * Math.Pow(10, -exponent) / mantissa;

    private static double Multiple(double times, int mantissa, int exponent) =>
        exponent >= 0 ? times * mantissa * Math.Pow(10, exponent) : times * mantissa / Math.Pow(10, -exponent);

    private static double At(ReadOnlySpan<double> sorted, double level) => sorted[(int)Math.Round(Math.Clamp(level, 0, 1) * (sorted.Length - 1))];

    private static double Largest(ReadOnlySpan<double> sorted, double[] thresholds)
    {
        var (largest, before) = (0, 0);
        foreach (var threshold in thresholds)
        {
            var at = LowerBound(sorted, threshold);
            (largest, before) = (Math.Max(largest, at - before), at);
        }

        return (double)Math.Max(largest, sorted.Length - before) / sorted.Length;
    }

    // Number of values below a limit.
    private static int LowerBound(ReadOnlySpan<double> sorted, double limit)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < limit)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
