using ChurnLab.Learning.Trees;

namespace ChurnLab.Insight.Models;

/// <summary>Where the nodes of a tree are drawn: leaves in rows, other nodes halfway between their children.</summary>
internal sealed class TreePlan
{
    private readonly List<PlannedNode> _nodes = [];

    /// <summary>Plans the upper levels of a tree.</summary>
    public TreePlan(TreeStructure tree, int levels) => Place(tree, 0, null, levels);

    /// <summary>The nodes, each before those below it.</summary>
    public IReadOnlyList<PlannedNode> Nodes => _nodes;

    /// <summary>Number of nodes shown as leaves.</summary>
    public int Leaves { get; private set; }

    /// <summary>Deepest level that is drawn.</summary>
    public int Depth { get; private set; }

    private PlannedNode Place(TreeStructure tree, int number, PlannedNode? parent, int levels)
    {
        var node = tree.Nodes[number];
        var depth = parent is null ? 0 : parent.Depth + 1;
        var placed = new PlannedNode(node, parent, depth, node.IsLeaf || depth >= levels);
        _nodes.Add(placed);
        Depth = Math.Max(Depth, depth);
        if (placed.IsShownAsLeaf)
        {
            placed.Height = -Leaves++;
            return placed;
        }

        // Only as deep as levels are drawn, which no call stack minds.
        var left = Place(tree, node.Left, placed, levels);
        var right = Place(tree, node.Right, placed, levels);
        placed.Height = (left.Height + right.Height) / 2;
        return placed;
    }
}
