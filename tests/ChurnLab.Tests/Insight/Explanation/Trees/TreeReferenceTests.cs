using System.Text.Json;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Trees;
using ChurnLab.Tests.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Explanation.Trees;

/// <summary>Values that another program worked out over all subsets for trees of scikit-learn.</summary>
public sealed class TreeReferenceTests
{
    [Theory]
    [InlineData("small", "tree_gini_d3")]
    [InlineData("small", "forest3")]
    [InlineData("original", "tree_gini_d3")]
    [InlineData("original", "forest3")]
    public void Values_of_trees_are_those_of_the_reference(string study, string model)
    {
        var reference = EshopReference.Named(study);
        var (all, block) = (reference.Values.GetProperty("shapley"), reference.Values.GetProperty("shapley").GetProperty(model));
        var x = reference.DesignB;
        var forest = new FittedForest(FeatureSchema.Of(x), [.. block.GetProperty("trees").EnumerateArray().Select(Tree)]);
        var rows = Rows(reference, all.GetProperty("explained_ids"), x);

        Agree(block, "path_dependent", TreeExplainer.Of(forest).Explain(rows));
        Agree(block, "interventional", TreeExplainer.Of(forest, Rows(reference, all.GetProperty("background_ids"), x)).Explain(rows));
    }

    private static void Agree(JsonElement block, string kind, ShapleyValues values)
    {
        Assert.Equal(ModelOutput.Probability, values.Output);
        Assert.Equal(Texts(block.GetProperty("columns")), values.Rows.Names);
        foreach (var (row, expected) in block.GetProperty("rows").EnumerateArray().Index())
        {
            Assert.Equal(expected.GetProperty(kind).GetProperty("base").GetDouble(), values.BaseValue, 1e-12);
            Assert.Equal(expected.GetProperty("p").GetDouble(), values.Prediction(row), 1e-12);
            foreach (var (feature, value) in expected.GetProperty(kind).GetProperty("phi").Numbers().Index())
                Assert.Equal(value, values[row, feature], 1e-12);
        }
    }

    private static TreeStructure Tree(JsonElement tree)
    {
        double[] Column(string name) => tree.GetProperty(name).Numbers();
        var (feature, left, right, rows) = (Column("feature"), Column("left"), Column("right"), Column("n_node_samples"));
        var (threshold, weight, share, impurity) = (Column("threshold"), Column("weighted"), Column("p1"), Column("impurity"));
        return new TreeStructure([.. feature.Select((asked, node) => new TreeNode(
            Math.Max(-1, (int)asked), (int)left[node], (int)right[node], (int)rows[node], threshold[node], weight[node], share[node], impurity[node]))]);
    }

    private static FeatureTable Rows(EshopReference reference, JsonElement ids, FeatureTable x) =>
        x.Take([.. ids.EnumerateArray().Select(id => Array.IndexOf(reference.Ids, id.GetInt32()))]);

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);
}
