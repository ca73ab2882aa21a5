using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics;

public sealed class BoxSummaryTests
{
    [Fact]
    public void Whiskers_end_at_the_farthest_values_that_are_no_outliers()
    {
        // Quartiles 3.5 and 8.5 of rank (n - 1)p + 1; limits -4 and 16.
        var box = BoxSummary.OfSorted([-9, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17]);

        Assert.Equal((3.5, 6, 8.5), (box.LowerQuartile, box.Median, box.UpperQuartile));
        Assert.Equal((2, 16), (box.LowerFence, box.UpperFence));
        Assert.Equal((1, 1, 11), (box.LowerOutliers, box.UpperOutliers, box.Count));
        Assert.Equal(68 / 11d, box.Mean, 1e-12);
    }

    [Fact]
    public void A_whisker_never_points_into_the_box()
    {
        // The limit 1.875 leaves out 0; the next value 10 lies above the quartile 7.5.
        var box = BoxSummary.OfSorted([0, 10, 11, 12]);

        Assert.Equal((7.5, 7.5, 1), (box.LowerQuartile, box.LowerFence, box.LowerOutliers));
    }

    [Fact]
    public void The_quartiles_follow_their_definition()
    {
        double[] values = [1, 2, 3, 4];

        Assert.Equal(1.75, BoxSummary.OfSorted(values).LowerQuartile);
        Assert.Equal(1.5, BoxSummary.OfSorted(values, QuantileDefinition.Hazen).LowerQuartile);
    }

    [Fact]
    public void Nothing_has_no_box()
    {
        var box = BoxSummary.OfSorted([]);

        Assert.Equal((0, 0, 0), (box.Count, box.LowerOutliers, box.UpperOutliers));
        Assert.True(double.IsNaN(box.Median) && double.IsNaN(box.LowerFence));
        Assert.Throws<ArgumentOutOfRangeException>(() => BoxSummary.OfSorted([1], whisker: -1));
    }
}
