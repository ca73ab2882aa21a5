namespace ChurnLab.Statistics;

/// <summary>Bins of histograms.</summary>
/// <remarks>Values must be finite or NaN; NaN means missing and is skipped.</remarks>
public static class BinEdges
{
    /// <summary>Greatest number of bins unless another is given: what a plot of common width can show apart.</summary>
    public const int DefaultMost = 60;

    /// <summary>Finds bins of equal width from the smallest value to the greatest.</summary>
    /// <param name="values">Values in any order, left as they are.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="most">Greatest number of bins, at least 1; wider bins are taken where the rule asks for
    /// more.</param>
    /// <returns>The ends of the bins, ascending, one more than bins; values that are all equal get one bin of width 1
    /// around them, none at all the bin from 0 to 1 (as NumPy).</returns>
    /// <exception cref="ArgumentException">A value is infinite, or the greatest is too far from the least for a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rule is none or <paramref name="most"/> is below
    /// 1.</exception>
    public static double[] Of(ReadOnlySpan<double> values, BinRule rule = BinRule.Auto, int most = DefaultMost)
    {
        var (sorted, width) = Prepared(values, rule, most);
        if (width == 0)
            return sorted.Length == 0 ? [0, 1] : [sorted[0] - 0.5, sorted[0] + 0.5];
        var (low, high) = (sorted[0], sorted[^1]);
        var bins = (int)Math.Min(Math.Ceiling((high - low) / width), most);
        var edges = new double[bins + 1];
        for (var edge = 0; edge < bins; edge++)
            edges[edge] = low + ((high - low) / bins * edge);
        edges[bins] = high;
        return edges;
    }

    /// <summary>Finds bins whose ends are round numbers: multiples of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="values">Values in any order, left as they are.</param>
    /// <param name="rule">The rule; its width is rounded to the next round one upwards, at least to 1 where all values
    /// are whole.</param>
    /// <param name="most">Greatest number of bins, at least 2.</param>
    /// <returns>The ends of the bins, ascending; every value is below the last.</returns>
    /// <exception cref="ArgumentException">A value is infinite, or the greatest is too far from the least for a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rule is none or <paramref name="most"/> is below
    /// 2.</exception>
    public static double[] Rounded(ReadOnlySpan<double> values, BinRule rule = BinRule.Auto, int most = DefaultMost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        var (sorted, width) = Prepared(values, rule, most);
        if (sorted.Length == 0)
            return [0, 1];
        var (low, high) = (sorted[0], sorted[^1]);
        var least = Array.TrueForAll(sorted, double.IsInteger) ? 1 : width == 0 ? Math.Max(Math.Abs(low), 1) / 10 : 0;
        var step = RoundUp(Math.Max(width, least));
        while (Count(step) > most)
            step = RoundUp(step * 1.5);
        var first = Math.Floor(low / step);
        return [.. Enumerable.Range(0, (int)Count(step) + 1).Select(edge => Multiple(first + edge, step))];

        double Count(double size) => Math.Floor(high / size) - Math.Floor(low / size) + 1;
    }

    /// <summary>Counts the values in each bin: from its lower end up to, but without, its upper end; the last bin has
    /// both.</summary>
    /// <param name="values">Values in any order, left as they are; those beyond the bins are not counted.</param>
    /// <param name="edges">Ends of the bins, ascending, at least 2.</param>
    /// <returns>The counts, one fewer than edges.</returns>
    /// <exception cref="ArgumentException">There are fewer than 2 edges.</exception>
    public static int[] Count(ReadOnlySpan<double> values, ReadOnlySpan<double> edges)
    {
        if (edges.Length < 2)
            throw new ArgumentException($"Bins need at least 2 ends. Got {edges.Length}.", nameof(edges));
        var counts = new int[edges.Length - 1];
        foreach (var value in values)
        {
            if (!(value >= edges[0] && value <= edges[^1]))
                continue;
            var found = edges.BinarySearch(value);
            counts[Math.Min(found >= 0 ? found : ~found - 1, counts.Length - 1)]++;
        }

        return counts;
    }

    private static (double[] Sorted, double Width) Prepared(ReadOnlySpan<double> values, BinRule rule, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var sorted = Present.Sorted(values);
        if (sorted.Length > 0 && !(double.IsFinite(sorted[0]) && double.IsFinite(sorted[^1])))
            throw new ArgumentException("Bins need finite values. Got an infinite one; leave it out first.", nameof(values));
        if (sorted.Length > 0 && double.IsInfinity(sorted[^1] - sorted[0]))
            throw new ArgumentException("Values are too far apart for numbers. Give them in a greater unit.", nameof(values));
        return (sorted, sorted.Length == 0 || sorted[0] == sorted[^1] ? 0 : Width(sorted, rule));
    }

    private static double Width(double[] sorted, BinRule rule)
    {
        var distance = Quantile.OfSorted(sorted, 0.75) - Quantile.OfSorted(sorted, 0.25);
        var freedman = 2 * distance / Math.Cbrt(sorted.Length);
        var sturges = (sorted[^1] - sorted[0]) / (Math.Log2(sorted.Length) + 1);
        return rule switch
        {
            BinRule.Auto => freedman > 0 ? Math.Min(freedman, sturges) : sturges,
            BinRule.FreedmanDiaconis => freedman > 0 ? freedman : sorted[^1] - sorted[0],
            BinRule.Sturges => sturges,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The bin rule must be one of those named."),
        };
    }

    /// <summary>The least of 1, 2 or 5 times a power of ten that is not below a width.</summary>
    /// <param name="width">The width, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is not finite or not above 0.</exception>
    public static double RoundUp(double width)
    {
        if (!(width > 0) || !double.IsFinite(width))
            throw new ArgumentOutOfRangeException(nameof(width), width, "A width must be a finite number above 0.");
        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        var times = width / power;
        // A width of 5.000000000000001 is meant to be 5.
        const double slack = 1 + 1e-9;
        return times <= slack ? power : times <= 2 * slack ? 2 * power : times <= 5 * slack ? 5 * power : 10 * power;
    }

    /// <summary>A multiple of a round step with the digits it has: 3 · 0.1 is 0.3, not 0.30000000000000004.</summary>
    private static double Multiple(double times, double step) =>
        step >= 1 ? times * step : times / Math.Round(1 / step);
}
