using ChurnLab.Charts;
using ChurnLab.Charts.Recipes;

namespace ChurnLab.Tests.Charts.Recipes;

public class ValueFormatTests
{
    [Theory]
    [InlineData(1234567.5, 1, "1\u202F234\u202F567,5")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(-12.34, 1, "−12,3")]
    [InlineData(double.NaN, 1, "—")]
    public void Numbers_are_russian(double value, int decimals, string expected) =>
        Assert.Equal(expected, ValueFormat.Number(decimals).Text(value));

    [Fact]
    public void Percent_and_units_follow_the_number()
    {
        Assert.Equal("12,3\u202F%", ValueFormat.Percent().Text(0.1234));
        Assert.Equal("5,00\u00A0млн руб.", ValueFormat.Number(2, "млн руб.").Text(5));
    }

    [Fact]
    public void Signs_are_written_but_not_on_what_rounds_to_zero()
    {
        Assert.Equal("+0,5", ValueFormat.Number(1).Signed(0.5));
        Assert.Equal("−0,5", ValueFormat.Number(1).Signed(-0.5));
        Assert.Equal("0,0", ValueFormat.Number(1).Signed(0.04));
        Assert.Equal("−3,2\u00A0п. п.", ValueFormat.Percent().Difference(-0.032));
    }

    [Fact]
    public void Decimals_are_settled_by_the_usual_value()
    {
        Assert.Equal(2, new ValueFormat().For([0.95, 1.82, 2.94, 60]).Decimals);
        Assert.Equal(0, new ValueFormat().For([10, 20, 3000]).Decimals);
        Assert.Equal(3, new ValueFormat().For([0.213, 0.187, 0.021]).Decimals);
    }

    [Fact]
    public void Ticks_are_round_and_within_the_range()
    {
        Assert.Equal([20, 30, 40, 50, 60], NiceTicks.Between(18, 62, 5));
        Assert.Equal([0.1, 0.2, 0.3], NiceTicks.Between(0.07, 0.33, 4));
        Assert.Equal([1, 2, 5, 10, 20], LogTicks.Between(0.8, 25));
    }
}
