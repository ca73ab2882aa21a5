using ChurnLab.Insight.Segments;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Segments.Search;

public sealed class SimplificationTests
{
    // 100 rows: a holds 0 to 99; b is 0 for row 50 alone, c is 1 from row 20 on.
    private static readonly FeatureTable X = new(
        new NumberFeature("a", [.. Enumerable.Range(0, 100).Select(row => (double)row)]),
        new NumberFeature("b", [.. Enumerable.Range(0, 100).Select(row => row == 50 ? 0.0 : 1)]),
        new NumberFeature("c", [.. Enumerable.Range(0, 100).Select(row => row >= 20 ? 1.0 : 0)]));

    private static readonly RangeCondition From40 = new("a", 40, double.PositiveInfinity);
    private static readonly RangeCondition Not50 = new("b", 1, 1);
    private static readonly RangeCondition From20 = new("c", 1, 1);

    [Fact]
    public void Conditions_that_hardly_move_membership_are_dropped()
    {
        // c changes nothing where a is 40 or more, b leaves out one of 60.
        Assert.Equal([From40], Simplified(0.04, From40, Not50, From20));
        Assert.Equal([From40, Not50], Simplified(0, From40, Not50, From20));
        Assert.Equal([From40, Not50], Simplified(1.0 / 59, From40, Not50, From20));
        Assert.Equal([From40], Simplified(1.01 / 59, From40, Not50, From20));
    }

    [Fact]
    public void One_condition_is_left_at_least() => Assert.Equal([Not50], Simplified(1, Not50));

    [Fact]
    public void The_simpler_segment_is_counted_anew()
    {
        var finder = new SegmentFinder { MinSize = 10 };
        var positives = From20.Holds(X);
        var segment = new Segment([From40, Not50], From40.Holds(X).And(Not50.Holds(X)), positives);

        var simple = finder.Simplify(finder.Prepare(X), positives, segment);

        Assert.Equal((60, 60, 80), (simple.Size, simple.Positives, simple.AllPositives));
    }

    [Fact]
    public void A_result_has_no_condition_that_hardly_moves_membership()
    {
        var y = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row >= 40)]);
        var found = new SegmentFinder { MinSize = 10, MaxResults = 1000 }.Find(X, y);

        Assert.DoesNotContain(found.Segments, one => one.Segment.Conditions.Contains(Not50));
        Assert.Equal("a от 40", found.Best!.Segment.ToString());
        Assert.All(found.Segments, one => Assert.Equal(
            one.Segment.ToString(), found.Finder.Simplify(found.Space, new RowSet(100), one.Segment).ToString()));
    }

    private static IReadOnlyList<Condition> Simplified(double tolerance, params Condition[] conditions) =>
        Simplification.Of(new SegmentFinder { MinSize = 10 }.Prepare(X), tolerance, conditions, ignored: null);
}
