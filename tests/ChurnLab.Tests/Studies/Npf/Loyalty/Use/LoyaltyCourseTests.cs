using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Loyalty.Use;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

public sealed class LoyaltyCourseTests
{
    private static readonly TinyAccount[] Accounts = [.. TinyLoyalty.Many(300, 90, 0.1)];

    // Nobody is closed in the quarter after 2021Q1; all 90 are in the next but one.
    private static readonly LoyaltyCourse Course = LoyaltyCourse.Of(
        TinyLoyalty.Of(TinyLoyalty.History(Accounts), Accounts, Quarter.Of(2021, 2), Quarter.Of(2021, 1), Quarter.Of(2022, 4)),
        new LoyaltyUseOptions { Horizon = LoyaltyHorizon.Quarter });

    [Fact]
    public void Quarters_are_in_order_with_what_was_told_and_what_was_true()
    {
        Assert.Equal([Quarter.Of(2021, 1), Quarter.Of(2021, 2), Quarter.Of(2022, 4)], Course.Quarters.Select(quarter => quarter.Quarter));
        Assert.Equal([0, 0.3, double.NaN], Course.Quarters.Select(quarter => quarter.True.Value));
        Assert.Equal([0.025, 0.025, 0.025], Course.Quarters.Select(quarter => Math.Round(quarter.Told, 12)));
        Assert.Equal([300, 300, 300], Course.Quarters.Select(quarter => quarter.Accounts));
        Assert.Equal([true, true, false], Course.Quarters.Select(quarter => quarter.IsOff));
    }

    [Fact]
    public void Quarters_that_are_off_are_named()
    {
        var finding = Course.Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal("Обещанное и настоящее расходятся: кварталов 2 из 2", Said.Plain(finding.Headline));
        Assert.StartsWith(
            "Закрытий больше, чем обещано: 2021Q2 — 30,0 % (от 24,9 % до 35,5 %) при обещанных 2,5 %. Закрытий меньше, чем обещано: 2021Q1 — 0,0 %",
            Said.Plain(finding.Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_right_is_said_to_be()
    {
        TinyAccount[] right = [.. TinyLoyalty.Many(300, 30, 0.1)];
        var finding = LoyaltyCourse.Of(TinyLoyalty.Of(right)).Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal("Обещанная доля не отличается от настоящей больше, чем случайно: проверено 1 квартал.", Said.Plain(finding.Text));
    }

    [Fact]
    public void The_figure_sets_both_lines_side_by_side()
    {
        var lines = Course.Figure().Data.Cast<ScatterTrace>().Where(trace => trace.Name is not null).ToList();

        Assert.Equal(["на самом деле", "обещано"], lines.Select(line => line.Name));
        Assert.Equal(0.3, lines[0].Y![1].Number);
        Assert.True(lines[0].Y![2].IsMissing);
    }

    [Fact]
    public void The_share_told_of_generated_accounts_is_their_mean_chance()
    {
        var risks = GeneratedLoyalty.Risks;
        var last = LoyaltyCourse.Of(risks).Quarters[^1];

        Assert.Equal(Enumerable.Range(0, risks.Count).Where(row => risks.Quarters[row] == last.Quarter).Average(row => risks.Year[row]), last.Told, 1e-12);
        Assert.Equal(3, LoyaltyCourse.Of(risks).Quarters.Count);
    }

    [Fact]
    public void Without_outcomes_there_is_nothing_to_compare() =>
        Assert.Throws<InsightException>(() => LoyaltyCourse.Of(TinyLoyalty.At(Quarter.Of(2022, 4), Accounts)));
}
