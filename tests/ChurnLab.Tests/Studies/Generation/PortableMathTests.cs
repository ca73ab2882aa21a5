using ChurnLab.Studies.Generation;

namespace ChurnLab.Tests.Studies.Generation;

public sealed class PortableMathTests
{
    [Fact]
    public void The_exponential_is_that_of_the_platform_within_2e_15()
    {
        for (var x = -700.0; x <= 700; x += 0.0837)
            Assert.InRange(PortableMath.Exp(x) / Math.Exp(x), 1 - 2e-15, 1 + 2e-15);
    }

    // Rounded from 40 digits (Python 3, decimal.Decimal.exp); one unit in the last place is allowed.
    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(1, 2.718281828459045)]
    [InlineData(-1, 0.36787944117144233)]
    [InlineData(13.25, 568070.0400224912)]
    public void Known_powers_come_out_but_for_the_last_bit(double x, double expected) =>
        Assert.InRange(BitConverter.DoubleToInt64Bits(PortableMath.Exp(x)) - BitConverter.DoubleToInt64Bits(expected), -1, 1);

    [Fact]
    public void The_logistic_is_symmetric_about_a_half()
    {
        Assert.Equal(0.5, PortableMath.Logistic(0));
        Assert.Equal(0.75, PortableMath.Logistic(Math.Log(3)), 15);
        Assert.Equal(1, PortableMath.Logistic(2.5) + PortableMath.Logistic(-2.5), 15);
    }

    [Theory]
    [InlineData(701)]
    [InlineData(double.NaN)]
    public void A_power_outside_the_range_is_refused(double x) => Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Exp(x));

    [Fact]
    public void The_logarithm_is_that_of_the_platform_in_all_but_the_last_bits()
    {
        for (var x = 1e-300; x < 1e300; x *= 1.37)
            Assert.InRange(PortableMath.Log(x) - Math.Log(x), -4e-16 * Math.Max(1, Math.Abs(Math.Log(x))), 4e-16 * Math.Max(1, Math.Abs(Math.Log(x))));
        for (var x = 0.5; x < 2; x += 0.00037)
            Assert.InRange(PortableMath.Log(x) - Math.Log(x), -4e-16, 4e-16);
        Assert.Equal(0, PortableMath.Log(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void A_number_without_a_logarithm_is_refused(double x) => Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Log(x));

    // Python 3, scipy.special.ndtr 1.10.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(3, 0.9986501019683699)]
    [InlineData(-5, 2.866515718791933e-07)]
    [InlineData(-7.9, 1.3945171466592488e-15)]
    public void Normal_shares_are_the_known_ones(double x, double expected) =>
        Assert.InRange(PortableMath.NormalShareBelow(x) - expected, -1e-15, 1e-15);

    [Fact]
    public void Normal_shares_reach_from_0_to_1_and_never_fall()
    {
        var shares = Enumerable.Range(-900, 1801).Select(step => PortableMath.NormalShareBelow(step / 100.0)).ToList();

        Assert.Equal((0, 1), (shares[0], shares[^1]));
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.Second >= pair.First - 1e-15));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.NormalShareBelow(double.NaN));
    }
}
