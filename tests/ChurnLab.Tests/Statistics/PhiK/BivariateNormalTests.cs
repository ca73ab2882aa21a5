using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class BivariateNormalTests
{
    [Fact]
    public void Rectangles_agree_with_SciPy()
    {
        var cases = PhiKReference.Small.GetProperty("bivariate_normal_rectangles");
        Assert.Equal(9, cases.GetArrayLength());
        foreach (var item in cases.EnumerateArray())
        {
            var (lower, upper) = (item.GetProperty("lower").Numbers(), item.GetProperty("upper").Numbers());

            var probability = BivariateNormal.RectangleProbability(
                (lower[0], upper[0]), (lower[1], upper[1]), item.GetProperty("rho").GetDouble());

            Assert.Equal(item.GetProperty("p").GetDouble(), probability, 1e-13);
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.924999)]
    [InlineData(0.925001)]
    [InlineData(-0.9999)]
    public void Quadrants_follow_Sheppards_formula(double correlation) =>
        Assert.Equal(
            0.25 + (Math.Asin(correlation) / (2 * Math.PI)), BivariateNormal.UpperProbability(0, 0, correlation), 1e-14);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.93)]
    [InlineData(-0.7)]
    [InlineData(-0.99)]
    [InlineData(0.9999)]
    public void The_four_quadrants_about_any_point_add_up_to_one(double correlation)
    {
        foreach (var (x, y) in new[] { (0.4, -1.3), (2.1, 2.2), (-3.0, 1.0), (0.7, 0.7), (5.0, -5.0), (12.0, 11.0) })
        {
            var sum = BivariateNormal.UpperProbability(x, y, correlation)
                + BivariateNormal.UpperProbability(-x, -y, correlation)
                + BivariateNormal.UpperProbability(x, -y, -correlation)
                + BivariateNormal.UpperProbability(-x, y, -correlation);

            Assert.Equal(1, sum, 1e-13);
        }
    }

    [Fact]
    public void Infinite_bounds_leave_the_other_variable()
    {
        Assert.Equal(0.158655253931457, BivariateNormal.UpperProbability(1, double.NegativeInfinity, 0.4), 1e-14);
        Assert.Equal(0.158655253931457, BivariateNormal.UpperProbability(double.NegativeInfinity, 1, -0.99), 1e-14);
        Assert.Equal(0, BivariateNormal.UpperProbability(double.PositiveInfinity, 0, 0.4));
        Assert.Equal(1, BivariateNormal.RectangleProbability(
            (double.NegativeInfinity, double.PositiveInfinity), (double.NegativeInfinity, double.PositiveInfinity), 0.6), 1e-14);
    }

    [Fact]
    public void Nothing_is_known_of_a_missing_bound_and_a_rectangle_turned_over_is_empty()
    {
        Assert.Equal(double.NaN, BivariateNormal.UpperProbability(double.NaN, 0, 0.5));
        Assert.Equal(double.NaN, BivariateNormal.RectangleProbability((0, 1), (double.NaN, 1), 0.5));
        Assert.Equal(0, BivariateNormal.RectangleProbability((1, 0), (0, 1), 0.5));
    }

    [Theory]
    [InlineData(1.01)]
    [InlineData(-1.01)]
    [InlineData(double.NaN)]
    public void A_correlation_beyond_one_is_refused(double correlation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BivariateNormal.UpperProbability(0, 0, correlation));
}
