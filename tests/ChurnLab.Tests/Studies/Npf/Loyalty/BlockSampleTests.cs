using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class BlockSampleTests
{
    private const string Model = "logistic";

    private static readonly NpfHistory History = RandomHistories.Of(seed: 12, accounts: 1_200);
    private static readonly LoyaltyOptions Options = new() { MaxBlockRows = 1_000, BlockFrom = Quarter.Of(2021, 1) };
    private static readonly LoyaltyFold Block = LoyaltyFold.Block(History, Options);

    private static readonly Pipeline Settings = new()
    {
        Steps =
        [
            new ColumnTransformer(ColumnGroup.Named(
                ["scheme_closing_rate", "tenure_days", HazardRows.Season], new SimpleImputer(), new StandardScaler())),
        ],
        Classifier = new LogisticRegression(),
    };

    private static readonly PartModels Models = PartModels.Fit(
        Settings,
        HazardRows.Of(
            History,
            new PanelOptions { Features = NpfFeatures.Of("scheme_closing_rate", "tenure_days") },
            new HazardSample { Seed = 1, From = Quarter.Of(2019, 1), LastTarget = Block.LastTarget, Closings = 1, Others = 0.5 }),
        PartOf,
        parts: 2);

    [Fact]
    public void Of_a_large_block_whole_clients_are_told_as_they_are_told_among_all()
    {
        var (all, some) = (Scores(sample: null), Scores(BlockSample.Of(History, Block, Options)));

        Assert.InRange(some.Rows, 850, 1_150);
        Assert.True(all.Rows > 2.5 * some.Rows, $"{all.Rows}");
        var drawn = some.Accounts.Select(History.ClientOf).ToHashSet();
        int[] kept = [.. Enumerable.Range(0, all.Rows).Where(row => drawn.Contains(History.ClientOf(all.Accounts[row])))];
        Assert.Equal(kept.Select(row => (all.Accounts[row], all.Quarters[row])), some.Accounts.Zip(some.Quarters));
        Assert.Equal(kept.Select(row => all.ClosesNext[row]), some.ClosesNext);
        Assert.Equal(kept.Select(row => all.ClosesInYear[row]), some.ClosesInYear);
        for (var lead = 1; lead <= HazardRows.Leads; lead++)
        {
            var among = all.Hazards(Model, lead);
            Assert.Equal(kept.Select(row => among[row]), some.Hazards(Model, lead));
        }
    }

    [Fact]
    public void A_draw_of_clients_is_that_of_the_seed()
    {
        var accounts = Enumerable.Range(0, History.AccountCount).ToList();
        var drawn = accounts.Where(BlockSample.Of(History, Block, Options).Keeps).ToList();

        Assert.Equal(drawn, accounts.Where(BlockSample.Of(History, Block, Options).Keeps));
        Assert.NotEqual(drawn, accounts.Where(BlockSample.Of(History, Block, Options with { Seed = 1 }).Keeps));
        Assert.Subset(accounts.Where(BlockSample.Of(History, Block, Options with { MaxBlockRows = 1_500 }).Keeps).ToHashSet(), drawn.ToHashSet());
    }

    [Fact]
    public void The_share_drawn_is_that_of_the_rows_asked_for_and_all_where_there_are_no_more()
    {
        var rows = Scores(sample: null).Rows;

        Assert.Equal(1_000.0 / rows, BlockSample.Of(History, Block, Options).Share, 12);
        Assert.Equal((rows - 1.0) / rows, BlockSample.Of(History, Block, Options with { MaxBlockRows = rows - 1 }).Share, 12);
        var whole = BlockSample.Of(History, Block, Options with { MaxBlockRows = 10 * rows });
        Assert.Equal(1, whole.Share);
        Assert.All(Enumerable.Range(0, History.AccountCount), account => Assert.True(whole.Keeps(account)));
    }

    private static int PartOf(int account) => LoyaltyDraws.PartOf(Options.Seed, History.ClientOf(account), 2);

    private static LoyaltyScores Scores(BlockSample? sample) => LoyaltyScores.Of(History, Block, [(Model, Models)], PartOf, sample);
}
