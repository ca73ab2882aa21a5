using ChurnLab.Hosting;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Statistics;

/// <content>Kendall's tau-b.</content>
public static partial class Correlation
{
    // SciPy's bound for the exact distribution.
    private const int FewPairs = 33;

    /// <summary>Kendall's tau-b, in n · log n steps; SciPy <c>kendalltau</c> with <c>method="auto"</c>.</summary>
    /// <remarks>
    /// Without ties the p-value is exact up to 33 pairs, or when at most one pair of pairs is in (or out of) order; otherwise normal with the
    /// variance of ties. The interval is Fisher's with the variance 0.437 / (n − 4). Sources: W. R. Knight, A Computer Method for Calculating
    /// Kendall's Tau with Ungrouped Data, JASA 61 (1966) 436-439; M. G. Kendall, Rank Correlation Methods (1970); interval: E. C. Fieller,
    /// H. O. Hartley and E. S. Pearson, Biometrika 44 (1957) 470-481.
    /// </remarks>
    /// <param name="x">First column; NaN is missing.</param>
    /// <param name="y">Second column, as long as the first; NaN is missing.</param>
    /// <param name="confidence">Confidence level of the interval, which needs five pairs. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HypothesisTest Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence = 0.95)
    {
        var quantile = TwoSided.Quantile(confidence);
        var (first, second) = Pairs(x, y);
        var n = first.Length;
        AmbientCancellation.ThrowIfRequested();
        (ulong[] Keys, int[] Places) byX = ([], []), byY = ([], []);
        Parallel.Invoke(() => byX = SortedValues.WithPlaces(first), () => byY = SortedValues.WithPlaces(second));
        var (tiesX, tiesY) = (Ties.Of(byX.Keys), Ties.Of(byY.Keys));
        var all = (double)n * (n - 1) / 2;
        AmbientCancellation.ThrowIfRequested();
        var discordant = Discordant(byX, byY, out var tiedBoth);
        var difference = all - tiesX.Pairs - tiesY.Pairs + tiedBoth - (2.0 * discordant);
        var tau = tiesX.Pairs == all || tiesY.Pairs == all
            ? double.NaN
            : Math.Clamp(difference / Math.Sqrt((all - tiesX.Pairs) * (all - tiesY.Pairs)), -1, 1);
        var few = Math.Min(discordant, all - discordant);
        var exact = tiesX.Pairs == 0 && tiesY.Pairs == 0 && (n <= FewPairs || few <= 1);
        var p = double.IsNaN(tau) ? double.NaN
            : exact ? ExactPValue(n, (int)few)
            : TailProbability.OfSymmetric(difference / Math.Sqrt(Ties.Variance(tiesX, tiesY, n)), Alternative.TwoSided, TailProbability.Normal);
        var effect = Estimate(EstimateKind.KendallTau, tau, quantile * Math.Sqrt(0.437 / (n - 4)), n > 4, confidence);
        return Result(TestKind.Kendall, effect, p, n) with { Method = exact ? PValueMethod.Exact : PValueMethod.Asymptotic };
    }

    // Counts of orders of n values by their number of inversions, up to as many as observed, relative to n!.
    private static double ExactPValue(int n, int inversions)
    {
        if (n * (n - 1.0) == 4.0 * inversions)
            return 1;
        var chances = new double[inversions + 1];
        chances[0] = 1;
        for (var size = 2; size <= n; size++)
        {
            for (var i = 1; i < chances.Length; i++)
                chances[i] += chances[i - 1];
            for (var i = chances.Length - 1; i >= size; i--)
                chances[i] -= chances[i - size];
            for (var i = 0; i < chances.Length; i++)
                chances[i] /= size;
        }

        return Math.Min(1, 2 * chances.Sum());
    }

    // Sorted by x and within x by y, a pair is out of order where y falls.
    private static long Discordant((ulong[] Keys, int[] Places) byX, (ulong[] Keys, int[] Places) byY, out double tiedBoth)
    {
        var n = byX.Keys.Length;
        var (runs, next) = (new int[n], new int[n]);
        for (int i = 0, start = 0; i < n; i++)
        {
            start = i > 0 && byX.Keys[i] == byX.Keys[i - 1] ? start : i;
            runs[byX.Places[i]] = next[i] = start;
        }

        // In the order of y, each goes to the next place among those with its x.
        var order = new int[n];
        for (int i = 0, rank = 0; i < n; i++)
        {
            rank += i > 0 && byY.Keys[i] != byY.Keys[i - 1] ? 1 : 0;
            order[next[runs[byY.Places[i]]]++] = rank;
        }

        tiedBoth = 0;
        var run = 0L;
        for (var i = 1; i < n; i++)
        {
            run = byX.Keys[i] == byX.Keys[i - 1] && order[i] == order[i - 1] ? run + 1 : 0;
            tiedBoth += run;
        }

        return Inversions.Count(order);
    }

    /// <summary>Sums over groups of t equal values: of t(t − 1)/2, t(t − 1)(t − 2) and t(t − 1)(2t + 5).</summary>
    private sealed record Ties(double Pairs, double Triples, double Spread)
    {
        public static Ties Of(ulong[] sorted)
        {
            double pairs = 0, triples = 0, spread = 0;
            for (int start = 0, end; start < sorted.Length; start = end)
            {
                for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start];)
                    end++;
                long size = end - start;
                if (size == 1)
                    continue;
                var ordered = (double)size * (size - 1);
                pairs += ordered / 2;
                triples += ordered * (size - 2);
                spread += ordered * ((2 * size) + 5);
            }

            return new Ties(pairs, triples, spread);
        }

        public static double Variance(Ties x, Ties y, double n)
        {
            var ordered = n * (n - 1);
            return (((ordered * ((2 * n) + 5)) - x.Spread - y.Spread) / 18)
                + (2 * x.Pairs * y.Pairs / ordered)
                + (n > 2 ? x.Triples * y.Triples / (9 * ordered * (n - 2)) : 0);
        }
    }
}
