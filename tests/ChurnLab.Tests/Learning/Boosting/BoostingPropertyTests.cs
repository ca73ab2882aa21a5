using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Learning.Boosting;

/// <summary>What holds for any data.</summary>
public sealed class BoostingPropertyTests
{
    [Fact]
    public void Only_the_order_of_a_features_values_counts()
    {
        Func<double, double>[] rising = [value => (3 * value) - 7, value => value * value * value, Math.Atan, value => Math.Exp(value / 4)];
        var cases = from seed in Gen.Choose(0, 1_000_000)
                    from rows in Gen.Choose(2, 200)
                    from transform in Gen.Choose(0, rising.Length - 1)
                    from place in Gen.Choose(0, 2)
                    select (seed, rows, transform, place);
        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var (x, y) = Rows(drawn.seed, drawn.rows);
            var columns = x.Columns.ToArray();
            var values = ((NumberFeature)columns[drawn.place]).Values.ToArray();
            columns[drawn.place] = new NumberFeature(columns[drawn.place].Name, Array.ConvertAll(values, value => rising[drawn.transform](value)));
            var other = new FeatureTable(columns);
            // At most 400 values in 32 bins: also where values share a bin.
            var settings = new GradientBoostingClassifier { Iterations = 5, MinSamplesLeaf = 2, MaxBins = 32 };
            return settings.Fit(x, y).Score(x).SequenceEqual(settings.Fit(other, y).Score(other));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Small_trees_and_large_ones_predict_what_walking_down_says()
    {
        Prop.ForAll(Gen.Choose(0, 1_000_000).Zip(Gen.Elements(5, 64, 65, 150)).ToArbitrary(), drawn =>
        {
            var (x, y) = Rows(drawn.Item1, 333);
            var settings = new GradientBoostingClassifier { Iterations = 2, MinSamplesLeaf = 1, MaxLeaves = drawn.Item2, MinChildWeight = 0 };
            var model = (FittedGradientBoostingClassifier)settings.Fit(x, y);
            var expected = Enumerable.Range(0, x.Rows).Select(row => model.BaseScore + model.Trees.Sum(tree => Leaf(tree, x, row)));
            return expected.Zip(model.LogOdds(x)).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private static double Leaf(BoostedTree tree, FeatureTable x, int row)
    {
        var node = 0;
        while (!tree.IsLeaf(node))
            node = tree.Next(node, x.Numbers(tree.Features[node])[row]);
        return tree.Values[node];
    }

    private static (FeatureTable X, Target Y) Rows(int seed, int rows)
    {
        var random = RandomStream.Of(seed, 0);
        var values = new double[rows * 3];
        for (var i = 0; i < values.Length; i++)
            values[i] = random.Chance(0.1) ? double.NaN : Math.Floor(random.NextDouble() * 200) / 10;
        var y = Target.Binary([.. Enumerable.Range(0, rows).Select(row => (values[3 * row] > 8) ^ random.Chance(0.2))]);
        return (FeatureTable.OfRowMajor(["a", "b", "c"], values), y);
    }
}
