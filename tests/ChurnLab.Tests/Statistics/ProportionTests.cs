using System.Globalization;
using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class ProportionTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "proportion.json").GetProperty("wilson");

    public static TheoryData<string> Cases => [.. Reference.EnumerateObject().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_Wilson_interval_agrees_with_statsmodels(string item)
    {
        var parts = item.Split('/').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();

        var interval = Proportion.Wilson(parts[0], parts[1]);

        var expected = Reference.GetProperty(item).Numbers();
        Golden.Close(expected[0], interval.Lower, item + " lower");
        Golden.Close(expected[1], interval.Upper, item + " upper");
        Assert.Equal((double)parts[0] / parts[1], interval.Value);
        Assert.Equal(0.95, interval.Confidence);
    }

    [Fact]
    public void More_confidence_makes_a_wider_interval()
    {
        var narrow = Proportion.Wilson(30, 100, 0.8);
        var wide = Proportion.Wilson(30, 100, 0.99);

        Assert.True(wide.Lower < narrow.Lower && narrow.Upper < wide.Upper);
    }

    [Fact]
    public void Without_trials_nothing_is_known()
    {
        var nothing = Proportion.Wilson(0, 0);

        Assert.True(double.IsNaN(nothing.Value) && double.IsNaN(nothing.Lower) && double.IsNaN(nothing.Upper));
    }

    [Theory]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 10, double.NaN)]
    public void Arguments_outside_their_range_are_refused(long successes, long trials, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(successes, trials, confidence));
}
