using ChurnLab.Studies.Generation;

namespace ChurnLab.Tests.Studies.Generation;

public sealed class QuantileStepsTests
{
    private static readonly QuantileSteps Steps = new(3, [0.25, 0, 0.5, 0.25, 0]);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(0.2499, 3)]
    [InlineData(0.25, 5)]
    [InlineData(0.7499, 5)]
    [InlineData(0.75, 6)]
    [InlineData(1, 6)]
    public void A_number_covers_the_levels_of_its_share(double level, int number) => Assert.Equal(number, Steps.At(level));

    [Fact]
    public void What_rounding_leaves_goes_to_the_last_number_that_occurs() =>
        Assert.Equal(1, new QuantileSteps(0, [0.3333333, 0.6666666, 0]).At(1));

    [Fact]
    public void Shares_and_levels_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new QuantileSteps(0, [0.5, 0.4]));
        Assert.Throws<ArgumentException>(() => new QuantileSteps(0, [1.5, -0.5]));
        Assert.Throws<ArgumentException>(() => new QuantileSteps(0, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Steps.At(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Steps.At(1.01));
    }
}
