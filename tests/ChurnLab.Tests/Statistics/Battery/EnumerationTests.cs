using ChurnLab.Statistics;
using ChurnLab.Statistics.Resampling;
using FsCheck;
using FsCheck.Fluent;
using static ChurnLab.Tests.Statistics.Battery.SamplePropertyTests;

namespace ChurnLab.Tests.Statistics.Battery;

/// <summary>Exact p-values set against a count of all orders, signs or deals, and definitions against their short ways.</summary>
public sealed class EnumerationTests
{
    private static readonly Gen<double[]> Different =
        from n in Gen.Choose(2, 9)
        from order in Gen.Shuffle(Enumerable.Range(1, 40))
        select order.Take(n).Select(value => (double)value).ToArray();

    [Fact]
    public void Mann_Whitney_counts_all_ways_to_deal_out_the_ranks() => Holds(Different, values =>
    {
        var n = 1 + (values.Length / 3);
        var (x, y) = (values[..n], values[n..]);
        var deals = Deals(values, n).Select(deal => U(deal.First, deal.Second)).ToArray();
        double P(Alternative alternative) => RankTests.MannWhitney(x, y, new() { Alternative = alternative }).PValue;
        var (above, below) = (Portion(deals, u => u >= U(x, y)), Portion(deals, u => u <= U(x, y)));
        return Near(above, P(Alternative.Greater)) && Near(below, P(Alternative.Less))
            && Near(Math.Min(1, 2 * Math.Min(above, below)), P(Alternative.TwoSided));
    });

    [Fact]
    public void A_group_of_eight_is_small_enough_for_an_exact_test_however_large_the_other()
    {
        double[] Places(int from, int count) => [.. Enumerable.Range(0, count).Select(place => from + (place * 1.5))];

        Assert.Equal(PValueMethod.Exact, RankTests.MannWhitney(Places(0, 8), Places(100, 30)).Method);
        Assert.Equal(PValueMethod.Exact, RankTests.MannWhitney(Places(0, 30), Places(100, 8)).Method);
        Assert.Equal(PValueMethod.Asymptotic, RankTests.MannWhitney(Places(0, 9), Places(100, 9)).Method);
    }

    [Fact]
    public void Kolmogorov_Smirnov_counts_all_ways_to_deal_out_the_ranks() => Holds(Different, values =>
    {
        var n = 1 + (values.Length / 3);
        var (x, y) = (values[..n], values[n..]);
        var observed = Distance(x, y);
        var share = Portion(Deals(values, n).Select(deal => Distance(deal.First, deal.Second)), distance => distance >= observed - 1e-12);
        return Near(share, KolmogorovSmirnov.Test(x, y).PValue) && Near(observed, KolmogorovSmirnov.Test(x, y).Statistic);
    });

    [Fact]
    public void Wilcoxon_counts_all_signs() => Holds(Different, values =>
    {
        var differences = values.Select((value, place) => place % 3 == 1 ? -value : value).ToArray();
        var sums = Enumerable.Range(0, 1 << values.Length)
            .Select(signs => Positive([.. values.Select((value, place) => (signs >> place & 1) == 0 ? value : -value)])).ToArray();
        double P(Alternative alternative) => RankTests.WilcoxonSignedRank(differences, new double[values.Length], new() { Alternative = alternative }).PValue;
        var (above, below) = (Portion(sums, sum => sum >= Positive(differences)), Portion(sums, sum => sum <= Positive(differences)));
        return Near(above, P(Alternative.Greater)) && Near(below, P(Alternative.Less))
            && Near(Math.Min(1, 2 * Math.Min(above, below)), P(Alternative.TwoSided));
    });

    [Fact]
    public void Permutation_p_values_lie_about_the_share_of_all_deals() => Holds(Different, values =>
    {
        var n = 1 + (values.Length / 3);
        var (x, y) = (values[..n], values[n..]);
        var observed = x.Average() - y.Average();
        var share = Portion(Deals(values, n).Select(deal => deal.First.Average() - deal.Second.Average()), difference => difference >= observed - 1e-9);
        var p = PermutationTest.Run(x, y, Mean, new() { Permutations = 4999, Alternative = Alternative.Greater }).PValue;
        return Math.Abs(p - share) <= (5 * Math.Sqrt(share * (1 - share) / 4999)) + 0.0003;
    });

    [Fact]
    public void Kendall_counts_pairs_in_order_less_pairs_out_of_order()
    {
        var pairs = from n in Gen.Choose(2, 25) from x in Gen.Choose(0, 9).ListOf(n) from y in Gen.Choose(0, 9).ListOf(n) select (x.ToArray(), y.ToArray());
        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            var (x, y) = (Array.ConvertAll(pair.Item1, value => (double)value), Array.ConvertAll(pair.Item2, value => (double)value));
            double order = 0, tellingX = 0, tellingY = 0;
            for (var i = 0; i < x.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    order += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                    tellingX += x[i] != x[j] ? 1 : 0;
                    tellingY += y[i] != y[j] ? 1 : 0;
                }
            }

            return Near(tellingX * tellingY == 0 ? double.NaN : order / Math.Sqrt(tellingX * tellingY), Correlation.Kendall(x, y).Statistic);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Kendalls_exact_p_value_counts_all_orders()
    {
        double[] places = [1, 2, 3, 4, 5, 6];
        var taus = Orders([1, 2, 3, 4, 5, 6]).Select(order => Correlation.Kendall(places, order).Statistic).ToArray();
        foreach (var order in Orders([1, 2, 3, 4, 5, 6]).Where((_, place) => place % 7 == 0))
        {
            var test = Correlation.Kendall(places, order);
            Assert.Equal(Portion(taus, tau => Math.Abs(tau) >= Math.Abs(test.Statistic) - 1e-12), test.PValue, 1e-12);
            Assert.Equal(PValueMethod.Exact, test.Method);
        }
    }

    private static IEnumerable<(double[] First, double[] Second)> Deals(double[] values, int n) =>
        from chosen in Enumerable.Range(0, 1 << values.Length)
        where System.Numerics.BitOperations.PopCount((uint)chosen) == n
        select (values.Where((_, place) => (chosen >> place & 1) == 1).ToArray(), values.Where((_, place) => (chosen >> place & 1) == 0).ToArray());

    private static IEnumerable<double[]> Orders(double[] values) => values.Length == 0
        ? [[]]
        : values.SelectMany(first => Orders([.. values.Where(value => value != first)]).Select(rest => (double[])[first, .. rest]));

    private static double U(double[] x, double[] y) => x.Sum(a => y.Count(b => a > b));

    private static double Distance(double[] x, double[] y) =>
        x.Concat(y).Max(at => Math.Abs((x.Count(value => value <= at) / (double)x.Length) - (y.Count(value => value <= at) / (double)y.Length)));

    private static double Positive(double[] differences) =>
        differences.Where(value => value > 0).Sum(value => differences.Count(other => Math.Abs(other) <= value));

    private static double Portion(IEnumerable<double> values, Func<double, bool> chosen) => values.Average(value => chosen(value) ? 1.0 : 0.0);

    private static double Mean(Span<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    private static void Holds(Gen<double[]> samples, Func<double[], bool> property) =>
        Prop.ForAll(samples.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
}
