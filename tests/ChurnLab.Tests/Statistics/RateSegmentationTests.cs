using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics;

public sealed class RateSegmentationTests
{
    [Fact]
    public void Two_humps_and_a_dip_are_found_with_their_counts()
    {
        long[] trials = [.. Enumerable.Repeat(200L, 20)];
        long[] successes = [.. Enumerable.Range(0, 20).Select(group => group switch
        {
            4 or 5 or 6 => 70L,
            12 or 13 => 80L,
            18 or 19 => 5L,
            _ => 36L,
        })];

        var runs = RateSegmentation.Find(trials, successes);

        Assert.Equal([(4, 6, 600L, 210L, true), (12, 13, 400L, 160L, true), (18, 19, 400L, 10L, false)], runs.Select(Facts));
        Assert.All(runs, run => Assert.InRange(run.PValue, 0, 1e-6));
    }

    [Fact]
    public void The_bound_is_the_likelihood_ratio_times_the_number_of_runs()
    {
        // scipy 1.10.1: chi2_contingency([[30, 70], [10, 90]], correction=False, lambda_="log-likelihood"); two groups make three runs.
        const double Tail = 0.0003162661143462805;

        var runs = RateSegmentation.Find([100, 100], [30, 10]);

        Assert.Equal([(0, 0, 100L, 30L, true), (1, 1, 100L, 10L, false)], runs.Select(Facts));
        Assert.All(runs, run => Assert.Equal(3 * Tail, run.PValue, 12));
    }

    [Fact]
    public void Where_chance_deals_out_the_successes_hardly_ever_anything_is_found()
    {
        var random = new Random(3);
        var silent = Enumerable.Range(0, 400).Count(_ => RateSegmentation.Find(
            [.. Enumerable.Repeat(150L, 40)],
            [.. Enumerable.Range(0, 40).Select(_ => (long)Enumerable.Range(0, 150).Count(_ => random.NextDouble() < 0.18))]).Count == 0);

        Assert.InRange(silent, 380, 400);
    }

    [Fact]
    public void A_run_holds_at_least_as_many_trials_as_asked_for()
    {
        long[] trials = [20, 1000, 1000];
        long[] successes = [20, 100, 110];

        Assert.Empty(RateSegmentation.Find(trials, successes, minTrials: 30));
        Assert.Equal((0, 0, 20L, 20L, true), Facts(Assert.Single(RateSegmentation.Find(trials, successes, minTrials: 20))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fewer_than_two_groups_have_nothing_to_stand_out_from(int groups) =>
        Assert.Empty(RateSegmentation.Find([.. Enumerable.Repeat(100L, groups)], [.. Enumerable.Repeat(20L, groups)]));

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RateSegmentation.Find([1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateSegmentation.Find([1], [2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateSegmentation.Find([1], [1], minTrials: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateSegmentation.Find([1], [1], significance: 1));
    }

    private static (int, int, long, long, bool) Facts(RateRun run) => (run.First, run.Last, run.Trials, run.Successes, run.IsHigh);
}
