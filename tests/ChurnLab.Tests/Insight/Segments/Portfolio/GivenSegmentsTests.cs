using System.Text.Json;
using ChurnLab.Insight.Segments;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

public sealed class GivenSegmentsTests
{
    [Fact]
    public void Segments_of_the_reference_have_its_counts_rates_and_intervals()
    {
        var (rows, churn) = BankRows.Read();
        var segments = Reference().GetProperty("segments").EnumerateObject().ToArray();

        var portfolio = SegmentPortfolio.Of(rows, churn, [.. segments.Select(segment => Given(segment.Name, segment.Value))]);

        Assert.Equal(25, segments.Length);
        foreach (var (found, expected) in portfolio.Segments.Zip(segments))
        {
            Assert.Equal(expected.Value.GetProperty("n").GetInt32(), found.Segment.Size);
            Assert.Equal(expected.Value.GetProperty("churned").GetInt32(), found.Segment.Positives);
            Golden.Close(expected.Value.GetProperty("lift").GetDouble(), found.Segment.Lift, expected.Name, 1e-12);
            Golden.Close(expected.Value.GetProperty("churner_coverage").GetDouble(), found.Segment.Coverage, expected.Name, 1e-12);
            Golden.Close(expected.Value.GetProperty("wilson95")[0].GetDouble(), found.Segment.Rate.Lower, expected.Name, 1e-9);
            Golden.Close(expected.Value.GetProperty("wilson95")[1].GetDouble(), found.Segment.Rate.Upper, expected.Name, 1e-9);
        }
    }

    [Fact]
    public void Overlaps_and_cumulative_cover_are_those_of_the_reference()
    {
        var (rows, churn) = BankRows.Read();
        var reference = Reference();
        var (overlap, cover) = (reference.GetProperty("segment_overlap_A"), reference.GetProperty("segment_cover_A_in_order"));
        string[] names = [.. overlap.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)];

        var portfolio = SegmentPortfolio.Of(
            rows, churn, [.. names.Select(name => Given(name, reference.GetProperty("segments").GetProperty(name)))]);

        foreach (var (i, first) in portfolio.Segments.Index())
        {
            foreach (var (j, second) in portfolio.Segments.Index())
            {
                Assert.Equal(overlap.GetProperty("intersection")[i][j].GetInt32(), first.Segment.Members.CountBoth(second.Segment.Members));
                Golden.Close(overlap.GetProperty("jaccard")[i][j].GetDouble(), first.Segment.Members.Jaccard(second.Segment.Members), names[i], 1e-12);
            }

            Assert.Equal(cover[i].GetProperty("new_n").GetInt32(), first.NewSize);
            Assert.Equal(cover[i].GetProperty("new_churned").GetInt32(), first.NewPositives);
            Assert.Equal(cover[i].GetProperty("cum_n").GetInt32(), first.CumulativeSize);
            Assert.Equal(cover[i].GetProperty("cum_churned").GetInt32(), first.CumulativePositives);
        }

        Assert.Equal((2229, 1230), (portfolio.Size, portfolio.Positives));
        Assert.Equal(0.2766990291262136, portfolio.LargestOverlap, 1e-12);
    }

    private static (string Name, IReadOnlyList<Condition> Conditions) Given(string name, JsonElement segment) =>
        (name, BankRows.Conditions(segment.GetProperty("query").GetString()!));

    private static JsonElement Reference()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RealData.ReferenceOf("bank")));
        return document.RootElement.Clone();
    }
}
