using System.Text.Json;
using ChurnLab.Learning.Trees;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Trees;

/// <summary>Trees are those of scikit-learn.</summary>
public sealed class TreeReferenceTests
{
    private static readonly Dictionary<string, DecisionTreeClassifier> Settings = new(StringComparer.Ordinal)
    {
        ["gini_d3"] = new() { MaxDepth = 3, MinSamplesLeaf = 6 },
        ["entropy"] = new() { Criterion = TreeCriterion.Entropy, MaxDepth = 4, MinSamplesLeaf = 5 },
        ["gini_ccp"] = new() { CcpAlpha = 0.02, MinSamplesLeaf = 4 },
    };

    public static TheoryData<string> Names => new(Settings.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tree_is_the_reference_tree_node_by_node(string name)
    {
        var reference = Model(name);
        var tree = Fit(name);

        TreeAssert.Same(reference.GetProperty("tree"), tree.Structure);
        Assert.Equal(reference.GetProperty("depth").GetInt32(), tree.Structure.Depth);
        Assert.Equal(reference.GetProperty("leaves").GetInt32(), tree.Structure.Leaves);
        Close(reference.GetProperty("importances").Numbers(), [.. tree.Importances]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Probabilities_are_those_of_the_reference(string name)
    {
        var test = SmallReference.All.Take(SmallReference.Test.AsSpan(0, 5));

        Close(Model(name).GetProperty("p_first5_test").Numbers(), Fit(name).Probability(test));
    }

    [Fact]
    public void The_pruning_path_is_that_of_the_reference()
    {
        var (x, y) = SmallReference.TrainPart;
        var reference = SmallReference.Root.GetProperty("tree").GetProperty("ccp_path_last10");
        var path = new DecisionTreeClassifier().PruningPath(x, y);

        Close(reference.GetProperty("alphas").Numbers(), [.. path.Select(step => step.Alpha)]);
        Close(reference.GetProperty("impurities").Numbers(), [.. path.Select(step => step.Impurity)]);
        Assert.Equal(11, path[0].Leaves);
        Assert.Equal(1, path[^1].Leaves);
    }

    private static JsonElement Model(string name) => SmallReference.Root.GetProperty("tree").GetProperty("models").GetProperty(name);

    private static FittedDecisionTree Fit(string name)
    {
        var (x, y) = SmallReference.TrainPart;
        return (FittedDecisionTree)Settings[name].Fit(x, y);
    }

    private static void Close(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }
}
