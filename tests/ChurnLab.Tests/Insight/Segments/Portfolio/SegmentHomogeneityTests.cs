using ChurnLab.Insight.Segments;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

public sealed class SegmentHomogeneityTests
{
    [Fact]
    public void A_factor_that_splits_the_segment_is_named_with_its_parts()
    {
        var numbers = new NumberFeature("x", [.. Enumerable.Range(0, 300).Select(row => (double)row)]);
        var levels = new CategoryFeature("card", Enumerable.Range(0, 300).Select(row => row % 2 == 0 ? "yes" : "no"));
        var rows = new FeatureTable(levels, numbers);
        var target = Target.Binary([.. Enumerable.Range(0, 300).Select(row => row < 100 || row % 10 == 0)]);

        var homogeneity = SegmentHomogeneity.Of(Everyone(rows, target), rows, target);

        Assert.Equal("x", homogeneity.Factor);
        Assert.Equal(new RangeCondition("x", 0, 99), homogeneity.Highest);
        Assert.Equal(new RangeCondition("x", 100, 199), homogeneity.Lowest);
        Assert.Equal((1.0, 0.1), (homogeneity.HighestRate.Value, homogeneity.LowestRate.Value));
        Assert.Equal(0.9, homogeneity.Spread, 1e-15);
        Assert.Equal(1 / 401.0, homogeneity.PValue, 1e-15);
    }

    [Fact]
    public void A_segment_of_like_members_differs_no_more_than_chance()
    {
        var random = ChurnLab.Statistics.RandomStream.Of(7, 0);
        double[] Numbers() => [.. Enumerable.Range(0, 400).Select(_ => random.NextDouble())];
        var rows = new FeatureTable(new NumberFeature("a", Numbers()), new NumberFeature("b", Numbers()), new NumberFeature("c", Numbers()));
        var target = Target.Binary(Array.ConvertAll(Numbers(), value => value < 0.7));

        Assert.InRange(SegmentHomogeneity.Of(Everyone(rows, target), rows, target).PValue, 0.05, 1);
    }

    [Fact]
    public void Missing_values_are_a_part_and_small_parts_are_left_out()
    {
        var rows = new FeatureTable(new NumberFeature("x", [.. Enumerable.Range(0, 100).Select(row => row < 40 ? double.NaN : row < 90 ? 1 : 2)]));
        var target = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row >= 90 || row % 4 == 0)]);

        var homogeneity = SegmentHomogeneity.Of(Everyone(rows, target), rows, target);

        Assert.Equal(new MissingCondition("x"), homogeneity.Lowest);
        Assert.Equal(new RangeCondition("x", 1, 1), homogeneity.Highest);
        Assert.Equal(0.26 - 0.25, homogeneity.Spread, 1e-12);
    }

    [Fact]
    public void Without_two_parts_nothing_is_said()
    {
        var rows = new FeatureTable(new NumberFeature("x", new double[100]));
        var target = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row < 50)]);

        var homogeneity = SegmentHomogeneity.Of(Everyone(rows, target), rows, target);

        Assert.Null(homogeneity.Factor);
        Assert.True(double.IsNaN(homogeneity.Spread));
        Assert.True(double.IsNaN(homogeneity.PValue));
    }

    [Theory]
    [InlineData("last_activity==1 and age<=35 and balance>=700000 and score>=850", 0.17, "score")]
    [InlineData("credit_card==1 and products>=4", 0.44, "est_salary")]
    [InlineData("last_activity==1 and age<=35 and balance>=0 and 825<=score<=925", 0.44, "score")]
    [InlineData("last_activity==1 and gender=='М' and balance>=1000000 and score>=850", 0.16, "est_salary")]
    public void Segments_of_the_original_file_spread_as_far_as_in_the_study(string query, double spread, string factor)
    {
        var (rows, churn) = BankRows.Read();
        var segment = SegmentPortfolio.Of(rows, churn, [("1", BankRows.Conditions(query))]).Segments[0].Segment;

        var homogeneity = SegmentHomogeneity.Of(segment, rows, churn);

        Assert.Equal(spread, homogeneity.Spread, 0.005);
        Assert.Equal(factor, homogeneity.Factor);
    }

    private static Segment Everyone(FeatureTable rows, Target target) => SegmentPortfolio.Of(rows, target, [("1", [])]).Segments[0].Segment;
}
