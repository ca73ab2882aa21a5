using ChurnLab.Statistics;

namespace ChurnLab.Learning.Trees;

/// <summary>Grows a tree over the rows of a finder.</summary>
/// <remarks>The conditions for a leaf and the order of nodes are scikit-learn's.</remarks>
internal sealed class TreeGrower
{
    // scikit-learn's EPSILON: impurities and decreases this small are rounding.
    private const double Rounding = 2.220446049250313e-16;

    // How many rows may be looked at between two looks at the token.
    private const int Patience = 1 << 16;

    private readonly SplitFinder _finder;
    private readonly TreeSample _sample;
    private readonly TreeSettings _settings;
    private readonly CancellationToken _token;
    private readonly List<TreeNode> _nodes = [];
    private int _patience = Patience;

    private TreeGrower(SplitFinder finder, TreeSample sample, TreeSettings settings, CancellationToken token) =>
        (_finder, _sample, _settings, _token) = (finder, sample, settings, token);

    /// <summary>Grows and prunes a tree.</summary>
    public static TreeStructure Grow(TreeData data, TreeSample sample, TreeSettings settings, RandomStream random, CancellationToken token)
    {
        var grower = new TreeGrower(SplitFinder.For(data, sample, settings, random), sample, settings, token);
        if (settings.MaxLeafNodes > 0)
            grower.GrowBestFirst();
        else
            grower.GrowDepthFirst();
        TreeNode[] nodes = [.. grower._nodes];
        if (settings.CcpAlpha == 0)
            return new TreeStructure(nodes);
        var pruning = new CostComplexity(nodes);
        while (pruning.PruneWeakest(settings.CcpAlpha, out _))
            token.ThrowIfCancellationRequested();
        return new TreeStructure(pruning.Rest());
    }

    private void GrowDepthFirst()
    {
        var open = new Stack<GrowingNode>();
        open.Push(Root());
        while (open.TryPop(out var node))
        {
            var number = Add(node);
            if (node.IsLeaf || !Find(ref node, out var split, out _))
                continue;
            var (left, right) = Split(number, node, split);
            open.Push(right);
            open.Push(left);
        }
    }

    // Of equal decreases the node made first is split first.
    private void GrowBestFirst()
    {
        var open = new PriorityQueue<(GrowingNode Node, Split Split, int Number), (double Decrease, int Number)>();
        Offer(Root());
        for (var leaves = 1; leaves < _settings.MaxLeafNodes && open.TryDequeue(out var best, out _); leaves++)
        {
            var (left, right) = Split(best.Number, best.Node, best.Split);
            Offer(left);
            Offer(right);
        }

        void Offer(GrowingNode node)
        {
            var number = Add(node);
            // Here nodes are not split from the root downwards in one line, so none knows the constant features of another.
            node.Constants = 0;
            if (!node.IsLeaf && Find(ref node, out var split, out var decrease))
                open.Enqueue((node, split, number), (-decrease, number));
        }
    }

    private GrowingNode Root()
    {
        var root = new GrowingNode { End = _sample.Rows.Length, Parent = -1, Negative = _sample.Negative, Positive = _sample.Positive };
        Settle(ref root);
        return root;
    }

    private int Add(in GrowingNode node)
    {
        var number = _nodes.Count;
        _nodes.Add(new TreeNode(-1, -1, -1, node.Rows, double.NaN, node.Weight, node.Weight1 / node.Weight, node.Impurity));
        if (node.Parent >= 0)
        {
            var parent = _nodes[node.Parent];
            _nodes[node.Parent] = node.IsRight ? parent with { Right = number } : parent with { Left = number };
        }

        return number;
    }

    private bool Find(ref GrowingNode node, out Split split, out double decrease)
    {
        _patience -= node.Rows;
        if (_patience < 0)
        {
            _token.ThrowIfCancellationRequested();
            _patience = Patience;
        }

        split = _finder.Find(ref node);
        decrease = split.IsFound ? Decrease(node, split) : 0;
        return split.IsFound && !(decrease + Rounding < _settings.MinImpurityDecrease);
    }

    private double Decrease(in GrowingNode node, in Split split)
    {
        var (left0, left1) = (_sample.Factor0 * split.LeftNegative, _sample.Factor1 * split.LeftPositive);
        var (left, right) = (left0 + left1, node.Weight - left0 - left1);
        var onLeft = Impurity.Of(_settings.Criterion, left0, left1);
        var onRight = Impurity.Of(_settings.Criterion, Math.Max(0, node.Weight0 - left0), Math.Max(0, node.Weight1 - left1));
        return node.Weight / _sample.Weight * (node.Impurity - (right / node.Weight * onRight) - (left / node.Weight * onLeft));
    }

    private (GrowingNode Left, GrowingNode Right) Split(int number, in GrowingNode node, in Split split)
    {
        _nodes[number] = _nodes[number] with { Feature = split.Feature, Threshold = split.Threshold };
        var left = node with
        {
            End = node.Start + split.LeftRows,
            Depth = node.Depth + 1,
            Parent = number,
            IsRight = false,
            Negative = split.LeftNegative,
            Positive = split.LeftPositive,
        };
        var right = left with
        {
            Start = left.End,
            End = node.End,
            IsRight = true,
            Negative = node.Negative - split.LeftNegative,
            Positive = node.Positive - split.LeftPositive,
        };
        Settle(ref left);
        Settle(ref right);
        // Weights that are not whole are added up anew in each node, which only divided rows allow.
        var isExact = _sample.Payloads is not null;
        _finder.Divide(node, split, !isExact || !left.IsLeaf, !isExact || !right.IsLeaf);
        if (!isExact)
        {
            _finder.AddUp(ref left);
            _finder.AddUp(ref right);
            Settle(ref left);
            Settle(ref right);
        }

        return (left, right);
    }

    private void Settle(ref GrowingNode node)
    {
        node.Weight0 = _sample.Factor0 * node.Negative;
        node.Weight1 = _sample.Factor1 * node.Positive;
        node.Impurity = Impurity.Of(_settings.Criterion, node.Weight0, node.Weight1);
        node.IsLeaf = node.Depth >= _settings.MaxDepth
            || node.Rows < _settings.MinSamplesSplit
            || node.Rows < 2L * _settings.MinSamplesLeaf
            || node.Weight < 2 * _finder.Limits.MinWeight
            || node.Impurity <= Rounding;
    }
}
