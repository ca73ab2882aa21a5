using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Models;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Models;

public sealed class IndistinguishableShareTests
{
    [Fact]
    public void The_least_ratio_of_both_shares_below_a_threshold_is_given_with_limits_by_Wilson()
    {
        // Limits are those of the closed form computed apart with NumPy: below 0.2 are 4 of 40 against 30 of 40, below 0.5 are 4 against 40.
        var found = IndistinguishableShare.Of(Scores((4, 0.2), (36, 0.8), (30, 0.2), (10, 0.5)), Classes(40, 40)).Share;

        Assert.Equal((0.1, 0.03957953, 0.23209258), (Math.Round(found.Value, 12), Math.Round(found.Lower, 8), Math.Round(found.Upper, 8)));
        Assert.Equal(0.95, found.Confidence);
    }

    [Fact]
    public void Ties_are_counted_whole()
    {
        var found = IndistinguishableShare.Of(Scores((40, 0.2), (360, 0.8), (300, 0.2), (100, 0.9)), Classes(400, 400)).Share;

        Assert.Equal(0.1 / 0.75, found.Value, 12);
    }

    [Fact]
    public void Thresholds_with_few_rows_of_class_0_below_do_not_count()
    {
        // No row of class 1 lies below 0.1 or 0.2; 29 % of class 0 do below 0.1, 30 % below 0.2.
        var few = IndistinguishableShare.Of(Scores((50, 0.5), (50, 0.9), (29, 0.1), (71, 0.5)), Classes(100, 100)).Share;
        var enough = IndistinguishableShare.Of(Scores((50, 0.5), (50, 0.9), (30, 0.2), (70, 0.5)), Classes(100, 100)).Share;

        Assert.Equal((0.5, 0), (few.Value, enough.Value));
    }

    [Fact]
    public void Classes_told_apart_by_every_score_leave_little_room_and_no_certainty()
    {
        var found = IndistinguishableShare.Of(Scores((50, 0.9), (80, 0.1)), Classes(50, 80));

        Assert.Equal((0, 0), (found.Share.Value, found.Share.Lower));
        Assert.Equal(0.0714226073, found.Share.Upper, 9);
        Assert.Equal((1, 1), (found.Ceiling.Value, found.Ceiling.Upper));
        Assert.Equal(1 - (found.Share.Upper / 2), found.Ceiling.Lower);
    }

    [Fact]
    public void One_score_for_all_tells_nobody_apart()
    {
        var found = IndistinguishableShare.Of(Scores((40, 0.4), (40, 0.4)), Classes(40, 40));

        Assert.Equal((1, 1), (found.Share.Value, found.Share.Upper));
        Assert.Equal((0.5, 0.5), (found.Ceiling.Value, found.Ceiling.Lower));
        Assert.InRange(found.Share.Lower, 0.9, 0.95);
    }

    [Fact]
    public void Scores_that_rank_backwards_give_no_more_than_the_whole()
    {
        var found = IndistinguishableShare.Of(Scores((40, 0.1), (40, 0.9)), Classes(40, 40)).Share;

        Assert.Equal((1, 1), (found.Value, found.Upper));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.9)]
    public void One_row_of_each_class_says_nothing(double positive)
    {
        var found = IndistinguishableShare.Of([positive, 0.5], Target.Binary([true, false])).Share;

        Assert.Equal(1, found.Upper);
        Assert.InRange(found.Lower, 0, found.Value);
    }

    [Theory]
    [InlineData(0, 494, 802, 0.005)]
    [InlineData(0.1, 494, 802, 0.02)]
    [InlineData(0.3, 494, 802, 0.03)]
    [InlineData(0.1, 60, 90, 0.03)]
    public void Where_the_others_are_ranked_well_the_share_mixed_in_is_found_and_covered(double share, int positives, int negatives, double bias)
    {
        var found = Enumerable.Range(0, 200).Select(sample => Mixture(share, 4, (positives, negatives), sample).Share).ToList();

        Assert.InRange(found.Average(one => one.Value) - share, -bias, bias / 2);
        Assert.InRange(found.Count(one => one.Lower <= share && share <= one.Upper) / 200.0, 0.85, 1);
    }

    [Fact]
    public void Where_the_others_are_ranked_badly_the_share_is_an_upper_bound()
    {
        // One standard deviation apart, the least ratio of the populations is 0.291 where 0.1 is mixed in.
        var found = Enumerable.Range(0, 100).Select(sample => Mixture(0.1, 1, (494, 802), sample).Share).ToList();

        Assert.Equal(0.291, found.Average(one => one.Value), 0.02);
        Assert.InRange(found.Count(one => one.Lower <= 0.291 && 0.291 <= one.Upper), 85, 100);
        Assert.All(found, one => Assert.True(one.Upper > 0.1));
    }

    [Fact]
    public void Only_the_order_of_scores_counts_not_their_scale_nor_the_order_of_rows()
    {
        var random = RandomStream.Of(5, 0);
        double[] scores = [.. Enumerable.Range(0, 90).Select(row => random.NextDouble() + (row < 30 ? 0.4 : 0))];
        var found = IndistinguishableShare.Of(scores, Classes(30, 60)).Share;

        Assert.Equal(found, IndistinguishableShare.Of([.. scores.Select(score => (1000 * score) - 7)], Classes(30, 60)).Share);
        Assert.Equal(found, IndistinguishableShare.Of([.. scores.Reverse()], Target.Binary([.. Enumerable.Range(0, 90).Select(row => row >= 60)])).Share);
    }

    [Fact]
    public void What_cannot_be_told_is_refused_in_a_sentence()
    {
        Assert.Equal("Expected a class for each of 1 scores; got a target of 2 rows.", Refused([0.5], Target.Binary([true, false])));
        Assert.Equal("Expected a class for each of 2 scores; got a target of 2 rows.", Refused([0.5, 1], Target.Numbers([0, 1])));
        Assert.Equal("A score is not finite: every row needs a score.", Refused([0.5, double.NaN], Target.Binary([true, false])));
        Assert.Equal("A score is not finite: every row needs a score.", Refused([0.5, double.PositiveInfinity], Target.Binary([true, false])));
        Assert.Equal("A share that is not told apart needs rows of both classes.", Refused([0.5, 1], Target.Binary([true, true])));
    }

    [Fact]
    public void The_figure_runs_over_the_scores_there_are()
    {
        var figure = IndistinguishableShare.Of(Scores((1, -3), (9, 5), (10, -3)), Classes(10, 10)).Figure(("уходят", "остаются"));
        var lines = figure.Data.Cast<ScatterTrace>().ToList();

        Assert.Equal(["остаются", "уходят", "неотличимая часть"], lines.Select(line => line.Name?.ToString()));
        Assert.All(lines, line => Assert.Equal((-3, 5), (line.X![0].Number, line.X[^1].Number)));
        Assert.Equal([1, 0.1, 0.1], lines.Select(line => line.Y![0].Number));
        Assert.Equal([1, 1, 0.1], lines.Select(line => line.Y![^1].Number));
        Assert.Contains("10\u202F%", figure.Layout.Title?.Text?.ToString(), StringComparison.Ordinal);
    }

    private static string Refused(double[] scores, Target target) =>
        Assert.Throws<InsightException>(() => IndistinguishableShare.Of(scores, target)).Message;

    private static double[] Scores(params (int Count, double Score)[] groups) => [.. groups.SelectMany(group => Enumerable.Repeat(group.Score, group.Count))];

    private static Target Classes(int positives, int negatives) =>
        Target.Binary([.. Enumerable.Range(0, positives + negatives).Select(row => row < positives)]);

    // Normal scores; a share of class 1 is drawn among those of class 0.
    private static IndistinguishableShare Mixture(double share, double apart, (int Positives, int Negatives) rows, int sample)
    {
        var random = RandomStream.Of(17, sample);
        double Normal() => NormalDistribution.Quantile(random.NextDouble());
        var positives = Enumerable.Range(0, rows.Positives).Select(_ => Normal() + (random.Chance(share) ? 0 : apart)).ToArray();
        var negatives = Enumerable.Range(0, rows.Negatives).Select(_ => Normal()).ToArray();
        return IndistinguishableShare.Of([.. positives, .. negatives], Classes(rows.Positives, rows.Negatives));
    }
}
