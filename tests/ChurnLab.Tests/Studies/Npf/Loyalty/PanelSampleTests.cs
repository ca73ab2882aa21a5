using ChurnLab.Learning;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class PanelSampleTests
{
    private static readonly NpfHistory History = RandomHistories.Of(seed: 5, accounts: 200);
    private static readonly IReadOnlyList<PanelFeature> Features = NpfFeatures.Of("balance", "scheme");
    private static readonly (Quarter From, Quarter To) Quarters = (Quarter.Of(2010, 1), Quarter.Of(2014, 4));

    [Fact]
    public void Where_there_is_room_every_row_of_the_quarters_is_there()
    {
        var sample = PanelSample.Of(History, Features, Quarters.From, Quarters.To, new LoyaltyOptions());

        var panel = new NpfPanel(History, new PanelOptions { Features = Features, From = Quarters.From, To = Quarters.To }).Blocks().ToList();
        Assert.Equal(panel.SelectMany(block => block.Quarters.ToArray()), sample.Quarters);
        Assert.Equal(panel.SelectMany(block => block.Values(0).ToArray()), ((NumberFeature)sample.Features["balance"]).Values.ToArray());
        Assert.Equal(["balance", "scheme"], sample.Features.Names);
    }

    [Fact]
    public void Of_more_rows_a_draw_is_taken_that_the_seed_repeats()
    {
        var all = PanelSample.Of(History, Features, Quarters.From, Quarters.To, new LoyaltyOptions()).Quarters.Count;
        var options = new LoyaltyOptions { MaxRows = 1_000, Seed = 4 };
        Assert.True(all > 1_500);

        var sample = PanelSample.Of(History, Features, Quarters.From, Quarters.To, options);

        // Six standard errors.
        Assert.InRange(sample.Quarters.Count, 1_000 - 190, 1_000 + 190);
        Assert.Equal(sample.Quarters, PanelSample.Of(History, Features, Quarters.From, Quarters.To, options).Quarters);
        Assert.NotEqual(sample.Quarters, PanelSample.Of(History, Features, Quarters.From, Quarters.To, options with { Seed = 5 }).Quarters);
    }
}
