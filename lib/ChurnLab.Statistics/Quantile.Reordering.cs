namespace ChurnLab.Statistics;

/// <content>Quantiles without a whole sort.</content>
public static partial class Quantile
{
    private const int FewValues = 32;

    /// <summary>
    /// Quantile of a sample that may be reordered: several times faster than sorting it, for one or two quantiles.
    /// </summary>
    /// <remarks>Selects two neighbouring ranks (Hoare 1961, with a median of three) instead of sorting all.</remarks>
    /// <param name="values">Values in any order without NaN, which is not checked; they are in another order
    /// afterwards.</param>
    /// <param name="probability">Share of the sample below the quantile. Range: 0 to 1.</param>
    /// <param name="definition">Which sample quantile is meant.</param>
    /// <returns>The quantile; NaN when the sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1 or the definition is not one of
    /// the nine.</exception>
    public static double ReorderingOf(
        Span<double> values,
        double probability,
        QuantileDefinition definition = QuantileDefinition.Linear)
    {
        Check(probability, definition);
        if (values.IsEmpty)
            return double.NaN;
        var lower = (int)Math.Clamp(WholeRank(values.Length, probability, definition, out _), 1, values.Length) - 1;
        SelectInPlace(values, lower);
        var above = values[(lower + 1)..];
        if (!above.IsEmpty)
        {
            var next = lower + 1 + above.IndexOf(Least(above));
            (values[lower + 1], values[next]) = (values[next], values[lower + 1]);
        }

        return OfSorted(values, probability, definition);
    }

    /// <summary>Puts the value of a rank in its place: none before it is larger, none after it smaller.</summary>
    private static void SelectInPlace(Span<double> values, int rank)
    {
        var (first, last) = (0, values.Length - 1);
        // Bad pivots, which data can be made of, end in a sort instead of quadratic time.
        for (var left = 2 * (64 - long.LeadingZeroCount(values.Length)); last - first > FewValues && left > 0; left--)
        {
            var pivot = MedianOfThree(values[first], values[(first + last) / 2], values[last]);
            var (low, high) = (first, last);
            while (low <= high)
            {
                while (values[low] < pivot)
                    low++;
                while (values[high] > pivot)
                    high--;
                if (low > high)
                    break;
                (values[low], values[high]) = (values[high], values[low]);
                low++;
                high--;
            }

            if (rank <= high)
                last = high;
            else if (rank >= low)
                first = low;
            else
                return;
        }

        values[first..(last + 1)].Sort();
    }

    private static double MedianOfThree(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static double Least(ReadOnlySpan<double> values)
    {
        var least = values[0];
        foreach (var value in values)
            least = value < least ? value : least;
        return least;
    }
}
