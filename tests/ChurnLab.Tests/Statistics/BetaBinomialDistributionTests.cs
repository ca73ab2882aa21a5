using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics;

/// <summary>Against SciPy 1.10: betabinom.ppf and binom.ppf at 0.025, 0.5 and 0.975.</summary>
public sealed class BetaBinomialDistributionTests
{
    [Theory]
    [InlineData(300, 0.05, 0.0153, 5, 14, 28)]
    [InlineData(64, 0.105, 0.035, 1, 6, 14)]
    [InlineData(1000, 0.7, 0.05, 594, 702, 797)]
    [InlineData(1000, 0.7, 0, 671, 700, 728)]
    [InlineData(1, 0.3, 0.2, 0, 0, 1)]
    [InlineData(5000, 0.001, 0.0008, 0, 4, 17)]
    public void Quantiles_are_those_of_SciPy(int trials, double mean, double deviation, int lower, int middle, int upper)
    {
        Assert.Equal(lower, BetaBinomialDistribution.Quantile(0.025, trials, mean, deviation));
        Assert.Equal(middle, BetaBinomialDistribution.Quantile(0.5, trials, mean, deviation));
        Assert.Equal(upper, BetaBinomialDistribution.Quantile(0.975, trials, mean, deviation));
    }

    [Fact]
    public void A_sure_share_leaves_no_doubt()
    {
        Assert.Equal(0, BetaBinomialDistribution.Quantile(0.9, 10, 0, 0));
        Assert.Equal(10, BetaBinomialDistribution.Quantile(0.1, 10, 1, 0));
        Assert.Equal(0, BetaBinomialDistribution.Quantile(0.9, 0, 0.5, 0.1));
    }

    [Theory]
    [InlineData(1.1, 10, 0.5, 0.1)]
    [InlineData(double.NaN, 10, 0.5, 0.1)]
    [InlineData(0.5, -1, 0.5, 0.1)]
    [InlineData(0.5, 10, 1.5, 0.1)]
    [InlineData(0.5, 10, 0.5, 0.5)]
    [InlineData(0.5, 10, 0.5, -0.1)]
    [InlineData(0.5, 10, 0, 0.1)]
    public void Arguments_outside_their_ranges_are_refused(double p, int trials, double mean, double deviation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomialDistribution.Quantile(p, trials, mean, deviation));
}
