using ChurnLab.Insight.Segments;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Segments.Search;

public sealed class SegmentQualityTests
{
    public static TheoryData<string> Names => [.. All.Select(quality => quality.Name)];

    private static SegmentQuality[] All =>
    [
        SegmentQuality.WilsonLower, SegmentQuality.Wilson(0.99), SegmentQuality.WeightedRelativeAccuracy, SegmentQuality.Lift,
        SegmentQuality.ZScore, SegmentQuality.CoverageTimesRate, SegmentQuality.Klosgen(0), SegmentQuality.Klosgen(0.5), SegmentQuality.Klosgen(1),
    ];

    [Theory]
    [InlineData(302, 238)]
    [InlineData(10, 10)]
    [InlineData(10, 0)]
    [InlineData(1, 1)]
    public void The_Wilson_bound_is_that_of_the_interval(int size, int positives)
    {
        Assert.Equal(Proportion.Wilson(positives, size).Lower, SegmentQuality.WilsonLower.Of(size, positives, 1000, 500), 1e-14);
        Assert.Equal(Proportion.Wilson(positives, size, 0.8).Lower, SegmentQuality.Wilson(0.8).Of(size, positives, 1000, 500), 1e-14);
    }

    [Fact]
    public void Measures_have_the_values_their_formulas_give()
    {
        // 40 of 100 members among 1000 rows with 200 of class 1.
        Assert.Equal(0.1 * (0.4 - 0.2), SegmentQuality.WeightedRelativeAccuracy.Of(100, 40, 1000, 200), 1e-15);
        Assert.Equal(2, SegmentQuality.Lift.Of(100, 40, 1000, 200), 1e-15);
        Assert.Equal(0.2 * 0.4, SegmentQuality.CoverageTimesRate.Of(100, 40, 1000, 200), 1e-15);
        Assert.Equal(Math.Sqrt(0.1) * 0.2, SegmentQuality.Klosgen(0.5).Of(100, 40, 1000, 200), 1e-15);
        // Pearson's chi-squared of the table 40, 60 / 160, 740 is 250/9.
        Assert.Equal(Math.Sqrt(250.0 / 9), SegmentQuality.ZScore.Of(100, 40, 1000, 200), 1e-12);
        Assert.Equal(0, SegmentQuality.ZScore.Of(1000, 200, 1000, 200));
        Assert.InRange(SegmentQuality.ZScore.Of(100, 10, 1000, 200), -3, -2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_part_of_a_segment_exceeds_its_bound(string name)
    {
        var quality = All.Single(one => one.Name == name);
        const int rows = 60, all = 20, smallest = 5;
        for (var positives = 0; positives <= all; positives++)
        {
            var bound = quality.Bound(positives, smallest, rows, all);
            var reached = double.NegativeInfinity;
            for (var part = 0; part <= positives; part++)
            {
                for (var others = 0; others <= rows - all; others++)
                {
                    if (part + others >= smallest)
                        reached = Math.Max(reached, quality.Of(part + others, part, rows, all));
                }
            }

            Assert.True(bound >= reached, $"{positives}");
            Assert.Equal(reached, bound, 1e-12); // The bound is tight.
        }
    }

    [Fact]
    public void Measures_are_told_apart_by_name()
    {
        Assert.Equal(SegmentQuality.Klosgen(0.5), SegmentQuality.Klosgen(0.5));
        Assert.Equal(SegmentQuality.Klosgen(0.5).GetHashCode(), SegmentQuality.Klosgen(0.5).GetHashCode());
        Assert.NotEqual(SegmentQuality.Klosgen(0.5), SegmentQuality.Klosgen(1));
        Assert.Equal(SegmentQuality.WilsonLower, SegmentQuality.Wilson(0.95));
        Assert.Equal("Klösgen 0.5", SegmentQuality.Klosgen(0.5).ToString());
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_parameter_outside_its_range_is_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SegmentQuality.Klosgen(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => SegmentQuality.Wilson(value));
    }
}
