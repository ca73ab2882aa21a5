using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class OutOfTimeTests
{
    private static readonly NpfHistory History = RandomHistories.Of(seed: 11, accounts: 400);
    private static readonly LoyaltyOptions Options = new() { Folds = 3, Gap = 2, Parts = 3, BlockFrom = Quarter.Of(2015, 1) };

    private static readonly HazardRows Rows = RowsOf(NpfFeatures.Of("balance", "tenure_days"));

    [Fact]
    public void A_fold_is_told_by_what_was_known_of_other_clients_before_it()
    {
        LoyaltyRung[] rungs = [new("prior", new DummyClassifier { Strategy = DummyStrategy.Prior })];

        var told = OutOfTime.Of(Rows, rungs, PartOf, Options);

        var folds = LoyaltyFold.Rolling(Options);
        var shares = new Dictionary<(LoyaltyFold Fold, int Part), double>();
        Assert.Equal([0, 1, 2], told.Folds.Distinct());
        for (var row = 0; row < told.Pairs.Count; row++)
        {
            var (pair, fold) = (told.Pairs[row], folds[told.Folds[row]]);
            Assert.InRange(pair.Quarter.Index, fold.From.Index, fold.To.Index);
            if (!shares.TryGetValue((fold, PartOf(pair.Account)), out var share))
            {
                share = Share(other => other.Target <= fold.From.Plus(-2) && PartOf(other.Account) != PartOf(pair.Account));
                shares.Add((fold, PartOf(pair.Account)), share);
            }

            Assert.Equal(share, told.Hazards("prior")[row], 12);
        }

        var tested = Rows.Pairs.Count(pair => pair.Quarter >= Quarter.Of(2012, 1) && pair.Quarter <= Quarter.Of(2014, 4));
        Assert.Equal(tested, told.Pairs.Count);
    }

    [Fact]
    public void The_mean_area_is_that_of_the_folds_by_themselves()
    {
        LoyaltyRung[] rungs = [new("prior", new DummyClassifier { Strategy = DummyStrategy.Prior })];
        var told = OutOfTime.Of(Rows, rungs, PartOf, Options);

        // Every later fold is told higher hazards, in the wrong order within the first fold and in the right one within the others.
        double[] hazards = [.. Enumerable.Range(0, told.Folds.Length)
            .Select(row => told.Folds[row] + (0.1 * (told.Folds[row] == 0 ? 1 - told.Classes[row] : told.Classes[row])))];
        told.Add("made up", hazards);

        Assert.Equal(2.0 / 3, told.MeanArea("made up"), 12);
        Assert.Equal(3, told.Folds.Zip(told.Classes.ToArray()).Where(row => row.Second == 1).Select(row => row.First).Distinct().Count());
    }

    [Fact]
    public void The_shape_that_ranks_best_out_of_time_is_taken_and_of_equals_the_first()
    {
        var settings = new GradientBoostingClassifier { Iterations = 20 };

        // Leaves as large as all rows leave nothing but the share of closings.
        BoostingShape[] shapes = [new("blind", settings with { MinSamplesLeaf = 100_000 }), new("first", settings), new("second", settings)];
        var choice = ShapeChoice.Of(RowsOf([Left]), shapes, PartOf, Options);

        Assert.Equal("first", choice.Chosen.Key);
        Assert.Equal(0.5, choice.Areas[0].Area, 1);
        Assert.InRange(choice.Areas[1].Area, 0.75, 1);
        Assert.Equal(choice.Areas[1].Area, choice.Areas[2].Area);
    }

    [Fact]
    public void No_client_is_told_by_a_model_that_has_seen_it()
    {
        // The nearest neighbour of a row that was seen is the row itself.
        var settings = new Pipeline
        {
            Steps = [new ColumnTransformer(ColumnGroup.Numbers(new SimpleImputer(), new StandardScaler()))],
            Classifier = new KNeighborsClassifier { Neighbors = 1 },
        };
        int[] parts = [.. Rows.Pairs.Select(pair => PartOf(pair.Account))];

        var seen = PartModels.Fit(settings, Rows, _ => 1, parts: 1).Hazards(Rows.Features, new int[Rows.Count]);
        var unseen = PartModels.Fit(settings, Rows, PartOf, Options.Parts).Hazards(Rows.Features, parts);

        Assert.Equal(Rows.Closes.Values.ToArray(), seen);
        Assert.True(Rows.Closes.Values.ToArray().Zip(unseen).Count(pair => pair.First == 1 && pair.Second == 1) < 0.5 * Rows.Closes.Positives);
        for (var client = 0; client < History.ClientCount; client++)
            Assert.Single(History.AccountsOf(client).ToArray().Select(PartOf).Distinct());
    }

    // What no model may know: quarters left to the closing.
    private static PanelFeature Left { get; } = PanelFeature.Of(
        "left", "left", "", now => History.ClosedIn(now.Account) is { } closed ? closed.Index - now.Quarter.Index : 1000);

    private static HazardRows RowsOf(IReadOnlyList<PanelFeature> features) => HazardRows.Of(
        History,
        new PanelOptions { Features = features },
        new HazardSample { Seed = 1, From = Quarter.Of(2000, 1), LastTarget = Quarter.Of(2015, 4), Closings = 1, Others = 0.5 });

    private static int PartOf(int account) => LoyaltyDraws.PartOf(Options.Seed, History.ClientOf(account), Options.Parts);

    private static double Share(Func<HazardPair, bool> isFitted)
    {
        var (closings, all) = (0.0, 0.0);
        for (var row = 0; row < Rows.Count; row++)
        {
            if (!isFitted(Rows.Pairs[row]))
                continue;
            all += Rows.Weights.Span[row];
            closings += Rows.Pairs[row].Closes ? Rows.Weights.Span[row] : 0;
        }

        return closings / all;
    }
}
