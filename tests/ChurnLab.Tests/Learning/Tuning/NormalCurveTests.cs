using ChurnLab.Learning.Tuning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>The normal distribution keeps its digits in both tails.</summary>
public sealed class NormalCurveTests
{
    // scipy 1.10.1: special.ndtr(-z) and special.ndtri(p).
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.3, 0.3820885778110474)]
    [InlineData(-0.6, 0.7257468822499265)]
    [InlineData(1, 0.15865525393145707)]
    [InlineData(-2.5, 0.9937903346742238)]
    [InlineData(4, 3.167124183311986e-05)]
    [InlineData(9, 1.1285884059538324e-19)]
    [InlineData(30, 4.906713927147908e-198)]
    public void Upper_tail(double z, double expected) => Golden.Close(expected, NormalCurve.Upper(z), "tail", z > 20 ? 1e-12 : 1e-14);

    [Theory]
    [InlineData(1e-300, -37.0470962993612)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.01, -2.3263478740408408)]
    [InlineData(0.3, -0.5244005127080409)]
    [InlineData(0.8, 0.8416212335729143)]
    [InlineData(0.9999, 3.719016485455709)]
    public void Quantile(double probability, double expected) =>
        Golden.Close(expected, NormalCurve.Quantile(probability), "quantile", 1e-14);

    [Fact]
    public void A_quantile_undoes_the_tail()
    {
        for (var z = -8.0; z < 4; z += 0.037)
            Assert.Equal(z, NormalCurve.Quantile(NormalCurve.Upper(-z)), 1e-11);
    }

    [Fact]
    public void The_mass_of_far_and_narrow_intervals_keeps_its_digits()
    {
        // scipy 1.10.1: stats.norm.sf(10) - stats.norm.sf(11), and the density times the width.
        Golden.Close(7.61966195820302e-24, NormalCurve.Mass(10, 11), "right", 1e-12);
        Golden.Close(7.61966195820302e-24, NormalCurve.Mass(-11, -10), "left", 1e-12);
        Golden.Close(Math.Exp(-0.5 * 4) / Math.Sqrt(2 * Math.PI) * 2e-7, NormalCurve.Mass(2 - 1e-7, 2 + 1e-7), "narrow", 1e-8);
        Golden.Close(0.6826894921370859, NormalCurve.Mass(-1, 1), "centre", 1e-14);
    }
}
