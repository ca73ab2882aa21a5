using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;

namespace ChurnLab.Tests.Studies.Generation;

public sealed class QuantileCurveTests
{
    private static readonly QuantileCurve Curve = new([0, 0.5, 1], [10, 20, 40]);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.25, 15)]
    [InlineData(0.5, 20)]
    [InlineData(0.75, 30)]
    [InlineData(1, 40)]
    public void Quantiles_are_straight_between_the_given_ones(double level, double value) => Assert.Equal(value, Curve.At(level), 12);

    [Fact]
    public void Draws_have_the_quantiles()
    {
        var random = new RandomStream(9);
        var draws = Enumerable.Range(0, 20_000).Select(_ => Curve.Draw(random)).Order().ToList();

        Assert.InRange(draws[5_000], 14.8, 15.2);
        Assert.InRange(draws[15_000], 29.5, 30.5);
    }

    [Fact]
    public void Levels_and_values_that_are_no_distribution_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new QuantileCurve([0, 1], [1]));
        Assert.Throws<ArgumentException>(() => new QuantileCurve([0.1, 1], [1, 2]));
        Assert.Throws<ArgumentException>(() => new QuantileCurve([0, 0.5, 0.5, 1], [1, 2, 3, 4]));
        Assert.Throws<ArgumentException>(() => new QuantileCurve([0, 1], [2, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Curve.At(double.NaN));
    }
}
