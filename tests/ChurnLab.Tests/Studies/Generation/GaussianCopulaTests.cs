using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;

namespace ChurnLab.Tests.Studies.Generation;

public sealed class GaussianCopulaTests
{
    [Fact]
    public void Each_level_is_uniform_and_pairs_have_the_rank_correlation_of_their_normal_numbers()
    {
        var draws = Draw(new GaussianCopula(3, [(0, 1, 0.6), (2, 1, -0.5)]), 40_000);

        Assert.All(Enumerable.Range(0, 3), level => Assert.All(
            Enumerable.Range(0, 10),
            tenth => Assert.InRange(draws.Count(draw => (int)(draw[level] * 10) == tenth) / 40_000.0, 0.093, 0.107)));

        // 6 / pi * asin(rho / 2); standard error 0.005.
        Assert.InRange(RankCorrelation(draws, 0, 1), 0.567, 0.597);
        Assert.InRange(RankCorrelation(draws, 1, 2), -0.498, -0.468);
        Assert.InRange(RankCorrelation(draws, 0, 2), -0.02, 0.02);
    }

    [Fact]
    public void An_odd_number_of_levels_and_a_single_one_can_be_drawn() =>
        Assert.InRange(Draw(new GaussianCopula(1, []), 10_000).Average(draw => draw[0]), 0.49, 0.51);

    [Fact]
    public void Correlations_that_contradict_one_another_are_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new GaussianCopula(3, [(0, 1, 0.9), (1, 2, 0.9), (0, 2, -0.9)]));

        Assert.Contains("those of number 3 contradict the others", refused.Message, StringComparison.Ordinal);
    }

    private static double[][] Draw(GaussianCopula copula, int count)
    {
        var random = new RandomStream(5);
        var size = copula.Size;
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var levels = new double[size];
            copula.Draw(random, levels);
            return levels;
        })];
    }

    private static double RankCorrelation(double[][] draws, int one, int other) =>
        Correlation.Spearman([.. draws.Select(draw => draw[one])], [.. draws.Select(draw => draw[other])]).Statistic;
}
