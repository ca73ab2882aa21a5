using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Learning.Boosting;

/// <summary>Trees against plain ones that try everything.</summary>
public sealed class BoostedTreeTests
{
    [Theory]
    [InlineData(1, 0, 0, false, 0)]
    [InlineData(2, 0, 3, false, 0)]
    [InlineData(3, 0.8, 0, false, 0)]
    [InlineData(4, 0.4, 1.5, true, 0)]
    [InlineData(5, 0, 1, false, 0.3)]
    [InlineData(6, 0.3, 0.5, true, 0.3)]
    [InlineData(7, 0, 0, true, 0.6)]
    public void One_tree_of_the_log_loss_is_that_of_trying_every_split(int seed, double l1, double l2, bool weighted, double missing)
    {
        var (columns, x, random) = Rows(seed, 70, 3, missing);
        var y = Target.Binary(columns[0].Select(value => (double.IsNaN(value) ? 0.4 : value) + random.NextDouble() > 0.9).ToArray());
        double[] weights = [.. Enumerable.Range(0, 70).Select(_ => weighted ? 0.2 + (2 * random.NextDouble()) : 1)];
        var share = weights.Zip(y.Values.ToArray(), (weight, label) => weight * label).Sum() / weights.Sum();
        var plain = new BruteForceTree(
            columns,
            [.. y.Values.ToArray().Zip(weights, (label, weight) => weight * (share - label))],
            [.. weights.Select(weight => weight * share * (1 - share))])
        {
            L1 = l1,
            L2 = l2,
            MinSamplesLeaf = 3,
            MaxLeaves = 8,
        };
        var model = (FittedGradientBoostingClassifier)new GradientBoostingClassifier
        {
            Iterations = 1,
            LearningRate = 1,
            MinSamplesLeaf = 3,
            MaxLeaves = 8,
            L1 = l1,
            L2 = l2,
        }.Fit(x, y, new FitContext { Weights = weighted ? weights : default });

        Assert.InRange(model.Trees[0].Rows.Where((_, node) => model.Trees[0].IsLeaf(node)).Count(), 7, 8);
        Near([.. plain.Values().Select(value => value + model.BaseScore)], model.LogOdds(x));
    }

    [Fact]
    public void One_tree_of_the_squared_error_is_that_of_trying_every_split()
    {
        var (columns, x, random) = Rows(9, 90, 4, 0.2);
        double[] target = [.. columns[1].Select(value => (double.IsNaN(value) ? 2 : value * value) + random.NextDouble())];
        var mean = target.Average();
        var plain = new BruteForceTree(columns, [.. target.Select(value => mean - value)], [.. target.Select(_ => 1.0)])
        {
            L1 = 0,
            L2 = 0.5,
            MinSamplesLeaf = 2,
            MaxLeaves = 12,
        };
        var model = new GradientBoostingRegressor { Iterations = 1, LearningRate = 1, MinSamplesLeaf = 2, MaxLeaves = 12, L2 = 0.5 };

        Near([.. plain.Values().Select(value => value + mean)], model.Fit(x, Target.Numbers(target)).Predict(x));
    }

    [Fact]
    public void The_first_leaves_are_newton_steps()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1, 1, 1, 1, 2, 2, 2, 2]);
        var y = Target.Binary([true, false, false, false, true, true, true, false]);
        var model = (FittedGradientBoostingClassifier)new GradientBoostingClassifier { Iterations = 1, MinSamplesLeaf = 1, L2 = 0.5 }.Fit(x, y);
        var tree = model.Trees[0];

        // Half the rows are of class 1: gradients ±1/2, hessians 1/4; the left leaf has G = 1 and H = 1.
        Assert.Equal(0, model.BaseScore);
        Assert.Equal([0, -1, -1], tree.Features);
        Assert.Equal(1.5, tree.Thresholds[0]);
        Assert.Equal([0, -0.1 / 1.5, 0.1 / 1.5], tree.Values.Select(value => Math.Round(value, 14)), (one, other) => Math.Abs(one - other) < 1e-13);
        Assert.Equal([2, 1, 1], tree.Cover);
        Assert.Equal([8, 4, 4], tree.Rows);
        Assert.Equal(2 / 1.5, tree.Gains[0], 12);
        Assert.Equal([1, 2], new[] { tree.Next(0, 1.5), tree.Next(0, 1.6) });
    }

    [Fact]
    public void A_feature_whose_only_news_is_that_it_is_missing_is_split_there()
    {
        var x = FeatureTable.OfRowMajor(["a"], [3, 3, 3, double.NaN, double.NaN, double.NaN]);
        var y = Target.Binary([false, false, false, true, true, true]);
        var model = (FittedGradientBoostingClassifier)new GradientBoostingClassifier { Iterations = 1, MinSamplesLeaf = 1 }.Fit(x, y);

        Assert.Equal(double.PositiveInfinity, model.Trees[0].Thresholds[0]);
        Assert.False(model.Trees[0].MissingLeft[0]);
        Assert.Equal(1, model.Trees[0].Next(0, 1e300));
        Assert.True(model.Probability(x)[0] < 0.5 && model.Probability(x)[5] > 0.5);
    }

    [Fact]
    public void A_gap_the_fit_never_saw_goes_with_the_more_rows()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1, 2, 2, 2, 2]);
        var model = (FittedGradientBoostingClassifier)new GradientBoostingClassifier { Iterations = 1, MinSamplesLeaf = 1 }
            .Fit(x, Target.Binary([true, false, false, false, false]));

        Assert.False(model.Trees[0].MissingLeft[0]);
        Assert.Equal(model.Score(x)[1], model.Score(FeatureTable.OfRowMajor(["a"], [double.NaN]))[0]);
    }

    [Fact]
    public void The_largest_tree_keeps_to_its_limits()
    {
        var (_, x, random) = Rows(11, 400, 3, 0);
        var y = Target.Binary(Enumerable.Range(0, 400).Select(_ => random.Chance(0.5)).ToArray());
        var settings = new GradientBoostingClassifier { Iterations = 3, MaxLeaves = 0, MaxDepth = 4, MinSamplesLeaf = 5 };
        var deep = (FittedGradientBoostingClassifier)settings.Fit(x, y);

        foreach (var tree in deep.Trees)
        {
            Assert.InRange(Depth(tree, 0), 1, 4);
            Assert.All(tree.Rows, rows => Assert.InRange(rows, 5, 400));
            Assert.Equal(400, tree.Rows.Where((_, node) => tree.IsLeaf(node)).Sum());
        }
    }

    private static int Depth(BoostedTree tree, int node) =>
        tree.IsLeaf(node) ? 0 : 1 + Math.Max(Depth(tree, tree.Left[node]), Depth(tree, tree.Right(node)));

    private static (double[][] Columns, FeatureTable X, RandomStream Random) Rows(int seed, int rows, int features, double missing)
    {
        var random = RandomStream.Of(seed, 0);
        var columns = Enumerable.Range(0, features)
            .Select(_ => Enumerable.Range(0, rows).Select(_ => random.Chance(missing) ? double.NaN : random.NextDouble()).ToArray()).ToArray();
        return (columns, new FeatureTable(columns.Select((column, place) => new NumberFeature($"f{place}", column))), random);
    }

    private static void Near(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 9));
}
