using ChurnLab.Frames;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Segments.Search;

public sealed class BankSegmentsTests
{
    private static readonly string[] Features =
        ["score", "city", "gender", "age", "equity", "balance", "products", "credit_card", "last_activity", "EST_SALARY"];

    [Fact]
    public void Defaults_find_a_segment_of_300_clients_of_whom_three_quarters_left()
    {
        var clients = Csv.Read(RealData.PathOf("bank", "bank_scrooge.csv")).Where(row => !row.IsMissing("age") && row.Integer("products") > 0);
        var (x, y) = (FeatureTable.Of(clients, Features), Target.Binary(FeatureTable.Of(clients, "churn").Numbers(0)));
        Assert.Equal((9973, 1818), (x.Rows, y.Positives));

        var found = new SegmentFinder().Find(x, y);

        Assert.True(found.IsExhaustive);
        Assert.Equal(100, found.Segments.Count);
        Assert.InRange(found.Best!.Segment.Size, 300, 400);
        Assert.InRange(found.Best.Segment.Rate.Value, 0.76, 0.85);
        // The best one that a search by other means found.
        Assert.Contains(found.Segments, one => (one.Segment.Size, one.Segment.Positives) == (302, 238));
    }
}
