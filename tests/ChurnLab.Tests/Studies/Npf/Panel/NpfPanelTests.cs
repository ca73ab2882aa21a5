using ChurnLab.Frames;
using ChurnLab.Learning;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Panel;

public sealed class NpfPanelTests
{
    private static readonly NpfHistory History = RandomHistories.Of(4, 50);

    [Fact]
    public void Accounts_have_a_row_for_every_quarter_from_the_first_to_the_one_before_closing()
    {
        var panel = new NpfPanel(History, new PanelOptions { Features = [] });

        var rows = panel.Blocks().SelectMany(Rows).ToList();

        Assert.Equal(new PanelOracleGroups(History).All.Select(row => (row.Account, row.Quarter)).Order(), rows);
        Assert.Equal(panel.RowCount, rows.Count);
    }

    [Fact]
    public void Values_have_the_same_bits_on_any_number_of_threads_and_in_blocks_of_any_size()
    {
        var one = Bits(new PanelOptions { Threads = 1, AccountsPerBlock = 50 });

        Assert.Equal(one, Bits(new PanelOptions { Threads = 5, AccountsPerBlock = 3 }));
        Assert.Equal(one, Bits(new PanelOptions { AccountsPerBlock = int.MaxValue }));
    }

    [Fact]
    public void A_part_of_the_quarters_has_the_values_it_has_among_all()
    {
        var (from, to) = (Quarter.Parse("2003Q2"), Quarter.Parse("2008Q4"));
        var all = new NpfPanel(History).ToFrame();
        var part = new NpfPanel(History, new PanelOptions { From = from, To = to }).ToFrame();
        var inside = Enumerable.Range(0, all.RowCount)
            .Where(row => Quarter.Parse(all.Text("quarter")[row]!) is var quarter && quarter >= from && quarter <= to)
            .ToArray();

        Assert.NotEmpty(inside);
        Assert.True(part.ContentEquals(all.Take(inside)));
    }

    [Fact]
    public void A_closing_is_told_where_it_can_be_known_and_missing_elsewhere()
    {
        // Closed in 2003Q1; rows to 2002Q4. Known up to 2002Q3: a year ahead from 2001Q4 back, a quarter ahead from
        // 2002Q3 back.
        var builder = new NpfHistoryBuilder();
        builder.SetClosed(TinyHistories.Account(builder, 1, 1, TinyHistories.Row("2001Q4")), Quarter.Parse("2003Q1"));
        builder.SetClosed(TinyHistories.Account(builder, 2, 2, TinyHistories.Row("2001Q3")), Quarter.Parse("2002Q1"));
        var history = builder.Build(Quarter.Parse("2003Q1"), Quarter.Parse("2002Q3"));
        var frame = new NpfPanel(history, new PanelOptions { Features = [] }).ToFrame();

        Assert.Equal(["2001Q4", "2002Q1", "2002Q2", "2002Q3", "2002Q4", "2001Q3", "2001Q4"], frame.Text("quarter"));
        Assert.Equal([false, false, false, false, null, false, true], frame.Boolean("closes_1"));
        Assert.Equal([false, null, null, null, null, true, true], frame.Boolean("closes_4"));
    }

    [Fact]
    public void Closings_agree_with_the_history_row_by_row()
    {
        foreach (var block in new NpfPanel(History, new PanelOptions { Features = [] }).Blocks())
        {
            for (var row = 0; row < block.RowCount; row++)
            {
                var ahead = History.ClosedIn(block.Accounts[row]) is { } closed ? closed.Since(block.Quarters[row]) : int.MaxValue;
                var known = History.LastLabelled.Since(block.Quarters[row]);
                Assert.Equal(known >= 0 ? ahead == 1 : null, block.Closes1[row]);
                Assert.Equal(known >= 3 ? ahead <= 4 : null, block.Closes4[row]);
            }
        }
    }

    [Fact]
    public void A_frame_holds_identities_labels_and_features_with_categories_as_text()
    {
        var frame = new NpfPanel(History).ToFrame();

        Assert.Equal(["account_id", "client_id", "quarter", "closes_1", "closes_4"], frame.ColumnNames.Take(5));
        Assert.Equal(NpfFeatures.All.Select(feature => feature.Name), frame.ColumnNames.Skip(5));
        Assert.Equal(History.AccountId(0), frame.Text("account_id")[0]);
        Assert.Equal(History.ClientId(History.ClientOf(0)), frame.Text("client_id")[0]);
        var region = RegionTable.Default.Regions[History.SnapshotsOf(0)[0].Region];
        Assert.Equal((region.Name, region.District), (frame.Text("region")[0], frame.Text("federal_district")[0]));
        Assert.Equal(["0", "1", "2", "3", "4"], frame.Text("scheme").OfType<string>().Distinct().Order());
        Assert.Contains(null, frame.Text("scheme"));
        Assert.All(
            FeatureTable.Of(frame, "scheme", "region", "contribution_type").Columns,
            column => Assert.IsType<CategoryFeature>(column));
        Assert.IsType<NumberFeature>(Assert.Single(FeatureTable.Of(frame, "paid_4").Columns));
    }

    [Fact]
    public void A_block_is_a_frame_too()
    {
        var panel = new NpfPanel(History, new PanelOptions { AccountsPerBlock = 9, Features = NpfFeatures.Of("balance", "region") });

        var whole = panel.ToFrame();
        var place = 0;
        foreach (var block in panel.Blocks())
        {
            Assert.True(block.ToFrame().ContentEquals(whole.Take([.. Enumerable.Range(place, block.RowCount)])));
            Assert.Equal(block.Values(0), block.Values("balance"));
            place += block.RowCount;
        }

        Assert.Equal(whole.RowCount, place);
    }

    [Fact]
    public void The_dictionary_names_every_feature_with_its_meaning_unit_and_window()
    {
        var own = PanelFeature.Of("spent_2", "снято за полгода", "руб.", now => now.Withdrawn(2));
        var table = new NpfPanel(History, new PanelOptions { Features = [.. NpfFeatures.All, own] }).Dictionary();

        Assert.Equal(NpfFeatures.All.Count + 1, table.Frame.RowCount);
        Assert.Equal(["Признак", "Тема", "Смысл", "Единица", "Окно", "Вид"], table.Frame.ColumnNames);
        Assert.Equal(
            ["paid_4", "взносы", "взносы за последние 4 квартала", "руб.", "4 квартала", "число"],
            table.Frame.Columns.Select(column => column.ValueAt(2)));
        Assert.Equal(
            ["spent_2", "свои", "снято за полгода", "руб.", "", "число"],
            table.Frame.Columns.Select(column => column.ValueAt(NpfFeatures.All.Count)));
        Assert.Contains("quarter_of_year", table.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_outside_their_ranges_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfPanel(History, new PanelOptions { AccountsPerBlock = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfPanel(History, new PanelOptions { Threads = -1 }));
        var twice = new PanelOptions { Features = NpfFeatures.Of("age", "age") };
        var error = Assert.Throws<ArgumentException>(() => new NpfPanel(History, twice));
        Assert.StartsWith("Two features are named 'age'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_without_a_feature_says_which_it_has()
    {
        var block = new NpfPanel(History, new PanelOptions { Features = NpfFeatures.Of("age", "scheme") }).Blocks().First();

        var error = Assert.Throws<ArgumentException>(() => block.Values("balance").Length);

        Assert.StartsWith("The panel has no feature 'balance'; it has age, scheme.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_beyond_the_macro_table_is_an_error_that_says_so()
    {
        var builder = new NpfHistoryBuilder();
        TinyHistories.Account(builder, 1, 1, TinyHistories.Row("1993Q1"));

        var panel = new NpfPanel(builder.Build(Quarter.Parse("1994Q1"), Quarter.Parse("1993Q4")));
        var error = Assert.Throws<FrameException>(panel.ToFrame);

        Assert.Contains("1993Q1 is needed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_cell_stops_the_work()
    {
        using var cell = new CancellationTokenSource();
        var panel = new NpfPanel(History, new PanelOptions { AccountsPerBlock = 1, Features = [] });

        // A task of its own, so that the token reaches no other test.
        await Task.Run(
            () =>
            {
                AmbientSlots.Set(static _ => { }, cell.Token);
                using var blocks = panel.Blocks().GetEnumerator();
                Assert.True(blocks.MoveNext());
                cell.Cancel();

                Assert.ThrowsAny<OperationCanceledException>(() =>
                {
                    while (blocks.MoveNext())
                        continue;
                });
            },
            CancellationToken.None);
    }

    [Fact]
    public void Nobody_is_a_panel_of_no_rows()
    {
        var panel = new NpfPanel(new NpfHistoryBuilder().Build(Quarter.Parse("2020Q4"), Quarter.Parse("2020Q3")));

        Assert.Equal(0, panel.RowCount);
        Assert.Empty(panel.Blocks());
        Assert.Equal(0, panel.ToFrame().RowCount);
    }

    private static IEnumerable<(int Account, Quarter Quarter)> Rows(PanelBlock block)
    {
        for (var row = 0; row < block.RowCount; row++)
            yield return (block.Accounts[row], block.Quarters[row]);
    }

    private static Dictionary<(int, Quarter), long[]> Bits(PanelOptions options)
    {
        var bits = new Dictionary<(int, Quarter), long[]>();
        foreach (var block in new NpfPanel(History, options).Blocks())
        {
            foreach (var (row, key) in Rows(block).Index())
                bits.Add(key, [.. block.Features.Select((_, place) => BitConverter.DoubleToInt64Bits(block.Values(place)[row]))]);
        }

        return bits;
    }
}
