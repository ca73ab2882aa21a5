using ChurnLab.Learning;
using ChurnLab.Learning.Trees;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Trees;

/// <summary>What forests promise beyond the common contract.</summary>
public sealed class ForestTests
{
    public static TheoryData<string> Kinds => ["random", "extra"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Importances_add_up_to_1_and_find_the_features_that_matter(string kind)
    {
        var (x, y) = Samples.Classes(600);
        var importances = Fit(Of(kind), x, y).Importances;

        Assert.Equal(1, importances.Sum(), 1e-12);
        Assert.True(importances.Take(2).Min() > importances.Skip(2).Max());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Trees_are_the_same_on_one_thread_and_on_two(string kind)
    {
        var (x, y) = Samples.Classes(600);
        var one = Fit(Of(kind), x, y, new FitContext { Threads = 1 });
        var two = Fit(Of(kind), x, y, new FitContext { Threads = 2 });

        Assert.All(one.Trees.Zip(two.Trees), pair => Assert.Equal(pair.First.Nodes, pair.Second.Nodes));
        Assert.NotEqual(one.Trees[0].Nodes, one.Trees[1].Nodes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_seed_is_another_forest(string kind)
    {
        var (x, y) = Samples.Classes();
        var (other, _) = Samples.Classes(seed: 8);

        Assert.NotEqual(Of(kind).Fit(x, y).Score(other), (Of(kind) with { Seed = 1 }).Fit(x, y).Score(other));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_score_is_the_mean_share_of_the_leaves(string kind)
    {
        var (x, y) = Samples.Classes();
        var forest = Fit(Of(kind), x, y);
        double[] row = [.. x.Columns.Select(column => ((NumberFeature)column).Values[17])];

        Assert.Equal(forest.Trees.Average(tree => tree.Nodes[tree.LeafOf(row)].Share), forest.Score(x)[17], 1e-12);
    }

    [Fact]
    public void A_forest_scores_as_well_out_of_bag_as_on_other_rows()
    {
        var (x, y) = Samples.Classes(1500);
        var (other, otherY) = Samples.Classes(3000, seed: 9);
        var forest = Fit(new RandomForestClassifier { OobScore = true }, x, y);
        var outOfBag = forest.OutOfBag!;
        var right = forest.Predict(other).Zip(otherY.Values.ToArray()).Count(pair => pair.First == (pair.Second == 1)) / 3000.0;

        Assert.Equal(right, outOfBag.Accuracy, 0.03);
        Assert.Equal(1500, outOfBag.Shares.Count);
        Assert.DoesNotContain(double.NaN, outOfBag.Shares);
        // Trees that drew a row have learnt it by heart.
        Assert.True(forest.Predict(x).Zip(y.Values.ToArray()).Count(pair => pair.First == (pair.Second == 1)) == 1500);
    }

    [Fact]
    public void A_tree_draws_two_thirds_of_the_rows_or_fewer()
    {
        var (x, y) = Samples.Classes(1000);

        Assert.Equal(632, Fit(new RandomForestClassifier { Estimators = 50 }, x, y).Trees.Average(tree => tree.Nodes[0].Rows), 5.0);
        var half = Fit(new RandomForestClassifier { Estimators = 50, MaxSamples = 0.5 }, x, y);
        Assert.Equal(393.6, half.Trees.Average(tree => tree.Nodes[0].Rows), 5.0);
        Assert.All(half.Trees, tree => Assert.Equal(500, tree.Nodes[0].Weight));
    }

    [Fact]
    public void A_balanced_sample_weighs_both_classes_the_same()
    {
        var (x, y) = Samples.Classes(300);
        var balanced = Fit(new RandomForestClassifier { Estimators = 10, BalancedSubsample = true }, x, y);
        var whole = Fit(new RandomForestClassifier { Estimators = 10, ClassWeight = ClassWeight.Balanced }, x, y);

        Assert.All(balanced.Trees, tree => Assert.Equal(0.5, tree.Nodes[0].Share, 1e-12));
        Assert.Equal(0.5, whole.Trees.Average(tree => tree.Nodes[0].Share), 0.02);
        Assert.NotEqual(0.5, whole.Trees[0].Nodes[0].Share, 1e-6);
    }

    [Fact]
    public void Settings_out_of_range_are_named()
    {
        var (x, y) = Samples.Classes(20);
        string Sentence(Classifier settings) => Assert.Throws<LearningException>(() => settings.Fit(x, y)).Message;

        Assert.Equal("RandomForestClassifier: Estimators is 0; expected 1 or more.", Sentence(new RandomForestClassifier { Estimators = 0 }));
        Assert.Contains("MaxSamples is 1.5", Sentence(new ExtraTreesClassifier { MaxSamples = 1.5 }), StringComparison.Ordinal);
        Assert.Contains("all trees know all rows", Sentence(new ExtraTreesClassifier { OobScore = true }), StringComparison.Ordinal);
        Assert.Contains("ClassWeight", Sentence(new RandomForestClassifier { BalancedSubsample = true, ClassWeight = ClassWeight.Balanced }), StringComparison.Ordinal);
        Assert.Contains("MaxFeatures is 0", Sentence(new DecisionTreeClassifier { MaxFeatures = MaxFeatures.Count(0) }), StringComparison.Ordinal);
        Assert.Contains("MinWeightFractionLeaf is NaN", Sentence(new DecisionTreeClassifier { MinWeightFractionLeaf = double.NaN }), StringComparison.Ordinal);
    }

    private static ForestClassifier Of(string kind) => kind == "random"
        ? new RandomForestClassifier { Estimators = 20 }
        : new ExtraTreesClassifier { Estimators = 20 };

    private static FittedForest Fit(ForestClassifier settings, FeatureTable x, Target y, FitContext? context = null) =>
        (FittedForest)settings.Fit(x, y, context);
}
