namespace ChurnLab.Learning.Trees;

/// <summary>Minimal cost-complexity pruning.</summary>
/// <remarks>
/// Source: Breiman et al., Classification and Regression Trees (1984), chapter 3. As in scikit-learn, of branches of equal alpha the one
/// whose node has the lowest number goes first. A queue finds the weakest branch, where scikit-learn looks through all nodes each time.
/// </remarks>
internal sealed class CostComplexity
{
    private readonly TreeNode[] _nodes;
    private readonly int[] _parents;
    private readonly double[] _own;
    private readonly double[] _branch;
    private readonly int[] _leaves;
    private readonly bool[] _isGone;
    private readonly PriorityQueue<(int Node, int Leaves), (double Alpha, int Node)> _weakest = new();

    public CostComplexity(TreeNode[] nodes)
    {
        _nodes = nodes;
        (_own, _branch) = (new double[nodes.Length], new double[nodes.Length]);
        (_parents, _leaves, _isGone) = (new int[nodes.Length], new int[nodes.Length], new bool[nodes.Length]);
        _parents[0] = -1;
        for (var node = 0; node < nodes.Length; node++)
        {
            _own[node] = nodes[node].Impurity * nodes[node].Weight / nodes[0].Weight;
            if (!nodes[node].IsLeaf)
                _parents[nodes[node].Left] = _parents[nodes[node].Right] = node;
        }

        // Leaves in their order, as scikit-learn adds them to what is above: sums round the same.
        for (var leaf = 0; leaf < nodes.Length; leaf++)
        {
            if (!nodes[leaf].IsLeaf)
                continue;
            _branch[leaf] = _own[leaf];
            for (var above = _parents[leaf]; above >= 0; above = _parents[above])
            {
                _branch[above] += _own[leaf];
                _leaves[above]++;
            }
        }

        for (var node = 0; node < nodes.Length; node++)
            Offer(node);
    }

    /// <summary>Impurity of all leaves that are left, weighted by their share of the rows.</summary>
    public double TotalImpurity => _branch[0];

    /// <summary>Leaves that are left.</summary>
    public int Leaves => Math.Max(1, _leaves[0]);

    /// <summary>Makes the weakest branch a leaf.</summary>
    /// <param name="limit">Largest alpha of a branch to take away.</param>
    /// <param name="alpha">Its alpha: by how much impurity rises per leaf.</param>
    /// <returns>Whether there was such a branch.</returns>
    public bool PruneWeakest(double limit, out double alpha)
    {
        while (_weakest.TryPeek(out var weakest, out var priority))
        {
            alpha = priority.Alpha;
            if (_isGone[weakest.Node] || _leaves[weakest.Node] != weakest.Leaves)
            {
                _weakest.Dequeue();
                continue;
            }

            if (alpha > limit)
                return false;
            _weakest.Dequeue();
            Prune(weakest.Node);
            return true;
        }

        alpha = 0;
        return false;
    }

    /// <summary>The nodes that are left, depth first with the left child first.</summary>
    public TreeNode[] Rest()
    {
        var rest = new List<TreeNode>();
        var open = new Stack<(int Node, int Parent, bool IsRight)>([(0, -1, false)]);
        while (open.TryPop(out var next))
        {
            var (node, number) = (_nodes[next.Node], rest.Count);
            var isLeaf = node.IsLeaf || _leaves[next.Node] == 0;
            rest.Add(node with { Left = -1, Right = -1, Feature = isLeaf ? -1 : node.Feature, Threshold = isLeaf ? double.NaN : node.Threshold });
            if (next.Parent >= 0)
                rest[next.Parent] = next.IsRight ? rest[next.Parent] with { Right = number } : rest[next.Parent] with { Left = number };
            if (isLeaf)
                continue;
            open.Push((node.Right, number, true));
            open.Push((node.Left, number, false));
        }

        return [.. rest];
    }

    private void Offer(int node)
    {
        if (_leaves[node] > 1)
            _weakest.Enqueue((node, _leaves[node]), ((_own[node] - _branch[node]) / (_leaves[node] - 1), node));
    }

    private void Prune(int node)
    {
        var (fewer, rise) = (_leaves[node] - 1, _own[node] - _branch[node]);
        (_leaves[node], _branch[node]) = (0, _own[node]);
        var below = new Stack<int>([_nodes[node].Left, _nodes[node].Right]);
        while (below.TryPop(out var gone))
        {
            _isGone[gone] = true;
            if (_nodes[gone].IsLeaf || _leaves[gone] == 0)
                continue;
            below.Push(_nodes[gone].Left);
            below.Push(_nodes[gone].Right);
        }

        for (var above = _parents[node]; above >= 0; above = _parents[above])
        {
            _leaves[above] -= fewer;
            _branch[above] += rise;
            Offer(above);
        }
    }
}
