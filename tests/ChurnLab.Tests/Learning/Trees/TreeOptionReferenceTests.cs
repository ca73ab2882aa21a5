using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Trees;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Trees;

/// <summary>Options of trees do what they do in scikit-learn, on random rows where no two splits are equally good.</summary>
public sealed class TreeOptionReferenceTests
{
    private static readonly JsonElement Golden = Testing.Golden.Read("Learning", "trees.json");

    private static readonly Dictionary<string, DecisionTreeClassifier> Settings = new(StringComparer.Ordinal)
    {
        ["best_first"] = new() { MaxLeafNodes = 7 },
        ["best_first_entropy_weighted"] = new() { MaxLeafNodes = 6, Criterion = TreeCriterion.Entropy, MinSamplesLeaf = 3 },
        ["decrease"] = new() { MinImpurityDecrease = 0.02, MinSamplesLeaf = 2 },
        ["given_class_weights"] = new() { ClassWeight = new ClassWeight(1, 2.5), MaxDepth = 3, MinSamplesSplit = 9 },
        ["balanced_weighted_entropy"] = new() { Criterion = TreeCriterion.Entropy, ClassWeight = ClassWeight.Balanced, MaxDepth = 3, MinSamplesLeaf = 4 },
        ["pruned_weighted"] = new() { CcpAlpha = 0.015, MinSamplesLeaf = 5 },
        ["weighted_leaf"] = new() { MinWeightFractionLeaf = 0.11 },
    };

    public static TheoryData<string> Names => new(Golden.GetProperty("models").EnumerateObject().Select(model => model.Name));

    private static FeatureTable X => FeatureTable.OfRowMajor(
        ["a", "b", "c", "d"], [.. Golden.GetProperty("x").EnumerateArray().SelectMany(row => row.Numbers())]);

    private static Target Y => Target.Binary(Golden.GetProperty("y").Numbers());

    private static FitContext Weighted => new() { Weights = Golden.GetProperty("weights").Numbers() };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tree_is_the_reference_tree_node_by_node(string name)
    {
        var reference = Golden.GetProperty("models").GetProperty(name);
        var tree = (FittedDecisionTree)Settings[name].Fit(X, Y, reference.GetProperty("weighted").GetBoolean() ? Weighted : null);

        TreeAssert.Same(reference.GetProperty("tree"), tree.Structure);
        Assert.All(reference.GetProperty("importances").Numbers().Zip(tree.Importances), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Every_model_of_the_reference_is_looked_at() => Assert.Equal(Settings.Keys.Order(), Names.Select(row => row.Data).Order());

    [Fact]
    public void The_pruning_path_of_a_weighted_tree_is_that_of_the_reference()
    {
        var reference = Golden.GetProperty("path");
        var path = new DecisionTreeClassifier { MinSamplesLeaf = 3 }.PruningPath(X, Y, Weighted);

        Assert.Equal(reference.GetProperty("alphas").GetArrayLength(), path.Count);
        Assert.All(reference.GetProperty("alphas").Numbers().Zip(path), pair => Assert.Equal(pair.First, pair.Second.Alpha, 1e-12));
        Assert.All(reference.GetProperty("impurities").Numbers().Zip(path), pair => Assert.Equal(pair.First, pair.Second.Impurity, 1e-12));
    }
}
