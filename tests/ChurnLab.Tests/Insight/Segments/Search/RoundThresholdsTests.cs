using System.Globalization;
using ChurnLab.Insight.Segments;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Segments.Search;

public sealed class RoundThresholdsTests
{
    [Fact]
    public void Even_values_are_cut_in_even_round_steps()
    {
        Assert.Equal([20, 30, 40, 50, 60, 70, 80, 90], RoundThresholds.Of(Numbers(12, 98), 9, isWhole: true));
        Assert.Equal([25, 50, 75], RoundThresholds.Of(Numbers(1, 99), 3, isWhole: true));
        Assert.Equal([750, 775, 800, 825, 850, 875, 900, 925, 950], RoundThresholds.Of(Numbers(725, 965), 9, isWhole: true));
    }

    [Fact]
    public void Skewed_values_are_cut_near_their_quantiles_at_round_numbers()
    {
        var random = RandomStream.Of(3, 0);
        double[] values = [.. Enumerable.Range(0, 2000).Select(_ => Math.Exp(13 + (3 * (random.NextDouble() + random.NextDouble() - 1)))).Order()];

        var thresholds = RoundThresholds.Of(values, 9, isWhole: false);

        Assert.InRange(thresholds.Length, 7, 9);
        // Two digits say all of them.
        Assert.All(thresholds, one => Assert.Equal(one, double.Parse(one.ToString("G2", Invariant), Invariant)));
        for (var i = 1; i < thresholds.Length; i++)
            Assert.InRange(values.Count(value => value >= thresholds[i - 1] && value < thresholds[i]), 60, 400);
    }

    [Fact]
    public void Small_numbers_keep_their_decimal_form()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => i / 1000.0)];

        Assert.Equal([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], RoundThresholds.Of(values, 9, isWhole: false));
    }

    [Fact]
    public void A_value_that_is_not_round_is_no_threshold()
    {
        Assert.Empty(RoundThresholds.Of(Enumerable.Repeat(1234.5678, 100).ToArray(), 9, isWhole: false));
        Assert.Empty(RoundThresholds.Of(Enumerable.Repeat(double.PositiveInfinity, 100).ToArray(), 9, isWhole: false));
        Assert.Equal([0], RoundThresholds.Of(new double[100], 9, isWhole: true));
    }

    [Fact]
    public void Whole_values_get_whole_thresholds() =>
        Assert.All(RoundThresholds.Of(Numbers(1, 30), 20, isWhole: true), one => Assert.Equal(Math.Floor(one), one));

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private static double[] Numbers(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).SelectMany(value => Enumerable.Repeat((double)value, 10))];
}
