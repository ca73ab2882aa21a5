using ChurnLab.Frames;
using ChurnLab.Studies.Rates;

namespace ChurnLab.Tests.Studies.Rates;

public sealed class FrameRateExtensionsTests
{
    private static readonly Frame Ages = new(new IntegerColumn("age", [17L, 18L, 24L, 25L, 29L, 30L, 99L, (long?)null]));

    [Fact]
    public void A_band_begins_with_its_start_and_ends_before_the_next() => Assert.Equal(
        [null, "18–24", "18–24", "25–29", "25–29", "30+", "30+", null],
        Ages.WithBands("age", "band", 18, 25, 30).Text("band"));

    [Theory]
    [InlineData]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    public void Limits_that_do_not_rise_are_refused(params int[] starts) =>
        Assert.StartsWith(
            "The limits of the bands must rise.",
            Assert.Throws<ArgumentException>(() => Ages.WithBands("age", "band", starts)).Message,
            StringComparison.Ordinal);
}
