using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class KernelDensityTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "densities.json");

    private static readonly double[] Exponential =
        [.. Enumerable.Range(0, 4000).Select(index => -Math.Log(1 - ((index + 0.5) / 4000)))];

    public static TheoryData<string> Cases => [.. Reference.GetProperty("densities").EnumerateObject().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Densities_agree_with_scipy(string item)
    {
        var (vector, method) = (item.Split('|')[0], item.Split('|')[1]);
        var values = Reference.GetProperty("vectors").GetProperty(vector).Numbers();
        var expected = Reference.GetProperty("densities").GetProperty(item);
        var bandwidth = expected.GetProperty("bandwidth").GetDouble();
        var density = expected.GetProperty("density").Numbers();

        // The points of the reference reach 1 beyond the values on either side.
        var found = KernelDensity.Estimate(values, new()
        {
            Rule = method == "scott" ? BandwidthRule.Scott : BandwidthRule.Silverman,
            GridSize = density.Length,
            Cut = 1 / bandwidth,
        });

        Golden.Close(bandwidth, found.Bandwidth, item);
        Assert.Equal(values.Length, found.Count);
        for (var point = 0; point < density.Length; point++)
            Assert.Equal(density[point], found.Density.Span[point], 2e-4 * density.Max());
    }

    [Theory]
    [InlineData(BandwidthRule.Scott)]
    [InlineData(BandwidthRule.Silverman)]
    [InlineData(BandwidthRule.SilvermanRobust)]
    public void A_density_encloses_an_area_of_1(BandwidthRule rule) =>
        Assert.Equal(1, Area(KernelDensity.Estimate(Exponential, new() { Rule = rule, Cut = 6, GridSize = 2000 })), 1e-4);

    [Fact]
    public void Reflected_densities_end_at_their_bounds_and_lose_nothing()
    {
        var leaking = KernelDensity.Estimate(Exponential, new() { Cut = 6 });
        var kept = KernelDensity.Estimate(Exponential, new() { Cut = 6, LowerBound = 0 });

        Assert.True(leaking.Grid.Span[0] < 0);
        Assert.Equal(0, kept.Grid.Span[0]);
        Assert.Equal(1, Area(kept), 1e-3);

        // The density of the exponential distribution is 1 at 0; without reflection half of it is lost there.
        Assert.InRange(kept.Density.Span[0], 0.85, 1.05);
        var atZero = leaking.Grid.Span.BinarySearch(0.0);
        Assert.InRange(leaking.Density.Span[atZero < 0 ? ~atZero : atZero], 0.4, 0.6);
    }

    [Fact]
    public void Both_bounds_reflect()
    {
        double[] even = [.. Enumerable.Range(0, 1000).Select(index => (index + 0.5) / 1000)];

        var density = KernelDensity.Estimate(even, new() { LowerBound = 0, UpperBound = 1, Bandwidth = 0.05 });

        Assert.All(density.Density.ToArray(), height => Assert.Equal(1, height, 0.01));
    }

    [Fact]
    public void A_million_values_give_what_the_sum_of_all_kernels_gives()
    {
        double[] values = [.. Enumerable.Range(0, 1_000_000).Select(index => ((index * 7919L % 1_000_003) / 1e6) + (index % 3))];

        var density = KernelDensity.Estimate(values, new() { Bandwidth = 0.05, GridSize = 3, Cut = 0 });

        var at = density.Grid.Span[1];
        var exact = values.Average(value => Math.Exp(-0.5 * Math.Pow((at - value) / 0.05, 2))) / (0.05 * Math.Sqrt(2 * Math.PI));
        Assert.Equal(exact, density.Density.Span[1], 2e-4 * exact);
    }

    [Fact]
    public void The_robust_rule_does_not_follow_one_far_value()
    {
        double[] values = [.. Enumerable.Range(0, 99).Select(index => (double)index), 100_000];

        // IQR / 1.34 of 100 values with quartiles 24.75 and 74.25, times 0.9 and 100^-0.2.
        Assert.Equal(0.9 * 49.5 / 1.34 * Math.Pow(100, -0.2), KernelDensity.Bandwidth(values, BandwidthRule.SilvermanRobust), 1e-9);
        Assert.True(KernelDensity.Bandwidth(values) > 1000);
    }

    [Fact]
    public void Missing_values_are_skipped_and_one_value_needs_a_bandwidth()
    {
        var one = KernelDensity.Estimate([double.NaN, 5], new() { Bandwidth = 2, GridSize = 3 });

        Assert.Equal(1, one.Count);
        Assert.Equal(1 / (2 * Math.Sqrt(2 * Math.PI)), one.Density.Span[1], 1e-12);
        var error = Assert.Throws<ArgumentException>(() => KernelDensity.Estimate([5, 5]));
        Assert.StartsWith("A bandwidth needs at least 2 finite values that differ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_beyond_a_bound_and_options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => KernelDensity.Estimate([-1, 2], new() { LowerBound = 0 }));
        Assert.Throws<ArgumentException>(() => KernelDensity.Estimate([1, double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => KernelDensity.Estimate([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KernelDensity.Estimate([1, 2], new() { Bandwidth = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => KernelDensity.Estimate([1, 2], new() { GridSize = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => KernelDensity.Estimate([1, 2], new() { Cut = -1 }));
    }

    private static double Area(DensityEstimate density)
    {
        var (grid, height) = (density.Grid.ToArray(), density.Density.ToArray());
        return grid.Zip(grid.Skip(1), (from, to) => to - from).Zip(height.Zip(height.Skip(1), (a, b) => (a + b) / 2), (w, h) => w * h).Sum();
    }
}
