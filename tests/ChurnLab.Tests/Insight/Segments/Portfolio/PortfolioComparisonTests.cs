using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

public sealed class PortfolioComparisonTests
{
    private static readonly FeatureTable Rows = new(new NumberFeature("x", [.. Enumerable.Range(0, 10).Select(row => (double)row)]));
    private static readonly Target Left = Target.Binary([.. Enumerable.Range(0, 10).Select(row => row is 0 or 1 or 2 or 7)]);

    [Fact]
    public void The_top_of_the_risk_list_is_taken_by_score_and_then_by_row()
    {
        var ceiling = new ModelCeiling([0.1, 0.9, 0.5, 0.5, 0, 0, 0, 0.5, 0, 0], Left);

        Assert.Equal([0, 1, 2, 2, 3, 4], Enumerable.Range(0, 6).Select(ceiling.Positives));
        Assert.Equal((0.75, 0.75), (ceiling.Rate(4).Value, ceiling.Coverage(4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ceiling.Positives(11));
    }

    [Fact]
    public void A_score_that_is_not_a_number_is_refused() => Assert.Equal(
        "The score of row 1 is NaN: every row needs a score to be put into order.",
        Assert.Throws<InsightException>(() => new ModelCeiling([0, double.NaN, 0, 0, 0, 0, 0, 0, 0, 0], Left)).Message);

    [Fact]
    public void As_many_clients_of_the_risk_list_stand_beside_each_portfolio()
    {
        var comparison = new PortfolioComparison(
            "наш", Of(0, 2), [("их", Of(5, 8))], new ModelCeiling([9, 8, 3, 2, 1, 1, 1, 7, 1, 1], Left));

        Assert.Equal((3, 1.0, 0.75), (comparison.Lines[0].Size, comparison.Lines[0].ModelRate, comparison.Lines[0].ModelCoverage));
        Assert.Equal((4, 1.0, 1.0), (comparison.Lines[1].Size, comparison.Lines[1].ModelRate, comparison.Lines[1].ModelCoverage));
        Assert.Equal(0.25, comparison.Lines[1].Coverage);
        Assert.True(comparison.Finding().IsResolved);
        Assert.EndsWith(
            "их: 4\u00a0клиента, доля 25,0\u202f%, охват 25,0\u202f%. Столько же клиентов с начала списка модели: доля 100,0\u202f%, охват 75,0\u202f%.",
            comparison.Finding().Text, StringComparison.Ordinal);
        Assert.Equal(8, comparison.ToFrame().Columns.Count);
    }

    [Fact]
    public void Portfolios_of_other_rows_are_refused()
    {
        var other = SegmentPortfolio.Of(new FeatureTable(new NumberFeature("x", [1, 2])), Target.Binary([true, false]), []);

        Assert.StartsWith(
            "Portfolio 'b' is one of 2 rows, 1 of class 1; 'a' of 10, 4:",
            Assert.Throws<InsightException>(() => new PortfolioComparison("a", Of(0, 2), [("b", other)])).Message, StringComparison.Ordinal);
    }

    private static SegmentPortfolio Of(double lower, double upper) => SegmentPortfolio.Of(Rows, Left, [("1", [new RangeCondition("x", lower, upper)])]);
}
