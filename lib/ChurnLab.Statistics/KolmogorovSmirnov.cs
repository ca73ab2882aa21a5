using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>Kolmogorov-Smirnov test of two groups: whether their distributions differ in any way.</summary>
/// <remarks>
/// NaN is missing and left out; infinite values are the largest or smallest; a group without values gives NaN. With ties the p-value is
/// too large. Source: N. V. Smirnov (1939); J. L. Hodges, The Significance Probability of the Smirnov Two-Sample Test,
/// Arkiv för Matematik 3 (1958) 469-486.
/// </remarks>
public static class KolmogorovSmirnov
{
    private const int LargestExact = 10_000;

    /// <summary>Compares two groups, two-sided; SciPy <c>ks_2samp</c>.</summary>
    /// <param name="first">Values of the first group, in any order.</param>
    /// <param name="second">Values of the second group, in any order.</param>
    /// <param name="method">Exact or asymptotic; null: exact where both groups have at most 10,000 values, as in SciPy.</param>
    /// <returns>
    /// The test: the statistic, which is the effect too (without an interval), is the largest distance of the two empirical distribution
    /// functions, range 0 to 1. The asymptotic p-value is, as in SciPy, that of one sample of n1·n2/(n1 + n2) values: 0 for a distance of 1
    /// in groups of any size. Above 2000 such values it is Kolmogorov's limit with three terms of Pelz and Good.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The method is neither exact nor asymptotic.</exception>
    public static HypothesisTest Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, PValueMethod? method = null)
    {
        if (method is not (null or PValueMethod.Exact or PValueMethod.Asymptotic))
            throw new ArgumentOutOfRangeException(nameof(method), method, "The p-value of a Kolmogorov-Smirnov test is exact or asymptotic.");
        var (x, y) = (Present.Sorted(first), Present.Sorted(second));
        var exact = (method ?? (Math.Max(x.Length, y.Length) <= LargestExact ? PValueMethod.Exact : PValueMethod.Asymptotic)) == PValueMethod.Exact;
        double n = x.Length, m = y.Length;
        var steps = Distance(x, y);
        var distance = steps / (n * m);
        return new()
        {
            Kind = TestKind.KolmogorovSmirnov,
            Statistic = distance,
            PValue = double.IsNaN(distance)
                ? double.NaN
                : exact ? Exact(steps, x.Length, y.Length) : OneSampleDistance.Upper(Math.Max(1, (int)Math.Round(n * m / (n + m))), distance),
            SampleSizes = [x.Length, y.Length],
            Method = exact ? PValueMethod.Exact : PValueMethod.Asymptotic,
            Effect = new(EstimateKind.KolmogorovDistance, distance, double.NaN, double.NaN, 0.95),
            Assumptions = [GroupAssumptions.Independence],
        };
    }

    // The distance times n1·n2, a whole number, so that no rounding moves it over a step.
    private static long Distance(double[] first, double[] second)
    {
        long most = 0;
        var (i, j) = (0, 0);
        var value = double.NaN;
        while (i < first.Length && j < second.Length)
        {
            var (a, b) = (first[i], second[j]);
            value = a < b ? a : b;
            // Which group comes next cannot be foreseen, so it is computed and not branched upon.
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
            if ((i == first.Length || first[i] != value) && (j == second.Length || second[j] != value))
                most = Math.Max(most, Math.Abs(((long)i * second.Length) - ((long)j * first.Length)));
        }

        // One group may have ended among values of which the other holds more: the distance counts behind the last of them.
        while (i < first.Length && first[i] == value)
            i++;
        while (j < second.Length && second[j] == value)
            j++;
        return Math.Max(most, Math.Abs(((long)i * second.Length) - ((long)j * first.Length)));
    }

    // Probability that a random order of both groups reaches the distance, over the grid of how many of each have come; a place is
    // reached from its two neighbours in proportion to the orders that lead there, so only positive terms are added.
    private static double Exact(long steps, int n, int m)
    {
        if (steps == 0)
            return 1;
        var row = new double[m + 1];
        for (var i = 0; i <= n; i++)
        {
            if ((i & 63) == 0)
                AmbientCancellation.ThrowIfRequested();
            for (var j = 0; j <= m; j++)
            {
                if (Math.Abs(((long)i * m) - ((long)j * n)) >= steps)
                    row[j] = 1;
                else if (i + j > 0)
                    row[j] = ((i * row[j]) + (j > 0 ? j * row[j - 1] : 0)) / (i + j);
            }
        }

        return Math.Min(1, row[m]);
    }
}
