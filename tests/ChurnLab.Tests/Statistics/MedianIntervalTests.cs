using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class MedianIntervalTests
{
    public static TheoryData<string> Vectors => CountsReference.Cases("describe");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_interval_between_order_statistics_agrees_with_the_binomial_distribution_of_SciPy(string vector)
    {
        var expected = CountsReference.Section("describe").GetProperty(vector);

        var actual = MedianInterval.Of(CountsReference.Section("vectors").GetProperty(vector).Numbers());

        Golden.Close(expected.GetProperty("median").Number(), actual.Median, "median");
        if (expected.TryGetProperty("median_ci95_orderstat", out var interval))
        {
            Assert.Equal(interval.GetProperty("l").GetInt32(), actual.Rank);
            Assert.Equal((interval.GetProperty("low").GetDouble(), interval.GetProperty("high").GetDouble()), (actual.Lower, actual.Upper));
            Golden.Close(interval.GetProperty("coverage").GetDouble(), actual.Coverage, "coverage");
        }
        else
        {
            Assert.Equal(0, actual.Rank);
            Assert.True(double.IsNaN(actual.Lower) && double.IsNaN(actual.Upper) && double.IsNaN(actual.Coverage));
        }
    }

    // scipy 1.10.1: l = binom.ppf(q, n, .5), 1 - 2 * binom.cdf(l - 1, n, .5).
    [Theory]
    [InlineData(10_001, 0.95, 4902, 0.9522907611993353)]
    [InlineData(1000, 0.99, 459, 0.9913600509977395)]
    [InlineData(7, 0.5, 3, 0.546875)]
    public void Large_samples_and_other_levels_agree_with_SciPy(int count, double confidence, int rank, double coverage)
    {
        var actual = MedianInterval.Of([.. Enumerable.Range(1, count).Select(i => (double)(count + 1 - i))], confidence);

        Assert.Equal((rank, (double)rank, (double)(count + 1 - rank)), (actual.Rank, actual.Lower, actual.Upper));
        Golden.Close(coverage, actual.Coverage, "coverage");
        Assert.Equal(confidence, actual.Confidence);
    }

    [Fact]
    public void A_million_values_have_the_interval_of_the_normal_approximation()
    {
        var actual = MedianInterval.Of([.. Enumerable.Range(1, 1_000_000).Select(i => (double)i)]);

        Assert.InRange(actual.Rank, 499_019, 499_022);
        Assert.InRange(actual.Coverage, 0.95, 0.9502);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_outside_its_range_is_refused(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MedianInterval.Of([1, 2, 3], confidence));
}
