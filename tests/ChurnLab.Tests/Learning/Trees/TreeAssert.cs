using System.Text.Json;
using ChurnLab.Learning.Trees;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Trees;

internal static class TreeAssert
{
    /// <summary>Compares a tree with arrays as scikit-learn has them.</summary>
    public static void Same(JsonElement arrays, TreeStructure tree)
    {
        double[] Column(string name) => arrays.GetProperty(name).Numbers();
        var nodes = tree.Nodes;
        Assert.Equal(Column("left"), nodes.Select(node => (double)node.Left));
        Assert.Equal(Column("right"), nodes.Select(node => (double)node.Right));
        Assert.Equal(Column("feature"), nodes.Select(node => node.IsLeaf ? -2.0 : node.Feature));
        Assert.Equal(Column("n_node_samples"), nodes.Select(node => (double)node.Rows));
        Near(Column("threshold"), nodes.Select(node => node.IsLeaf ? -2 : node.Threshold), 1e-9);
        Near(Column("weighted"), nodes.Select(node => node.Weight), 1e-9);
        Near(Column("p1"), nodes.Select(node => node.Share), 1e-12);
        Near(Column("impurity"), nodes.Select(node => node.Impurity), 1e-12);
    }

    private static void Near(double[] expected, IEnumerable<double> actual, double tolerance) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
}
