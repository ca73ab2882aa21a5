using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Panel;

public sealed class GroupRatesTests
{
    [Fact]
    public void A_closing_counts_from_the_quarter_after_it_for_a_year()
    {
        // Ten accounts of scheme 2 from 2001Q1 on; one is closed in 2002Q1.
        var builder = new NpfHistoryBuilder();
        for (var account = 0; account < 10; account++)
            builder.SetScheme(TinyHistories.Account(builder, account + 1, account + 1, TinyHistories.Row("2001Q1")), 2);
        builder.SetClosed(9, Quarter.Parse("2002Q1"));
        var rates = GroupRates.Of(builder.Build(Quarter.Parse("2004Q1"), Quarter.Parse("2003Q4")), 2);

        Assert.Equal(double.NaN, rates.Closing(Quarter.Parse("2001Q2")));
        Assert.Equal(0, rates.Closing(Quarter.Parse("2001Q3")));
        Assert.Equal(0, rates.Closing(Quarter.Parse("2002Q1")));
        Assert.Equal(1 / 40.0, rates.Closing(Quarter.Parse("2002Q2")));
        Assert.Equal(1 / 37.0, rates.Closing(Quarter.Parse("2003Q1")));
        Assert.Equal(0, rates.Closing(Quarter.Parse("2003Q2")));
        Assert.Equal((1 + (100 / 40.0)) / (40 + 100), rates.SchemeClosing(2, Quarter.Parse("2002Q2")));
        Assert.Equal(100 / 40.0 / 100, rates.SchemeClosing(NpfHistory.NoScheme, Quarter.Parse("2002Q2")));
        Assert.Equal((1 + (100 / 40.0)) / (40 + 100), rates.RegionClosing(NpfSnapshot.NoRegion, Quarter.Parse("2002Q2")));
    }

    [Fact]
    public void Paying_accounts_of_a_scheme_are_those_of_the_quarter_before_drawn_towards_all()
    {
        // Two accounts pay in 2001Q2, one of scheme 0 and one of none; a third of scheme 0 does not.
        // All of them did in the quarter before their first row.
        var builder = new NpfHistoryBuilder();
        foreach (var (id, scheme, pays) in new[] { (1, 0, true), (2, 0, false), (3, -1, true) })
        {
            var account = TinyHistories.Account(builder, id, id, TinyHistories.Row("2001Q1"));
            builder.SetScheme(account, scheme);
            builder.Add(account, pays ? TinyHistories.Paid("2001-06-30", 1) : TinyHistories.Other("2001-06-30", 1));
            builder.Add(account, TinyHistories.Paid("2000-12-31", 1));
        }

        var rates = GroupRates.Of(builder.Build(Quarter.Parse("2001Q4"), Quarter.Parse("2001Q3")), 1);

        Assert.Equal(double.NaN, rates.SchemePaying(0, Quarter.Parse("2001Q1")));
        Assert.Equal(0, rates.SchemePaying(0, Quarter.Parse("2001Q2")));
        Assert.Equal((1 + (20 * 2 / 3.0)) / (2 + 20), rates.SchemePaying(0, Quarter.Parse("2001Q3")), 1e-15);
        Assert.Equal((1 + (20 * 2 / 3.0)) / (1 + 20), rates.SchemePaying(-1, Quarter.Parse("2001Q3")), 1e-15);
        Assert.Equal(0, rates.SchemePaying(0, Quarter.Parse("2001Q4")));
        Assert.Equal(0, rates.SchemeAccounts(0, Quarter.Parse("2001Q1")));
        Assert.Equal(Math.Log(3), rates.SchemeAccounts(0, Quarter.Parse("2001Q2")), 1e-15);
    }
}
