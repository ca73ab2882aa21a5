using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Resampling;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>Tests of ten million values, whose products of sizes reach 10¹⁴ and cubes of ties 10²¹, against closed forms.</summary>
[Trait("tier", "soak")]
public sealed class LargeSamplesSoakTests
{
    private const int Count = 10_000_000;
    private const int Shift = 3_000;
    private const double N = Count;

    private readonly StringBuilder _report = new();

    [Fact]
    public void Ten_million_values_agree_with_closed_forms()
    {
        var places = Sequence(place => place);
        Shifted(places, Sequence(place => place + Shift + 0.5));
        Turned(places, Sequence(place => (place + (Count / 2)) % Count));
        Tied(Sequence(place => place % 3), Sequence(place => place % 7 < 4 ? 0 : place % 5 < 2 ? 1 : 2));
        Resampled(places);
        Counted();
        SoakResult.Keep("large-samples", string.Create(CultureInfo.InvariantCulture, $"""
            # Ten million values

            Statistics and p-values of {Count} values (a Debug build), which agree with closed forms to 9 digits.

            | test | seconds |
            | --- | --- |
            {_report.ToString().TrimEnd()}
            """));
    }

    // Equally spaced values, and the same moved on: all counts of pairs are sums of whole numbers.
    private void Shifted(double[] first, double[] second)
    {
        var above = (N - Shift) * (N - Shift - 1) / 2;
        var deviation = N * Math.Sqrt(((2 * N) + 1) / 12);
        var ranks = Timed("Mann-Whitney, no ties", () => RankTests.MannWhitney(first, second));
        Close(above, ranks.Statistic);
        Close(TwoSided(((N * N / 2) - above - 0.5) / deviation), ranks.PValue);
        Close((2 * above / (N * N)) - 1, ranks.Effect!.Value);
        Assert.True(ranks.Effect.Lower < ranks.Effect.Value && ranks.Effect.Value < ranks.Effect.Upper && ranks.Effect.Upper - ranks.Effect.Lower < 0.002);

        var kruskal = Timed("Kruskal-Wallis, no ties", () => GroupTests.KruskalWallis(first, second));
        Close(Square(((N * N / 2) - above) / deviation), kruskal.Statistic);
        Close((Shift + 1) / N, Timed("Kolmogorov-Smirnov", () => KolmogorovSmirnov.Test(first, second)).Statistic);

        var welch = Timed("Welch", () => MeanTests.WelchT(first, second));
        Close(-(Shift + 0.5) / Math.Sqrt((N + 1) / 6), welch.Statistic);
        Close((2 * N) - 2, welch.DegreesOfFreedom[0]);
        // Student's t of so many degrees of freedom is normal but for t³/4ν.
        Close(TwoSided(welch.Statistic), welch.PValue, 1e-6);
        Close(welch.Statistic * Math.Sqrt(2 / N), welch.Effect!.Value, 1e-7);
    }

    // The halves of the second column have changed places: half of the pairs are out of order, in a quarter of N² ways.
    private void Turned(double[] first, double[] second)
    {
        var halves = 1 - (1.5 * N * N / ((N * N) - 1));
        Close(halves, Timed("Pearson", () => Correlation.Pearson(first, second)).Statistic);
        Close(halves, Timed("Spearman", () => Correlation.Spearman(first, second)).Statistic);
        var kendall = Timed("Kendall, no ties", () => Correlation.Kendall(first, second));
        Close(-1 / (N - 1), kendall.Statistic);
        Close(TwoSided(N / 2 / Math.Sqrt(N * (N - 1) * ((2 * N) + 5) / 18)), kendall.PValue);
    }

    // Three levels: everything follows from the nine counts, here in whole numbers of any size.
    private void Tied(double[] first, double[] second)
    {
        var (x, y) = (Levels(first), Levels(second));
        var (n, m) = (new BigInteger(first.Length), new BigInteger(second.Length));
        var above = (2 * ((x[1] * y[0]) + (x[2] * (y[0] + y[1])))) + (x[0] * y[0]) + (x[1] * y[1]) + (x[2] * y[2]);
        var ties = Enumerable.Range(0, 3).Aggregate(BigInteger.Zero, (sum, level) => sum + Cube(x[level] + y[level]) - x[level] - y[level]);
        var untied = (double)(((n + m) * (n + m - 1) * (n + m + 1)) - ties);
        var deviation = Math.Sqrt(untied * (double)(n * m) / 12 / (double)((n + m) * (n + m - 1)));
        var ranks = Timed("Mann-Whitney, three levels", () => RankTests.MannWhitney(first, second));
        var kruskal = Timed("Kruskal-Wallis, three levels", () => GroupTests.KruskalWallis(first, second));
        Close((double)above / 2, ranks.Statistic);
        Close(Square((double)(above - (n * m)) / 2 / deviation), kruskal.Statistic);

        var counts = new long[3, 3];
        for (var row = 0; row < first.Length; row++)
            counts[(int)first[row], (int)second[row]]++;
        var pairs = (BigInteger number) => number * (number - 1) / 2;
        var (tiedX, tiedY) = (x.Aggregate(BigInteger.Zero, (sum, each) => sum + pairs(each)), y.Aggregate(BigInteger.Zero, (sum, each) => sum + pairs(each)));
        var kendall = Timed("Kendall, three levels", () => Correlation.Kendall(first, second));
        Close((double)Order(counts) / Math.Sqrt((double)(pairs(n) - tiedX) * (double)(pairs(n) - tiedY)), kendall.Statistic);
        Close(TwoSided((double)Order(counts) / Math.Sqrt(KendallVariance(x, y, n))), kendall.PValue);
    }

    private void Resampled(double[] values)
    {
        BootstrapOptions options = new() { Replicates = 100, Method = BootstrapMethod.Percentile };
        var estimate = Timed("bootstrap of the mean, 100 replicates", () => Bootstrap.Mean(values, options));
        Close((N - 1) / 2, estimate.Value);
        // The standard deviation of 100 replicates is right to 7 %.
        Assert.InRange(estimate.StandardError / Math.Sqrt(N / 12), 0.7, 1.3);
        Assert.InRange(estimate.Value, estimate.Lower, estimate.Upper);
    }

    private void Counted()
    {
        const long Great = 1_000_000_000_000;
        var table = new ContingencyTable(new[,] { { Great, Great + 4_000_000 }, { Great - 1_000_000, Great } });
        BigInteger a = table[0, 0], b = table[0, 1], c = table[1, 0], d = table[1, 1];
        var statistic = Math.Exp(
            BigInteger.Log((a * d) - (b * c) < 0 ? (b * c) - (a * d) : (a * d) - (b * c)) * 2 + BigInteger.Log(a + b + c + d)
            - BigInteger.Log(a + b) - BigInteger.Log(c + d) - BigInteger.Log(a + c) - BigInteger.Log(b + d));
        var test = Timed("chi-square of four counts of 10¹²", () => TableTests.Pearson(table));
        Close(statistic, test.Statistic);
        Close(TwoSided(Math.Sqrt(statistic)), test.PValue, 1e-8);
        Close(test.PValue, Timed("Fisher's test of four counts of 10¹²", () => TableTests.Fisher(table)).PValue, 1e-5);
    }

    private static BigInteger Order(long[,] counts)
    {
        var order = BigInteger.Zero;
        for (var cell = 0; cell < 81; cell++)
        {
            var (i, j, k, l) = (cell / 27, cell / 9 % 3, cell / 3 % 3, cell % 3);
            order += Math.Sign(i - k) * Math.Sign(j - l) * (BigInteger)counts[i, j] * counts[k, l];
        }

        // Every pair was met from both sides.
        return order / 2;
    }

    private static double KendallVariance(BigInteger[] x, BigInteger[] y, BigInteger n)
    {
        BigInteger Sum(BigInteger[] sizes, Func<BigInteger, BigInteger> term) => sizes.Aggregate(BigInteger.Zero, (sum, size) => sum + term(size));
        BigInteger Spread(BigInteger size) => size * (size - 1) * ((2 * size) + 5);
        BigInteger Ordered(BigInteger size) => size * (size - 1);
        BigInteger Triples(BigInteger size) => size * (size - 1) * (size - 2);
        return ((double)(Spread(n) - Sum(x, Spread) - Sum(y, Spread)) / 18) + ((double)(Sum(x, Ordered) * Sum(y, Ordered)) / (2 * (double)Ordered(n)))
            + ((double)(Sum(x, Triples) * Sum(y, Triples)) / (9 * (double)Triples(n)));
    }

    private static BigInteger[] Levels(double[] values) => [.. Enumerable.Range(0, 3).Select(level => new BigInteger(values.Count(value => value == level)))];

    private static double[] Sequence(Func<int, double> value)
    {
        var values = new double[Count];
        for (var place = 0; place < Count; place++)
            values[place] = value(place);
        return values;
    }

    private T Timed<T>(string name, Func<T> action)
    {
        var clock = Stopwatch.StartNew();
        var result = action();
        _report.Append(CultureInfo.InvariantCulture, $"| {name} | {clock.Elapsed.TotalSeconds:0.0} |\n");
        return result;
    }

    private static double TwoSided(double z) => MathNet.Numerics.SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    private static BigInteger Cube(BigInteger value) => value * value * value;

    private static double Square(double value) => value * value;

    private static void Close(double expected, double actual, double tolerance = 1e-9) => Assert.True(
        Math.Abs(expected - actual) <= tolerance * Math.Abs(expected), string.Create(CultureInfo.InvariantCulture, $"expected {expected:R}, got {actual:R}"));
}
