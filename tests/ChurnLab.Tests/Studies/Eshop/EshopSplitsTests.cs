using ChurnLab.Frames;
using ChurnLab.Learning;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

public sealed class EshopSplitsTests
{
    private static readonly Frame Clients = WithTwins();
    private static readonly FeatureTable Features = EshopFeatures.Of(Clients);
    private static readonly Target Declined = EshopFeatures.Declined(Clients);
    private static readonly EshopSplits Splits = Of(new EshopStudyOptions { Repeats = 2 });

    [Fact]
    public void A_quarter_is_put_aside_with_the_share_of_declining_clients_of_all()
    {
        var (train, test) = (Splits.HoldOut.Train.ToArray(), Splits.HoldOut.Test.ToArray());

        Assert.Equal(Clients.RowCount, train.Length + test.Length);
        Assert.Equal(Enumerable.Range(0, Clients.RowCount), train.Concat(test).Order());
        Assert.Equal(Clients.RowCount / 4.0, test.Length, 4.0);
        Assert.Equal(Share(Declined), Share(Declined.Take(test)), 0.03);
    }

    [Fact]
    public void Every_client_is_tested_once()
    {
        Assert.Equal(Enumerable.Range(0, Clients.RowCount), Tested(Splits.OfAll()));
        Assert.Equal(Enumerable.Range(0, Splits.HoldOut.Train.Length), Tested(Splits.OfTrain()));
        Assert.All(Splits.OfAll(), fold => Assert.Equal(Share(Declined), Share(Declined.Take(fold.Test)), 0.03));
    }

    [Fact]
    public void Twins_are_never_on_both_sides()
    {
        var all = Features;
        var train = Features.Take(Splits.HoldOut.Train);
        Assert.True(HasTwins(all));
        Assert.All([Splits.HoldOut, .. Splits.OfAll()], fold => Assert.Empty(Keys(all, fold.Train).Intersect(Keys(all, fold.Test))));
        Assert.All(Splits.OfTrain(), fold => Assert.Empty(Keys(train, fold.Train).Intersect(Keys(train, fold.Test))));
        foreach (var nested in Splits.Nested())
        {
            Assert.Empty(Keys(train, nested.Outer.Train).Intersect(Keys(train, nested.Outer.Test)));
            Assert.All(nested.Inner, fold => Assert.Empty(Keys(train, fold.Train).Intersect(Keys(train, fold.Test))));
        }
    }

    [Fact]
    public void Inner_folds_are_those_of_the_rows_that_their_outer_fold_fits()
    {
        var nested = Splits.Nested();

        Assert.Equal(2 * 5, nested.Count);
        Assert.All(nested, fold => Assert.Equal(fold.Outer.Train.ToArray().Order(), Tested(fold.Inner)));
        Assert.All(nested, fold => Assert.All(fold.Inner, inner => Assert.Equal(fold.Outer.Train.Length, inner.Train.Length + inner.Test.Length)));
        Assert.All(nested.Chunk(5), repeat => Assert.Equal(Enumerable.Range(0, Splits.HoldOut.Train.Length), Tested([.. repeat.Select(fold => fold.Outer)])));
        Assert.NotEqual(nested[0].Outer.Test.ToArray(), nested[5].Outer.Test.ToArray());
        Assert.DoesNotContain(Splits.OfTrain(), fold => nested.Any(one => one.Outer.Test.SequenceEqual(fold.Test)));
    }

    [Fact]
    public void A_seed_gives_the_same_splits_again_and_another_one_others()
    {
        Assert.Equal(Splits.HoldOut.Test.ToArray(), Of(new EshopStudyOptions()).HoldOut.Test.ToArray());
        Assert.NotEqual(Splits.HoldOut.Test.ToArray(), Of(new EshopStudyOptions { Seed = 43 }).HoldOut.Test.ToArray());
    }

    [Fact]
    public void The_test_part_that_is_given_is_taken_as_it_is()
    {
        var ids = Clients.Integer(EshopColumns.Id);
        var splits = Of(new EshopStudyOptions { TestIds = [ids[3]!.Value, ids[0]!.Value, 1] });

        Assert.Equal([0, 3], splits.HoldOut.Test.ToArray());
        Assert.Equal(Clients.RowCount - 2, splits.HoldOut.Train.Length);
    }

    [Fact]
    public void A_test_part_of_nobody_or_all_is_refused()
    {
        var all = Clients.Integer(EshopColumns.Id).Select(id => id!.Value).ToList();

        Assert.StartsWith("0 of ", Refused([1, 2]), StringComparison.Ordinal);
        Assert.StartsWith($"{all.Count} of {all.Count} clients are in the test part", Refused(all), StringComparison.Ordinal);
    }

    private static string Refused(IReadOnlyCollection<long> ids) =>
        Assert.Throws<LearningException>(() => Of(new EshopStudyOptions { TestIds = ids })).Message;

    private static EshopSplits Of(EshopStudyOptions options) => new(Clients, Features, Declined, options);

    private static double Share(Target target) => (double)target.Positives / target.Rows;

    private static IEnumerable<int> Tested(IReadOnlyList<Fold> folds) => folds.SelectMany(fold => fold.Test.ToArray()).Order();

    private static HashSet<string> Keys(FeatureTable features, ReadOnlySpan<int> rows) => [.. rows.ToArray().Select(row => Key(features, row))];

    private static bool HasTwins(FeatureTable features) =>
        Enumerable.Range(0, features.Rows).Select(row => Key(features, row)).Distinct().Count() < features.Rows - 10;

    private static string Key(FeatureTable features, int row) => string.Join(
        ';', features.Columns.Select(column => column is NumberFeature numbers ? numbers.Values[row] : ((CategoryFeature)column).Codes[row]));

    // Every tenth client has a twin of another number, profit and place.
    private static Frame WithTwins()
    {
        var clients = EshopRows.Of(260);
        var twins = clients.Take([.. Enumerable.Range(0, clients.RowCount).Where(row => row % 10 == 0)]);
        return clients.Append(twins.With(new IntegerColumn(EshopColumns.Id, twins.Integer(EshopColumns.Id).Select(id => id + 1_000_000))));
    }
}
