using System.Globalization;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class ProportionIntervalsTests
{
    public static TheoryData<string> Cases => CountsReference.Cases("proportion_ci");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Intervals_agree_with_statsmodels(string item)
    {
        var parts = item.Split('/').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var expected = CountsReference.Section("proportion_ci").GetProperty(item);
        foreach (var (name, interval) in new[]
        {
            ("wilson", Proportion.Wilson(parts[0], parts[1])),
            ("clopper_pearson", Proportion.ClopperPearson(parts[0], parts[1])),
            ("jeffreys", Proportion.Jeffreys(parts[0], parts[1])),
            ("agresti_coull", Proportion.AgrestiCoull(parts[0], parts[1])),
        })
        {
            var ends = expected.GetProperty(name).Numbers();
            Golden.Close(ends[0], interval.Lower, $"{item} {name} lower");
            Golden.Close(ends[1], interval.Upper, $"{item} {name} upper");
            Assert.Equal((double)parts[0] / parts[1], interval.Value);
        }
    }

    // scipy 1.10.1: beta.ppf.
    [Theory]
    [InlineData(500_000, 1_000_000, 0.49901951919531184, 0.5009804808046882, 0.49902001919386424, 0.5009799808061357)]
    [InlineData(100, 1_000_000, 8.136470874160164e-05, 0.00012162547857124546, 8.181573756011008e-05, 0.00012107662541242369)]
    [InlineData(182_300, 1_000_000, 0.18154369531432998, 0.18305814533719952, 0.18154419450649448, 0.1830576445322604)]
    [InlineData(40_000, 100_000, 0.39696157351032885, 0.40304422765862385, 0.39696656703985506, 0.4030392214779054)]
    public void Exact_and_Jeffreys_intervals_of_large_groups_agree_with_SciPy(
        long successes, long trials, double lower, double upper, double jeffreysLower, double jeffreysUpper)
    {
        var (exact, jeffreys) = (Proportion.ClopperPearson(successes, trials), Proportion.Jeffreys(successes, trials));

        Golden.Close(lower, exact.Lower, "lower");
        Golden.Close(upper, exact.Upper, "upper");
        Golden.Close(jeffreysLower, jeffreys.Lower, "Jeffreys lower");
        Golden.Close(jeffreysUpper, jeffreys.Upper, "Jeffreys upper");
    }

    // By hand: h ± norm.ppf(0.975) √(1/40 + 1/10), scipy 1.10.1.
    [Fact]
    public void Cohens_h_has_a_normal_interval_that_ends_where_shares_end()
    {
        var (plain, least, most) = (
            Proportion.CohenH((10, 40), (5, 10)), Proportion.CohenH((0, 3), (3, 3)), Proportion.CohenH((3, 3), (0, 3)));

        Golden.Close(-0.5235987755982989, plain.Value, "h");
        Golden.Close(-1.2165506877731378, plain.Lower, "lower");
        Golden.Close(0.16935313657654005, plain.Upper, "upper");
        Assert.Equal((-Math.PI, Math.PI), (least.Lower, most.Upper));
        Golden.Close(-1.5412887614713564, least.Upper, "upper of the least");
    }

    [Fact]
    public void The_z_test_wants_5_events_and_5_others_of_the_smaller_group()
    {
        var (few, enough) = (Proportion.ZTest((3, 10), (30, 100)).Assumptions[0], Proportion.ZTest((30, 100), (14, 20)).Assumptions[0]);

        Assert.Equal((AssumptionKind.ExpectedCounts, false), (few.Kind, few.Holds));
        Golden.Close(3, few.Measured, "expected");
        Golden.Close(20 * 44 / 120.0, enough.Measured, "expected");
        Assert.True(enough.Holds);
    }

    [Fact]
    public void Without_trials_nothing_is_known()
    {
        IntervalEstimate[] intervals = [Proportion.ClopperPearson(0, 0), Proportion.Jeffreys(0, 0), Proportion.AgrestiCoull(0, 0)];

        Assert.All(intervals, interval => Assert.True(double.IsNaN(interval.Value) && double.IsNaN(interval.Lower) && double.IsNaN(interval.Upper)));
        Assert.True(double.IsNaN(Proportion.Difference((0, 0), (1, 2)).Value));
        Assert.True(double.IsNaN(Proportion.CohenH((0, 0), (1, 2)).Value));
    }

    [Theory]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(1, 10, 1)]
    public void Arguments_outside_their_range_are_refused(long successes, long trials, double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.ClopperPearson(successes, trials, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Jeffreys(successes, trials, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.AgrestiCoull(successes, trials, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.CohenH((1, 10), (successes, trials), confidence));
    }
}
