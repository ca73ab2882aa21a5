using ChurnLab.Learning.Metrics;

namespace ChurnLab.Tests.Learning.Metrics;

public class CostMatrixTests
{
    // A call costs 2 and keeps a client worth 10.
    private static readonly CostMatrix Calls = new(8, -2);
    private static readonly double[] Classes = [1, 0, 1, 0, 0, 1];
    private static readonly double[] Scores = [0.9, 0.8, 0.7, 0.3, 0.2, 0.2];

    [Fact]
    public void The_curve_goes_from_nobody_to_everybody()
    {
        var curve = Calls.Curve(Classes, Scores);
        Assert.Equal([double.PositiveInfinity, 0.9, 0.8, 0.7, 0.3, 0.2], curve.Select(point => point.Threshold));
        Assert.Equal([0, 8, 6, 14, 12, 18], curve.Select(point => point.Profit));
        Assert.Equal([0, 1 / 6.0, 2 / 6.0, 3 / 6.0, 4 / 6.0, 1], curve.Select(point => point.Share));
        foreach (var point in curve)
            Assert.Equal(Calls.Profit(Confusion.At(Classes, Scores, point.Threshold)), point.Profit);
    }

    [Fact]
    public void The_best_threshold_acts_on_as_few_as_possible()
    {
        Assert.Equal(new ThresholdChoice(0.2, 18), Calls.BestThreshold(Classes, Scores));
        Assert.Equal(new ThresholdChoice(double.PositiveInfinity, 0), new CostMatrix(1, -100).BestThreshold([0, 1], [0.9, 0.1]));
        Assert.Equal(new ThresholdChoice(0.7, 20), new CostMatrix(10, 0).BestThreshold([1, 0, 1, 0], [0.9, 0.8, 0.7, 0.6]));
        Assert.Equal(new ThresholdChoice(0.9, 24), Calls.BestThreshold(Classes, Scores, [3, 1, 0, 1, 1, 0]));
    }

    [Theory]
    [InlineData(8, -2, 0, 0, 0.2)]
    [InlineData(0, -1, 0, -3, 0.25)]
    [InlineData(0, -2, 0, 0, 1)]
    [InlineData(5, 1, 0, 0, 0)]
    [InlineData(-1, -1, 0, 0, double.PositiveInfinity)]
    [InlineData(-1, 0, 0, 0, double.PositiveInfinity)]
    [InlineData(-1, 1, 0, 0, double.NaN)]
    public void The_theoretical_threshold_weighs_gain_and_loss(double tp, double fp, double tn, double fn, double expected) =>
        Assert.Equal(expected, new CostMatrix(tp, fp, tn, fn).TheoreticalThreshold);

    [Fact]
    public void The_expected_profit_is_greatest_at_the_theoretical_threshold()
    {
        double[] p = [.. Enumerable.Range(0, 101).Select(i => i / 100.0)];
        var best = p.MaxBy(threshold => Calls.ExpectedProfit(p, threshold));
        Assert.Equal(Calls.TheoreticalThreshold, best, 2);
        Assert.Equal((0.9 * 8) - (0.1 * 2) + 0, Calls.ExpectedProfit([0.9, 0.1], 0.5), 12);
    }
}
