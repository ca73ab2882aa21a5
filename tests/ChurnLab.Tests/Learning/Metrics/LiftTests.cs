using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Tests.Learning.Metrics;

public sealed class LiftTests
{
    private static readonly double[] Classes = [1, 0, 1, 0, 0, 0, 0, 1, 0, 0];
    private static readonly double[] Scores = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0];

    [Theory]
    [InlineData(0.1, 10 / 3.0)]
    [InlineData(0.2, 5 / 3.0)]
    [InlineData(0.3, 20 / 9.0)]
    [InlineData(0.25, 2.0)]
    [InlineData(1, 1.0)]
    public void Share_of_class_1_at_the_top_is_compared_with_that_of_all(double share, double lift) =>
        Assert.Equal(lift, Metric.LiftAt(share).Of(Classes, Scores), 12);

    [Fact]
    public void Of_equal_scores_at_the_border_as_many_count_as_fit()
    {
        Assert.Equal(1, Metric.LiftAt(0.2).Of(Classes, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5]), 12);
        Assert.Equal(0.5 / 0.1 / 3, Metric.LiftAt(0.1).Of(Classes, [2, 2, 1, 1, 1, 1, 1, 1, 1, 1]), 12);
    }

    [Fact]
    public void Weights_say_how_much_a_row_counts()
    {
        double[] weights = [3, 1, 1, 1, 1, 1, 1, 1, 1, 1];

        Assert.Equal(3 / 0.25 / 5, Metric.LiftAt(0.25).Of(Classes, Scores, weights), 12);
    }

    [Fact]
    public void A_bootstrap_sorts_once_and_gives_what_each_draw_gives()
    {
        int[][] draws = [.. Enumerable.Range(0, 10).Select(draw => Enumerable.Range(0, 10).Select(row => Drawn(row, draw)).ToArray())];

        var replicates = MetricBootstrap.Of(Metric.LiftAt(0.3), Classes, Scores, new() { Replicates = 10, Draws = draw => draws[draw] }).Replicates;

        Assert.Equal(
            draws.Select(rows => Metric.LiftAt(0.3).Of([.. rows.Select(row => Classes[row])], [.. rows.Select(row => Scores[row])])),
            replicates,
            (one, other) => Math.Abs(one - other) < 1e-12);

        static int Drawn(int row, int draw) => ((row * 7) + (draw * 3)) % (10 - (draw % 3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_outside_its_range_is_refused(double share) =>
        Assert.Contains("above 0 to 1", Assert.Throws<LearningException>(() => Metric.LiftAt(share)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_class_1_there_is_no_lift() =>
        Assert.Throws<LearningException>(() => Metric.LiftAt(0.1).Of([0, 0], [1, 2]));
}
