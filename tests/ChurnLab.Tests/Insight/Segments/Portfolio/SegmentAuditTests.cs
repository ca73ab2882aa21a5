using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Insight.Words;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

public sealed class SegmentAuditTests
{
    private static readonly PortfolioOptions Options = Planted.Options with { Permutations = 0, MaxSegments = 1 };

    [Fact]
    public void A_planted_segment_holds_on_other_clients_and_is_found_again()
    {
        var (rows, left) = Planted.Make();

        var audit = SegmentAudit.Of(SegmentPortfolio.Find(rows, left, Options), rows, left, Quick());

        var line = Assert.Single(audit.Lines);
        Assert.Equal(SegmentVerdict.Reliable, line.Verdict);
        Assert.Equal((4, 4), (line.HoldOut!.Repeats, line.HoldOut.Found));
        Assert.InRange(line.HoldOut.OtherRate, 0.55, 0.85);
        Assert.InRange(line.HoldOut.Drop, -0.1, 0.1);
        Assert.Equal((4, 1.0), (line.Bootstrap.Repeats, line.Bootstrap.FoundAlike));
        Assert.InRange(line.Bootstrap.Listed, 0.9, 1);
        Assert.InRange(line.Bootstrap.Rate.Lower, 0.5, line.Part.Segment.Rate.Value);
        Assert.InRange(line.Bootstrap.Rate.Upper, line.Part.Segment.Rate.Value, 0.9);
        Assert.InRange(line.Bootstrap.SizeLower, 0.7 * line.Part.Segment.Size, line.Part.Segment.Size);
        Assert.StartsWith("Надёжный сегмент: на других клиентах доля ", line.Finding.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Надёжных сегментов: 1 из 1, с оговорками: 0, не рекомендуется: 0. При 4 случайных делениях", audit.Finding().Text, StringComparison.Ordinal);
        Assert.Contains("<table", audit.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(new SegmentCard(line).ToText(), audit.Cards.ToText());
        Assert.Contains(new SegmentCard(line).ToHtml(), audit.Cards.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_is_the_segment_without_the_condition()
    {
        var (rows, left) = Planted.Make();
        Condition[] conditions = [new RangeCondition("age", 20, 20), new LevelCondition("active", "да")];
        var portfolio = SegmentPortfolio.Of(rows, left, [("1", conditions), ("без возраста", [conditions[1]])]);

        var line = SegmentAudit.Of(portfolio, rows, left, Quick() with { Halves = 0, Resamples = 0 }).Lines[0];

        Assert.Equal(conditions, line.Reasons.Select(reason => reason.Condition));
        Assert.Equal(portfolio.Segments[1].Segment.Size, line.Reasons[0].SizeWithout);
        Assert.Equal(portfolio.Segments[1].Segment.Rate, line.Reasons[0].RateWithout);
        Assert.Null(line.HoldOut);
        Assert.True(double.IsNaN(line.Bootstrap.FoundAlike));
    }

    [Fact]
    public void A_mixed_segment_and_one_at_the_base_rate_are_called_what_they_are()
    {
        var (rows, left) = Planted.Make();
        var portfolio = SegmentPortfolio.Of(rows, left, [
            ("молодые", [new RangeCondition("age", 20, 20)]),
            ("неактивные", [new LevelCondition("active", "нет")])]);

        var audit = SegmentAudit.Of(portfolio, rows, left, Quick() with { Halves = 0, Resamples = 0 });

        Assert.Equal([SegmentVerdict.Caution, SegmentVerdict.NotRecommended], audit.Lines.Select(line => line.Verdict));
        Assert.StartsWith("С оговорками: внутри сегмент неоднороден: active: нет — ", audit.Lines[0].Finding.Text, StringComparison.Ordinal);
        Assert.Equal("Не рекомендуется: доля не выше средней по базе.", audit.Lines[1].Finding.Text);
        Assert.False(audit.Lines[1].Finding.IsResolved);
    }

    [Fact]
    public void An_empty_portfolio_needs_no_searches()
    {
        var (rows, left) = Planted.Make();

        var audit = SegmentAudit.Of(SegmentPortfolio.Of(rows, left, []), rows, left);

        Assert.Empty(audit.Lines);
        Assert.StartsWith("Ни одного сегмента", audit.ToHtml()["<p class=\"churnlab-finding\" data-resolved=\"false\">".Length..], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_another_portfolio_are_refused()
    {
        var (rows, left) = Planted.Make();
        var portfolio = SegmentPortfolio.Of(rows, left, []);

        Assert.Equal(
            "The portfolio is one of 1600 rows; got 2.",
            Assert.Throws<InsightException>(() => SegmentAudit.Of(portfolio, rows.Take([0, 1]), left.Take([0, 1]))).Message);
    }

    [Fact]
    public void A_card_says_who_how_many_and_why_and_encodes_what_comes_from_data()
    {
        var (rows, left) = Planted.Make();
        var words = new SegmentWords { Vocabulary = new(new FeatureWords("age", "<возраст>")) };
        var portfolio = SegmentPortfolio.Of(rows, left, [("<1>", [new RangeCondition("age", 20, 20), new LevelCondition("active", "да")])], words);
        var line = SegmentAudit.Of(portfolio, rows, left, Quick() with { Halves = 0, Resamples = 0 }).Lines[0];

        var card = new SegmentCard(line, words);

        Assert.Contains("<section class=\"churnlab-card\"><h4>Сегмент &lt;1&gt;</h4>", card.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<svg class=\"churnlab-bar\" role=\"img\" aria-label=", card.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<возраст>", card.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("Зачем нужны условия: без «<возраст>: 20» — ", card.Reason, StringComparison.Ordinal);
        Assert.Contains(card.Reason, card.ToText(), StringComparison.Ordinal);
        Assert.Equal("", new SegmentCard(portfolio.Segments[0], words).Reason);
        Assert.DoesNotContain("<p></p>", new SegmentCard(portfolio.Segments[0], words).ToHtml(), StringComparison.Ordinal);
    }

    private static AuditOptions Quick() => new() { Portfolio = Options, Halves = 4, Resamples = 4 };
}
