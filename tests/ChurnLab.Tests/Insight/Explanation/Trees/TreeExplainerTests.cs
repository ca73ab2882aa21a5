using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Trees;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning;

namespace ChurnLab.Tests.Insight.Explanation.Trees;

public sealed class TreeExplainerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Boosting_agrees_with_all_subsets_whatever_is_missing_and_with_categories(int seed)
    {
        var (x, y) = InventedRows.Of(300, seed, missing: 0.15, categories: true);
        var model = Boosting(x, y, new() { Iterations = 8, MaxLeaves = 12, MinSamplesLeaf = 5, LearningRate = 0.5 });
        var (rows, background) = (x.Take([.. Enumerable.Range(0, 11)]), x.Take([.. Enumerable.Range(100, 13)]));
        var numbers = CategoryStatistics.Columns(rows, model.Model.Categories);
        var (paths, mixed) = (TreeExplainer.Of(model).Explain(rows), TreeExplainer.Of(model, background).Explain(rows));
        var pairs = TreeExplainer.Of(model).Interactions(rows);

        Assert.Equal(ModelOutput.LogOdds, paths.Output);
        for (var row = 0; row < rows.Rows; row++)
        {
            double[] own = [.. numbers.Select(column => column.Span[row])];
            double Path(int known) => model.BaseScore + model.Trees.Sum(tree => SubsetGame.Conditional(tree, own, known));
            double Mixed(int known) => SubsetGame.Mixed(table => model.LogOdds(table), (rows, row), background, known);

            Agree(Path, paths, row);
            Agree(Mixed, mixed, row);
            Near(SubsetGame.Interactions(5, Path), pairs.Of(row));
            Near(paths.Of(row).ToArray(), pairs.Values().Of(row));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Forests_agree_with_all_subsets(int depth)
    {
        var (x, y) = InventedRows.Of(150, 5);
        var model = (FittedForest)new RandomForestClassifier { Estimators = 6, MaxDepth = depth == 0 ? null : depth }.Fit(x, y);
        var (rows, background) = (x.Take([.. Enumerable.Range(0, 9)]), x.Take([.. Enumerable.Range(100, 7)]));
        var (paths, mixed) = (TreeExplainer.Of(model).Explain(rows), TreeExplainer.Of(model, background).Explain(rows));
        var pairs = TreeExplainer.Of(model).Interactions(rows);

        Assert.Equal(ModelOutput.Probability, paths.Output);
        for (var row = 0; row < rows.Rows; row++)
        {
            var own = rows.Take([row]).ToRowMajor();
            double Path(int known) => model.Trees.Average(tree => SubsetGame.Conditional(tree, own, known));

            Agree(Path, paths, row);
            Agree(known => SubsetGame.Mixed(table => model.Probability(table), (rows, row), background, known), mixed, row);
            Near(SubsetGame.Interactions(4, Path), pairs.Of(row));
        }
    }

    [Fact]
    public void A_regressor_is_explained_by_its_value()
    {
        var (x, _) = InventedRows.Of(200, 4);
        var y = Target.Numbers(Array.ConvertAll(x.Numbers(0).ToArray(), value => value * value));
        var model = (FittedGradientBoostingRegressor)new GradientBoostingRegressor { Iterations = 5, MinSamplesLeaf = 5 }.Fit(x, y);
        var values = TreeExplainer.Of(model).Explain(x);

        Assert.Equal(ModelOutput.Value, values.Output);
        Assert.Equal(model.Predict(x)[7], values.Prediction(7), 1e-10);
        var own = x.Take([7]).ToRowMajor();
        Agree(known => model.BaseScore + model.Trees.Sum(tree => SubsetGame.Conditional(tree, own, known)), values, 7);
    }

    [Fact]
    public void A_single_tree_compares_values_in_single_precision()
    {
        var x = new FeatureTable(new NumberFeature("x", [0.3, 0.1, -1e300]));
        var tree = new FittedDecisionTree(FeatureSchema.Of(x), new TreeStructure(
        [
            new(0, 1, 2, 4, 0.3, 4, 0.5, 0.5), new(-1, -1, -1, 1, double.NaN, 1, 1, 0), new(-1, -1, -1, 3, double.NaN, 3, 0.2, 0.32),
        ]));

        // 0.3 is rounded up, above the threshold, which is not; the base is 1/4 · 1 + 3/4 · 0.2.
        var values = TreeExplainer.Of(tree).Explain(x);
        Assert.Equal(0.4, values.BaseValue, 1e-15);
        Assert.Equal([-0.2, 0.6, 0.6], Enumerable.Range(0, 3).Select(row => Math.Round(values[row, 0], 12)));
    }

    [Fact]
    public void A_side_that_no_row_of_the_fit_took_counts_only_where_a_row_goes_there()
    {
        var x = new FeatureTable(new NumberFeature("a", [1.0, 1, 0, 0]), new NumberFeature("b", [1.0, 0, 1, 0]));
        var structure = new TreeStructure(
        [
            new(0, 1, 2, 4, 0.5, 4, 0.5, 0.5), new(-1, -1, -1, 4, double.NaN, 4, 0.25, 0.5), new(1, 3, 4, 0, 0.5, 0, 0.5, 0.5),
            new(-1, -1, -1, 0, double.NaN, 0, 0, 0), new(-1, -1, -1, 0, double.NaN, 0, 1, 0),
        ]);
        var tree = new FittedDecisionTree(FeatureSchema.Of(x), structure);
        var (values, pairs) = (TreeExplainer.Of(tree).Explain(x), TreeExplainer.Of(tree).Interactions(x));

        // Known a = 1 leads to a half of each of b's sides: 0.5; then b = 1 adds 0.5.
        Assert.Equal(0.25, values.BaseValue);
        Assert.Equal([0.5, 0.25], values.Of(0).ToArray().Select(value => Math.Round(value, 12)));
        Assert.Equal([0, -0.25], values.Of(1).ToArray().Select(value => Math.Round(value, 12)));
        Assert.Equal([0, 0], values.Of(3).ToArray());
        Assert.Equal([0.25, 0.25, 0.25, 0], pairs.Of(0).ToArray().Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void A_way_of_thirteen_features_agrees_with_all_subsets()
    {
        const int features = 13;
        var random = RandomStream.Of(3, 0);
        var x = new FeatureTable(Enumerable.Range(0, features).Select(i =>
            new NumberFeature($"x{i}", Enumerable.Range(0, 8).Select(_ => random.NextDouble() < 0.75 ? 1.0 : 0).ToArray())));
        var tree = Chain(x, 0.7);
        var (rows, background) = (x.Take([0, 1]), x.Take([2, 3, 4, 5, 6, 7]));
        var (paths, mixed) = (TreeExplainer.Of(tree).Explain(rows), TreeExplainer.Of(tree, background).Explain(rows));
        double[][] known = [.. Enumerable.Range(0, x.Rows).Select(row => x.Take([row]).ToRowMajor())];
        for (var row = 0; row < rows.Rows; row++)
        {
            Agree(set => SubsetGame.Conditional(tree.Structure, known[row], set), paths, row);
            Agree(set => known[2..].Average(other => Reached([.. other.Select((value, i) => (set >> i & 1) != 0 ? known[row][i] : value)])), mixed, row);
        }

        double Reached(double[] values) => tree.Structure.Nodes[tree.Structure.LeafOf(values)].Share;
    }

    [Fact]
    public void A_tree_of_very_many_features_is_explained_too()
    {
        const int features = 90;
        var x = new FeatureTable(Enumerable.Range(0, features).Select(i => new NumberFeature($"x{i}", [1.0, i < 3 ? 1 : 0])));
        var tree = Chain(x, 0.5);
        var explainer = TreeExplainer.Of(tree);
        var (values, pairs) = (explainer.Explain(x), explainer.Interactions(x).Values());

        // Leaves of even places are worth 0, others 1: 1/4 + 1/16 + ...
        Assert.Equal(1.0 / 3, explainer.BaseValue, 1e-12);
        Assert.Equal(1, values.Prediction(0), 1e-12);
        Assert.Equal(1, values.Prediction(1), 1e-12);
        Assert.All(Enumerable.Range(0, features), feature => Assert.Equal(values[1, feature], pairs[1, feature], 1e-12));
        Assert.True(values[1, 0] > 0 && values[1, 3] > values[1, 4]);
        Assert.Contains("90 columns", Assert.Throws<InsightException>(() => TreeExplainer.Of(tree, x)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_explanation_adds_up_to_the_output()
    {
        var (x, y) = InventedRows.Of(400, 6, missing: 0.1, categories: true);
        var model = Boosting(x, y, new() { Iterations = 40 });
        var odds = model.LogOdds(x);
        foreach (var explainer in new[] { TreeExplainer.Of(model), TreeExplainer.Of(model, x.Take([.. Enumerable.Range(0, 30)])) })
        {
            var values = explainer.Explain(x);
            for (var row = 0; row < x.Rows; row++)
                Assert.Equal(odds[row], values.Prediction(row), 1e-9 * Math.Max(1, Math.Abs(odds[row])));
        }
    }

    [Fact]
    public void On_the_original_files_of_the_shop_every_explanation_adds_up_too()
    {
        var reference = EshopReference.Original;
        var x = reference.Raw.Take(reference.Test.AsSpan(0, 60));
        var model = Boosting(reference.Raw.Take(reference.Train), reference.TrainY, new() { Iterations = 100 });
        var (odds, explainer) = (model.LogOdds(x), TreeExplainer.Of(model));
        var (values, pairs) = (explainer.Explain(x), explainer.Interactions(x.Take([0, 1, 2])).Values());

        Assert.All(odds.Index(), odd => Assert.Equal(odd.Item, values.Prediction(odd.Index), 1e-9 * Math.Max(1, Math.Abs(odd.Item))));
        Assert.All(Enumerable.Range(0, x.Columns.Count), feature => Assert.Equal(values[2, feature], pairs[2, feature], 1e-11));
    }

    [Fact]
    public void Neither_threads_nor_other_rows_change_a_bit()
    {
        var (x, y) = InventedRows.Of(500, 7, missing: 0.1, categories: true);
        var model = Boosting(x, y, new() { Iterations = 20 });
        var (rows, few) = (x.Take([.. Enumerable.Range(0, 133)]), x.Take([70, 131]));
        foreach (var background in new[] { null, few })
        {
            var one = TreeExplainer.Of(model, background, new() { Threads = 1 }).Explain(rows);
            var more = TreeExplainer.Of(model, background, new() { Threads = 3 }).Explain(rows);
            var alone = TreeExplainer.Of(model, background).Explain(few);
            Assert.All(Enumerable.Range(0, rows.Rows), row => Assert.Equal(one.Of(row).ToArray(), more.Of(row).ToArray()));
            Assert.Equal(one.Of(131).ToArray(), alone.Of(1).ToArray());
        }
    }

    [Fact]
    public void What_cannot_be_explained_is_said_in_a_sentence()
    {
        var (x, y) = InventedRows.Of(100, 8);
        var model = Boosting(x, y, new() { Iterations = 2 });

        Says("FittedLogisticRegression has no trees", () => TreeExplainer.Of(new LogisticRegression().Fit(x, y)));
        Says("has no row", () => TreeExplainer.Of(model, x.Take([])));
        Says("without a background", () => TreeExplainer.Of(model, x).Interactions(x));
        Says("Threads is -1", () => TreeExplainer.Of(model, null, new() { Threads = -1 }));
        Assert.Equal(0, TreeExplainer.Of(model).Explain(x.Take([])).Count);
    }

    [Fact]
    public void A_stop_is_observed()
    {
        var (x, y) = InventedRows.Of(100, 9);
        using var source = new CancellationTokenSource();
        source.Cancel();
        var explainer = TreeExplainer.Of(Boosting(x, y, new() { Iterations = 2 }), null, new() { Token = source.Token });

        Assert.Throws<OperationCanceledException>(() => explainer.Explain(x));
    }

    // Each feature asks whether a row goes on; a share of the rows does.
    private static FittedDecisionTree Chain(FeatureTable x, double share)
    {
        var nodes = new List<TreeNode>();
        var weight = 1.0;
        for (var i = 0; i < x.Columns.Count; i++, weight *= share)
        {
            nodes.Add(new TreeNode(i, (2 * i) + 1, (2 * i) + 2, 1, 0.5, weight, 0, 0));
            nodes.Add(new TreeNode(-1, -1, -1, 1, double.NaN, weight * (1 - share), i % 2, 0));
        }

        nodes.Add(new TreeNode(-1, -1, -1, 1, double.NaN, weight, 1, 0));
        return new FittedDecisionTree(FeatureSchema.Of(x), new TreeStructure([.. nodes]));
    }

    private static FittedGradientBoostingClassifier Boosting(FeatureTable x, Target y, GradientBoostingClassifier settings) =>
        (FittedGradientBoostingClassifier)settings.Fit(x, y);

    private static void Says(string what, Action ask) =>
        Assert.Contains(what, Assert.Throws<InsightException>(ask).Message, StringComparison.Ordinal);

    private static void Agree(Func<int, double> game, ShapleyValues values, int row)
    {
        Assert.Equal(game(0), values.BaseValue, 1e-11);
        Near(SubsetGame.Values(values.Rows.Columns.Count, game), values.Of(row));
    }

    private static void Near(double[] expected, ReadOnlySpan<double> values)
    {
        Assert.Equal(expected.Length, values.Length);
        for (var place = 0; place < expected.Length; place++)
            Assert.Equal(expected[place], values[place], 1e-11);
    }
}
