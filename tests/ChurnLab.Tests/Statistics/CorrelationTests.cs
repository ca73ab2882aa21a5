using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Statistics;

public sealed class CorrelationTests
{
    // Small whole numbers make ties; the large one sets an outlier.
    private static readonly Arbitrary<(double[] X, double[] Y)> Columns =
        (from pairs in Gen.Zip(Value(), Value()).ListOf()
         select (pairs.Select(pair => pair.Item1).ToArray(), pairs.Select(pair => pair.Item2).ToArray())).ToArbitrary();

    private delegate HypothesisTest Coefficient(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence = 0.95);

    public static TheoryData<string> Cases => CountsReference.Cases("correlation");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Coefficients_and_p_values_agree_with_SciPy(string item)
    {
        var expected = CountsReference.Section("correlation").GetProperty(item);
        var (x, y) = Vectors(item);

        var pearson = Correlation.Pearson(x, y);
        Golden.Close(expected.GetProperty("pearson").GetProperty("r").Number(), pearson.Statistic, item + " r");
        Golden.Close(expected.GetProperty("pearson").GetProperty("p").Number(), pearson.PValue, item + " r p");
        if (expected.GetProperty("pearson").TryGetProperty("ci95_fisher", out var interval))
        {
            Golden.Close(interval[0].Number(), pearson.Effect!.Lower, item + " r lower");
            Golden.Close(interval[1].Number(), pearson.Effect.Upper, item + " r upper");
        }

        var spearman = Correlation.Spearman(x, y);
        Golden.Close(expected.GetProperty("spearman").GetProperty("r").Number(), spearman.Statistic, item + " rho");
        Golden.Close(expected.GetProperty("spearman").GetProperty("p").Number(), spearman.PValue, item + " rho p");
        var kendall = Correlation.Kendall(x, y);
        Golden.Close(expected.GetProperty("kendall_tau_b").GetProperty("tau").Number(), kendall.Statistic, item + " tau");
        Golden.Close(expected.GetProperty("kendall_tau_b").GetProperty("p").Number(), kendall.PValue, item + " tau p");
        Assert.Equal([expected.GetProperty("n").GetInt64()], kendall.SampleSizes);
    }

    [Fact]
    public void Fully_ordered_columns_correlate_fully_and_the_exact_p_value_is_used_beyond_few_pairs()
    {
        double[] x = [.. Enumerable.Range(0, 40).Select(i => i * i / 7.0)];

        var kendall = Correlation.Kendall(x, [.. x.Select(value => -value)]);

        Assert.Equal(-1, kendall.Statistic);
        Assert.Equal(PValueMethod.Exact, kendall.Method);
        // scipy 1.10.1: kendalltau(range(40), range(39, -1, -1)), which is 2 / 40!
        Golden.Close(2.4512348782567717e-48, kendall.PValue, "p", 1e-9);
        Assert.Equal(-1, Correlation.Spearman(x, [.. x.Reverse()]).Statistic);
    }

    [Fact]
    public void The_exact_p_value_is_used_up_to_33_pairs_and_beyond_where_one_pair_is_out_of_order()
    {
        double[] places = [.. Enumerable.Range(0, 40).Select(i => (double)i)];
        double[] mixed = [.. Enumerable.Range(0, 33).Select(i => (double)(i * 7 % 33))];
        double[] swapped = [.. places[..5], 6, 5, .. places[7..]];

        var (few, one) = (Correlation.Kendall(places.AsSpan(0, 33), mixed), Correlation.Kendall(places, swapped));

        Assert.Equal((PValueMethod.Exact, PValueMethod.Exact), (few.Method, one.Method));
        // scipy 1.10.1: kendalltau(range(33), arange(33) * 7 % 33) and kendalltau(range(40), swapped), which is 2 · 40 / 40!
        Golden.Close(0.2348656206939674, few.PValue, "33 pairs", 1e-9);
        Golden.Close(9.804939513027087e-47, one.PValue, "one out of order", 1e-9);
    }

    [Fact]
    public void Nothing_is_claimed_of_too_few_constant_or_infinite_values()
    {
        Coefficient[] all = [Correlation.Pearson, Correlation.Spearman, Correlation.Kendall];
        foreach (var coefficient in all)
        {
            Assert.True(double.IsNaN(coefficient([], []).PValue));
            Assert.True(double.IsNaN(coefficient([1], [2]).PValue));
            Assert.True(double.IsNaN(coefficient([double.NaN, 1], [1, double.NaN]).Statistic));
            Assert.True(double.IsNaN(coefficient([0.1, 0.1, 0.1], [1, 2, 3]).PValue));
            Assert.Throws<ArgumentException>(() => coefficient([1, 2], [1]));
            Assert.Throws<ArgumentOutOfRangeException>(() => coefficient([1, 2], [1, 3], 0));
        }

        Assert.True(double.IsNaN(Correlation.Pearson([1, 2, double.PositiveInfinity], [1, 2, 3]).Statistic));
        Assert.Equal(1, Correlation.Spearman([1, 2, double.PositiveInfinity], [1, 2, 3]).Statistic);
        Assert.Equal(1, Correlation.Pearson([1e300, 2e300, 3e300], [1e-300, 2e-300, 3e-300]).Statistic, 1e-12);
    }

    [Fact]
    public void Kendall_counts_every_pair_of_pairs() => Prop.ForAll(Columns, columns =>
    {
        var (x, y) = columns;
        double agree = 0, x0 = 0, y0 = 0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (Math.Sign(x[i] - x[j]), Math.Sign(y[i] - y[j]));
                agree += a * b;
                x0 += a * a;
                y0 += b * b;
            }
        }

        var tau = Correlation.Kendall(x, y).Statistic;
        return x0 * y0 == 0 ? double.IsNaN(tau) : Math.Abs(tau - (agree / Math.Sqrt(x0 * y0))) < 1e-12;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Coefficients_are_symmetric_odd_and_bounded_and_ranks_know_only_order() => Prop.ForAll(Columns, columns =>
    {
        var (x, y) = columns;
        double[] minus = [.. x.Select(value => -value)];
        double[] cubes = [.. x.Select(value => value * value * value)];
        Coefficient[] all = [Correlation.Pearson, Correlation.Spearman, Correlation.Kendall];
        return all.All(coefficient =>
        {
            var test = coefficient(x, y);
            var effect = test.Effect!;
            return Near(test.Statistic, coefficient(y, x).Statistic)
                && Near(-test.Statistic, coefficient(minus, y).Statistic)
                && Near(test.PValue, coefficient(minus, y).PValue)
                && (double.IsNaN(test.Statistic) || test.Statistic is >= -1 and <= 1)
                && (double.IsNaN(test.PValue) || test.PValue is >= 0 and <= 1)
                && (double.IsNaN(effect.Lower) || (effect.Lower <= effect.Value && effect.Value <= effect.Upper));
        })
        && Near(Correlation.Spearman(x, y).Statistic, Correlation.Spearman(cubes, y).Statistic)
        && Near(Correlation.Kendall(x, y).PValue, Correlation.Kendall(cubes, y).PValue);
    }).QuickCheckThrowOnFailure();

    private static Gen<double> Value() => Gen.Frequency(
        (9, Gen.Choose(-6, 6).Select(value => (double)value)), (1, Gen.Choose(-1000, 1000).Select(value => value / 3.0)));

    private static bool Near(double first, double second) => first.Equals(second) || Math.Abs(first - second) <= 1e-9;

    private static (double[] X, double[] Y) Vectors(string item)
    {
        double[] a = CountsReference.Section("vectors").GetProperty("A").Numbers();
        double[] t1 = CountsReference.Section("vectors").GetProperty("T1").Numbers();
        return item switch
        {
            "A[:18]|B" => (a[..18], CountsReference.Section("vectors").GetProperty("B").Numbers()),
            "T1[:20]|T2" => (t1[..20], CountsReference.Section("vectors").GetProperty("T2").Numbers()),
            "N1|A[:12]" => (CountsReference.Section("vectors").GetProperty("N1_with_nan").Numbers(), a[..12]),
            "three|three_rev" => ([1, 2, 4], [4, 2, 1]),
            "two|two" => ([1, 4], [2, 3]),
            "constant|A[:6]" => (CountsReference.Section("vectors").GetProperty("constant").Numbers(), a[..6]),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No vectors of this name are known."),
        };
    }
}
