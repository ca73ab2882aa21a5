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
}
