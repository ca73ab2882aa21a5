using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

public sealed class SegmentPortfolioTests
{
    // 100 clients: those below 20 leave, and every tenth of the others.
    private static readonly FeatureTable Rows = new(new NumberFeature("age", [.. Enumerable.Range(0, 100).Select(row => (double)row)]));
    private static readonly Target Left = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row < 20 || row % 10 == 0)]);

    private static readonly SegmentWords Words = new() { Vocabulary = new(new FeatureWords("age", "возраст") { Unit = "лет" }) };

    [Fact]
    public void A_client_belongs_to_the_first_segment_that_takes_it()
    {
        var portfolio = SegmentPortfolio.Of(Rows, Left, [("young", [Upto(19)]), ("wider", [Upto(39)])]);

        var second = portfolio.Segments[1];
        Assert.Equal((40, 22), (second.Segment.Size, second.Segment.Positives));
        Assert.Equal((20, 2), (second.NewSize, second.NewPositives));
        Assert.Equal((40, 22), (second.CumulativeSize, second.CumulativePositives));
        Assert.Equal(2 / 28.0, second.NewCoverage, 1e-15);
        Assert.Equal(22 / 28.0, portfolio.Coverage, 1e-15);
        Assert.Equal(6 / 60.0, portfolio.RestRate.Value, 1e-15);
        Assert.Equal(0.5, portfolio.LargestOverlap, 1e-15);
        Assert.False(second.NewMembers.Has(19));
        Assert.True(second.NewMembers.Has(20));
    }

    [Fact]
    public void A_sentence_says_who_how_many_which_share_and_how_much_of_all()
    {
        var portfolio = SegmentPortfolio.Of(Rows, Left, [("1", [Upto(19)]), ("2", [Upto(39)])], Words);

        Assert.Equal("Возраст до 39\u00a0лет: ушли 55,0\u202f%", portfolio.SegmentFindings[1].Headline);
        Assert.Equal(
            "Возраст до 39\u00a0лет: 40\u00a0клиентов, ушли 55,0\u202f% (95\u00a0%: от 39,8 до 69,3\u202f%) — в 2,0 раза чаще среднего по базе; "
            + "здесь 78,6\u202f% всех ушедших. Без учтённых в предыдущих сегментах — 20\u00a0клиентов, ушли 10,0\u202f%.",
            portfolio.SegmentFindings[1].Text);
        Assert.True(portfolio.SegmentFindings[1].IsResolved);
        Assert.Equal("2\u00a0сегмента: 78,6\u202f% всех ушедших", portfolio.Finding().Headline);
        Assert.Equal(
            "2\u00a0сегмента, вместе 40\u00a0клиентов (40,0\u202f% базы): ушли 55,0\u202f% (95\u00a0%: от 39,8 до 69,3\u202f%), это 78,6\u202f% всех ушедших. "
            + "Среди остальных ушли 10,0\u202f%, в среднем по базе — 28,0\u202f%.",
            portfolio.Finding().Text);
    }

    [Fact]
    public void An_empty_portfolio_says_that_nothing_can_be_recommended()
    {
        var portfolio = SegmentPortfolio.Of(Rows, Left, []);

        Assert.False(portfolio.Finding().IsResolved);
        Assert.StartsWith("Ни одного сегмента рекомендовать нельзя", portfolio.ToText(), StringComparison.Ordinal);
        Assert.Equal((0, 0.0, 0.28), (portfolio.Size, portfolio.Coverage, portfolio.RestRate.Value));
    }

    [Fact]
    public void Data_values_never_become_markup()
    {
        var rows = new FeatureTable(new CategoryFeature("<b>", Enumerable.Range(0, 100).Select(row => row < 20 ? "<i>" : "x")));

        var html = SegmentPortfolio.Of(rows, Left, [("<u>", [new LevelCondition("<b>", "<i>")])]).ToHtml();

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<u>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_of_other_rows_or_one_class_is_refused()
    {
        var short_ = Assert.Throws<InsightException>(() => SegmentPortfolio.Of(Rows, Target.Binary([true, false]), []));
        var one = Assert.Throws<InsightException>(() => SegmentPortfolio.Of(Rows, Target.Binary(new bool[100]), []));

        Assert.Equal("The table has 100 rows, the target 2: each row needs its class.", short_.Message);
        Assert.Equal("0 of 100 rows are of class 1: segments need rows of both classes.", one.Message);
    }

    private static RangeCondition Upto(double age) => new("age", double.NegativeInfinity, age);
}
