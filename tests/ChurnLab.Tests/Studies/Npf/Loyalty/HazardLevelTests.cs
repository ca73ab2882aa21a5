using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class HazardLevelTests
{
    [Fact]
    public void The_long_run_is_that_of_the_last_thirty_two_quarters()
    {
        var history = RandomHistories.Of(seed: 4, accounts: 300);
        var last = Quarter.Of(2015, 2);
        var (open, closed) = (0, 0);
        for (var account = 0; account < history.AccountCount; account++)
        {
            for (var target = last.Plus(-31); target <= last; target = target.Plus(1))
            {
                if (history.FirstOf(account) >= target || history.LastOf(account) < target.Plus(-1))
                    continue;
                open++;
                closed += history.ClosedIn(account) == target ? 1 : 0;
            }
        }

        Assert.True(closed > 10);
        Assert.Equal((double)closed / open, HazardLevel.Of(history).Upto(last), 12);
    }

    [Fact]
    public void Where_nobody_has_left_half_an_account_is_taken_for_closed()
    {
        var builder = new NpfHistoryBuilder();
        Panel.TinyHistories.Account(builder, 1, 1, Panel.TinyHistories.Row("2001Q1"));
        var history = builder.Build(Quarter.Of(2003, 1), Quarter.Of(2003, 1));

        Assert.Equal(0.5 / 8, HazardLevel.Of(history).Upto(Quarter.Of(2003, 1)), 12);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.01)]
    [InlineData(1e-6)]
    public void A_shift_gives_probabilities_their_mean_and_keeps_their_order(double mean)
    {
        double[][] odds = [[-6, -2.5, 0, 4], [1, -9, -9, -8]];

        var shift = HazardLevel.Shift(odds, mean);

        Assert.Equal(mean, odds.SelectMany(lead => lead).Average(told => 1 / (1 + Math.Exp(-told - shift))), 9);
    }
}
