namespace ChurnLab.Learning.Trees;

/// <summary>A tree laid out for prediction: siblings lie side by side.</summary>
internal sealed class WalkingTree
{
    public WalkingTree(TreeStructure tree)
    {
        var nodes = tree.Span;
        (Nodes, Shares, Numbers) = (new WalkingNode[nodes.Length], new double[nodes.Length], new int[nodes.Length]);
        var used = 1;
        var open = new Stack<int>([0]);
        while (open.TryPop(out var place))
        {
            ref readonly var node = ref nodes[Numbers[place]];
            Shares[place] = node.Share;
            if (node.IsLeaf)
                continue;
            Nodes[place] = new WalkingNode(RoundedDown(node.Threshold), node.Feature * TreeWalk.Block, used, 1);
            (Numbers[used], Numbers[used + 1]) = (node.Left, node.Right);
            // The left child is laid out first and lies near.
            open.Push(used + 1);
            open.Push(used);
            used += 2;
        }
    }

    /// <summary>The nodes; the root is the first.</summary>
    public WalkingNode[] Nodes { get; }

    /// <summary>Share of class 1 per node.</summary>
    public double[] Shares { get; }

    /// <summary>Number of each node in the structure.</summary>
    public int[] Numbers { get; }

    /// <summary>Rows are in single precision: what is at most a threshold is at most the nearest such number below it.</summary>
    public static float RoundedDown(double threshold)
    {
        var nearest = (float)threshold;
        return nearest > threshold ? MathF.BitDecrement(nearest) : nearest;
    }
}
