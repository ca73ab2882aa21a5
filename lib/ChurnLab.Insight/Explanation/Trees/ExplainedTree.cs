using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>A tree of any model: node 0 is the root; leaves have no children.</summary>
internal sealed class ExplainedTree
{
    private ExplainedTree(int nodes) =>
        (Features, Left, Right, Thresholds, MissingLeft, Values, Cover) =
        (new int[nodes], new int[nodes], new int[nodes], new double[nodes], new bool[nodes], new double[nodes], new double[nodes]);

    /// <summary>Feature that is asked about, per node.</summary>
    public int[] Features { get; }

    /// <summary>The node of values up to the threshold; negative in a leaf.</summary>
    public int[] Left { get; }

    public int[] Right { get; }

    public double[] Thresholds { get; }

    /// <summary>Whether a missing value goes left, per node.</summary>
    public bool[] MissingLeft { get; }

    /// <summary>What a leaf adds to the output.</summary>
    public double[] Values { get; }

    /// <summary>How much of the fit went through a node.</summary>
    public double[] Cover { get; }

    /// <summary>Value of the leaf of a row.</summary>
    public double ValueOf(RowBlock block, int row)
    {
        var node = 0;
        while (Left[node] >= 0)
        {
            var value = block.Values[(Features[node] * RowBlock.Rows) + row];
            node = (double.IsNaN(value) ? MissingLeft[node] : value <= Thresholds[node]) ? Left[node] : Right[node];
        }

        return Values[node];
    }

    /// <summary>A tree of scikit-learn's kind, one of several whose shares are averaged: its cover is the weight of rows.</summary>
    public static ExplainedTree Of(TreeStructure structure, int trees)
    {
        var tree = new ExplainedTree(structure.Span.Length);
        for (var node = 0; node < tree.Left.Length; node++)
        {
            ref readonly var source = ref structure.Span[node];
            (tree.Features[node], tree.Left[node], tree.Right[node]) = (source.Feature, source.Left, source.Right);
            (tree.Thresholds[node], tree.Values[node], tree.Cover[node]) = (source.Threshold, source.Share / trees, source.Weight);
        }

        return tree;
    }

    /// <summary>A tree of boosting: its cover is the sum of hessians.</summary>
    public static ExplainedTree Of(BoostedTree boosted)
    {
        var tree = new ExplainedTree(boosted.Count);
        for (var node = 0; node < boosted.Count; node++)
        {
            (tree.Features[node], tree.Left[node], tree.Right[node]) = (boosted.Features[node], boosted.Left[node], boosted.Right(node));
            (tree.Thresholds[node], tree.MissingLeft[node]) = (boosted.Thresholds[node], boosted.MissingLeft[node]);
            (tree.Values[node], tree.Cover[node]) = (boosted.Values[node], boosted.Cover[node]);
        }

        return tree;
    }
}
