using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Panel;

public sealed class AsOfTests
{
    private static readonly NpfHistory History = TinyHistories.Edges();

    [Fact]
    public void It_shows_an_account_as_it_was_at_the_end_of_a_quarter()
    {
        Assert.Equal([220, 220, 220], Values(1, now => now.PaidTotal));
        Assert.Equal([220, 70, 0], Values(1, now => now.Paid(2)));
        Assert.Equal([3, 3, 3], Values(1, now => now.PaymentsTotal));
        Assert.Equal([1, 0, 0], Values(1, now => now.Payments(1)));
        Assert.Equal([2, 1, 0], Values(1, now => now.PaidQuarters(2)));
        Assert.Equal([0, 0, 0], Values(1, now => now.Income(1)));
        Assert.Equal([0.1, 0.1, 0], Values(1, now => now.Income(3)));
        Assert.Equal([220.1, 0, 0], Values(1, now => now.Withdrawn(1)));
        Assert.Equal([0, 0, 0], Values(1, now => now.Balance));
        Assert.Equal([150.1, 0, 0], Values(1, now => now.BalanceBefore(1)));
        Assert.Equal([16, 107, 199], Values(1, now => now.RecencyDays));
    }

    [Fact]
    public void It_shows_who_the_account_is_and_when_that_was()
    {
        Assert.Equal([1, 2, 3], Values(1, now => now.Tenure));
        Assert.Equal([1, 1, 1], Values(1, now => now.Account));
        Assert.Equal([7, 7, 7], Values(1, now => now.Scheme));
        Assert.Equal([1, 1, 3], Values(1, now => now.Snapshot.Quarter.Number));
        Assert.Equal([1, 2, 3], Values(1, now => now.Quarter.Number));
        Assert.All(Values(1, now => now.Quarter.Year), value => Assert.Equal(1994, value));
        Assert.All(Values(1, now => now.FirstQuarter.Year), value => Assert.Equal(1994, value));
        Assert.All(Values(2, now => now.Region!.Index), value => Assert.Equal(3, value));
        Assert.All(Values(1, now => now.Region is null ? 1 : 0), value => Assert.Equal(1, value));
    }

    [Fact]
    public void It_shows_the_economy_as_it_was_known()
    {
        var macro = MacroTable.Default;

        Assert.Equal(
            [macro.First.Plus(3), macro.First.Plus(4), macro.First.Plus(5)],
            Values(1, now => now.Macro.Quarter.Index).Select(index => new Quarter((int)index)));
        Assert.Equal([1, 0, 0], Values(1, now => now.MacroBefore(4) is null ? 1 : 0));
        Assert.All(Values(1, now => now.MacroBefore(2)!.Quarter.Since(now.Quarter)), value => Assert.Equal(-2, value));
    }

    [Fact]
    public void Nothing_is_there_before_the_first_payment()
    {
        Assert.All(Values(2, now => now.RecencyDays), value => Assert.Equal(double.NaN, value));
        Assert.All(Values(2, now => now.PaidTotal + now.Balance + now.PaymentsTotal), value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_window_cannot_reach_into_the_future()
    {
        Func<AsOf, double>[] ahead =
        [
            now => now.Paid(-1), now => now.Payments(-1), now => now.PaidQuarters(-1), now => now.Income(-1),
            now => now.Withdrawn(-1), now => now.BalanceBefore(-1), now => now.MacroBefore(-1)!.KeyRate,
        ];

        Assert.All(ahead, value => Assert.IsType<ArgumentOutOfRangeException>(
            Assert.Throws<InvalidOperationException>(() => Values(1, value)).InnerException));
    }

    [Fact]
    public void A_feature_that_fails_is_named_with_its_account_and_quarter()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Values(1, now => now.MacroBefore(4)!.KeyRate));

        Assert.Equal(
            $"The feature 'own' failed for the account {History.AccountId(1)} at 1994Q1; see the inner exception.",
            error.Message);
        Assert.IsType<NullReferenceException>(error.InnerException);
    }

    [Theory]
    [InlineData("", "смысл", "A name")]
    [InlineData("два слова", "смысл", "A name of a feature has Latin letters, digits and underscores only; got 'два слова'.")]
    [InlineData("name", " ", "")]
    public void A_feature_needs_a_name_fit_for_a_column_and_a_meaning(string name, string meaning, string message)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => PanelFeature.Of(name, meaning, "руб.", now => now.Balance));

        if (name.Length > 0)
            Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private static double[] Values(int account, Func<AsOf, double> value)
    {
        var own = PanelFeature.Of("own", "своё", "", now => now.Account == account ? value(now) : 0);
        var panel = new NpfPanel(History, new PanelOptions { Features = [own], AccountsPerBlock = 1 });
        return panel.Blocks().Single(block => block.Accounts[0] == account).Values(0).ToArray();
    }
}
