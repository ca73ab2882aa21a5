using ChurnLab.Learning;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class HazardRowsTests
{
    private static readonly NpfHistory History = RandomHistories.Of(seed: 4, accounts: 300);
    private static readonly Quarter From = Quarter.Of(2005, 1);
    private static readonly Quarter LastTarget = Quarter.Of(2019, 4);
    private static readonly PanelOptions Panel = new() { Features = NpfFeatures.Of("balance", "tenure_quarters", "region", "scheme") };

    private static HazardSample All { get; } = new() { Seed = 1, From = From, LastTarget = LastTarget, Closings = 1, Others = 1 };

    [Fact]
    public void Every_quarter_before_which_an_account_was_still_open_is_a_row_with_its_outcome()
    {
        var expected = new List<HazardPair>();
        for (var account = 0; account < History.AccountCount; account++)
        {
            for (var quarter = From; quarter < LastTarget; quarter = quarter.Plus(1))
            {
                for (var lead = 1; lead <= HazardRows.Leads; lead++)
                {
                    var target = quarter.Plus(lead);
                    var isInPanel = quarter >= History.FirstOf(account) && quarter <= History.LastOf(account);
                    if (isInPanel && target <= LastTarget && !(History.ClosedIn(account) < target))
                        expected.Add(new HazardPair(account, quarter, lead, History.ClosedIn(account) == target));
                }
            }
        }

        var rows = HazardRows.Of(History, Panel, All);

        Assert.Equal(expected, rows.Pairs);
        Assert.Contains(expected, pair => pair.Closes);
        Assert.Equal(expected.Select(pair => pair.Closes ? 1.0 : 0), rows.Closes.Values.ToArray());
        Assert.All(rows.Weights.ToArray(), weight => Assert.Equal(1, weight));
    }

    [Fact]
    public void Features_are_those_of_the_panel_with_lead_and_season()
    {
        var rows = HazardRows.Of(History, Panel, All);
        var panel = new NpfPanel(History, Panel).ToFrame();
        var place = Enumerable.Range(0, panel.RowCount)
            .ToDictionary(row => (panel.Text("account_id")[row], panel.Text("quarter")[row]), row => row);

        for (var row = 0; row < rows.Count; row += 7)
        {
            var pair = rows.Pairs[row];
            var at = place[(History.AccountId(pair.Account), pair.Quarter.ToString())];
            Assert.Equal(panel.Number("balance")[at] ?? double.NaN, ((NumberFeature)rows.Features["balance"]).Values[row]);
            Assert.Equal(panel.Text("region")[at], Level(rows.Features["region"], row));
            Assert.Equal(panel.Text("scheme")[at], Level(rows.Features["scheme"], row));
            Assert.Equal(pair.Lead, ((NumberFeature)rows.Features[HazardRows.Lead]).Values[row]);
            Assert.Equal(pair.Target.Number, ((NumberFeature)rows.Features[HazardRows.Season]).Values[row]);
        }
    }

    [Fact]
    public void A_draw_keeps_its_shares_and_the_rest_counts_for_all()
    {
        var all = HazardRows.Of(History, Panel, All);
        var some = HazardRows.Of(History, Panel, All with { Closings = 0.5, Others = 0.1 });

        Assert.InRange(some.Count, all.Count * 0.08, all.Count * 0.12);
        Assert.InRange(some.Weights.ToArray().Sum(), all.Count * 0.9, all.Count * 1.1);
        Assert.All(Enumerable.Range(0, some.Count), row => Assert.Equal(some.Pairs[row].Closes ? 2 : 10, some.Weights.Span[row], 9));
        Assert.Subset(all.Pairs.ToHashSet(), some.Pairs.ToHashSet());
        Assert.NotEqual(some.Pairs, HazardRows.Of(History, Panel, All with { Closings = 0.5, Others = 0.1, Seed = 2 }).Pairs);
    }

    [Fact]
    public void Shares_leave_ten_others_for_each_closing_and_no_more_rows_than_asked_for()
    {
        var all = HazardRows.Of(History, Panel, All);
        var (closings, others) = (all.Closes.Positives, all.Count - all.Closes.Positives);

        var sample = HazardSample.Of(History, From, LastTarget, new LoyaltyOptions());
        Assert.Equal((1, 10.0 * closings / others), (sample.Closings, sample.Others));

        var small = HazardSample.Of(History, From, LastTarget, new LoyaltyOptions { MaxRows = 2_000 });
        Assert.Equal(2_000, (small.Closings * closings) + (small.Others * others), 6);
    }

    private static string? Level(FeatureColumn column, int row)
    {
        var category = (CategoryFeature)column;
        return category.Codes[row] < 0 ? null : category.Levels[category.Codes[row]];
    }
}
