using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Trees;

/// <summary>A binary tree as a list of nodes: node 0 is the root, and children come after their parent.</summary>
/// <remarks>
/// A row goes to the left when its value, rounded to single precision as scikit-learn does it, is at most the threshold. Nodes are in
/// scikit-learn's order: depth first with the left child first, or, in a tree grown best first, in the order they were made.
/// </remarks>
public sealed class TreeStructure
{
    private readonly TreeNode[] _nodes;

    internal TreeStructure(TreeNode[] nodes)
    {
        _nodes = nodes;
        var depths = new int[nodes.Length];
        for (var node = 0; node < nodes.Length; node++)
        {
            if (nodes[node].IsLeaf)
            {
                Leaves++;
                Depth = Math.Max(Depth, depths[node]);
            }
            else
            {
                depths[nodes[node].Left] = depths[nodes[node].Right] = depths[node] + 1;
            }
        }
    }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<TreeNode> Nodes => _nodes;

    /// <summary>Number of leaves. Range: 1 or more.</summary>
    public int Leaves { get; }

    /// <summary>Longest way from the root to a leaf, in splits; 0 for a tree that is a leaf.</summary>
    public int Depth { get; }

    /// <summary>The nodes without a copy.</summary>
    internal ReadOnlySpan<TreeNode> Span => _nodes;

    /// <summary>The leaf of a row.</summary>
    /// <param name="row">Values in the order of the features of the fit, none missing.</param>
    /// <returns>Number of the node.</returns>
    public int LeafOf(ReadOnlySpan<double> row)
    {
        var node = 0;
        while (!_nodes[node].IsLeaf)
            node = (float)row[_nodes[node].Feature] <= _nodes[node].Threshold ? _nodes[node].Left : _nodes[node].Right;
        return node;
    }

    /// <summary>How much of the impurity each feature took away, adding up to 1; all 0 when there was nothing to take.</summary>
    /// <remarks>Source: Breiman et al., Classification and Regression Trees (1984); as in scikit-learn.</remarks>
    /// <param name="features">Number of features of the fit.</param>
    internal double[] Importances(int features)
    {
        var taken = new double[features];
        foreach (ref readonly var node in _nodes.AsSpan())
        {
            if (node.IsLeaf)
                continue;
            ref readonly var left = ref _nodes[node.Left];
            ref readonly var right = ref _nodes[node.Right];
            taken[node.Feature] += (node.Weight * node.Impurity) - (left.Weight * left.Impurity) - (right.Weight * right.Impurity);
        }

        var sum = taken.Sum();
        return sum > 0 ? Array.ConvertAll(taken, value => value / sum) : taken;
    }

    internal void Write(ModelWriter writer) => writer.Array<TreeNode>(_nodes);

    /// <summary>Reads a tree of which every walk ends in a leaf.</summary>
    internal static TreeStructure Read(ModelReader reader, int features)
    {
        var nodes = reader.Array<TreeNode>();
        var parents = new bool[nodes.Length];
        ModelReader.Require(nodes.Length > 0);
        for (var place = 0; place < nodes.Length; place++)
        {
            ref readonly var node = ref nodes[place];
            ModelReader.Require(place == 0 || parents[place]);
            ModelReader.Require(node is { Rows: >= 0, Weight: >= 0 and <= double.MaxValue, Share: >= 0 and <= 1, Impurity: >= 0 and <= 1 });
            if (node is { Left: -1, Right: -1, Feature: -1 })
                continue;
            ModelReader.Require(node.Feature >= 0 && node.Feature < features && double.IsFinite(node.Threshold));
            ModelReader.Require(node.Left > place && node.Left < nodes.Length && node.Right > place && node.Right < nodes.Length);
            // Each node has one parent, so the nodes form a tree and not merely a graph without circles.
            ModelReader.Require(node.Left != node.Right && !parents[node.Left] && !parents[node.Right]);
            parents[node.Left] = parents[node.Right] = true;
        }

        return new TreeStructure(nodes);
    }
}
