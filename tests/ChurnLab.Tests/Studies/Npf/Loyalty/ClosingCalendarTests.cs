using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Tests.Studies.Eshop;
using ChurnLab.Tests.Studies.Npf.Loyalty.Use;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class ClosingCalendarTests
{
    [Fact]
    public void A_quarter_counts_what_was_open_before_it_and_closed_in_it()
    {
        // Open from 2015Q1 on; three of ten close in 2021Q3.
        var calendar = ClosingCalendar.Of(TinyLoyalty.History([.. TinyLoyalty.Many(10, 3, 0.1)]));

        Assert.Equal(Quarter.Of(2015, 2), calendar.Quarters[0].Quarter);
        Assert.Equal(TinyLoyalty.LastLabelled.Plus(1), calendar.Quarters[^1].Quarter);
        Assert.Equal(
            [(10, 0), (10, 3), (7, 0)],
            calendar.Quarters.Where(quarter => quarter.Quarter >= Quarter.Of(2021, 2) && quarter.Quarter <= Quarter.Of(2021, 4))
                .Select(quarter => (quarter.Open, quarter.Closed)));
        Assert.Equal(0.3, calendar.Quarters.Single(quarter => quarter.Closed > 0).Share);
    }

    [Fact]
    public void The_long_run_and_its_least_and_greatest_year_are_told()
    {
        var finding = ClosingCalendar.Of(TinyLoyalty.History([.. TinyLoyalty.Many(10, 3, 0.1)])).Finding();

        // Three of 26 quarters of ten and five of seven.
        Assert.True(finding.IsResolved);
        Assert.Equal("За квартал в среднем закрывают 1,02 % счетов", Said.Plain(finding.Headline));
        Assert.Contains("В кварталах 2015Q2–2022Q4", finding.Text, StringComparison.Ordinal);
        Assert.Contains("меньше всего, 0,00 %, в 2015 году, больше всего, 8,11 %, в 2021 году", Said.Plain(finding.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_closings_nothing_is_told()
    {
        var calendar = ClosingCalendar.Of(TinyLoyalty.History([.. TinyLoyalty.Many(5, 0, 0.1)]));

        Assert.False(calendar.Finding().IsResolved);
        Assert.Empty(calendar.Figure().Data);
    }

    [Fact]
    public void Quarters_are_those_of_the_panel()
    {
        var history = RandomHistories.Of(seed: 21, accounts: 150);
        var last = history.LastLabelled.Plus(1);
        var closed = Enumerable.Range(0, history.AccountCount).Select(history.ClosedIn).OfType<Quarter>().Count(quarter => quarter <= last);

        var calendar = ClosingCalendar.Of(history);

        Assert.Equal(closed, calendar.Quarters.Sum(quarter => quarter.Closed));
        Assert.All(calendar.Quarters, quarter => Assert.InRange(quarter.Closed, 0, quarter.Open));
    }
}
