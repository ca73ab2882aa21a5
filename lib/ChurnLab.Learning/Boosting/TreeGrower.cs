using ChurnLab.Statistics;

namespace ChurnLab.Learning.Boosting;

/// <summary>Grows one tree after another over the same binned features, the leaf of the largest gain first.</summary>
internal sealed unsafe class TreeGrower
{
    private readonly BinnedMatrix _matrix;
    private readonly BoostingSettings _settings;
    private readonly HistogramBuilder _builder;
    private readonly GradientSums _gradients;
    private readonly RowList _rows;
    private readonly int[] _directions;
    private readonly bool _bounded;
    private readonly SplitCandidate[] _smallBest;
    private readonly SplitCandidate[] _largeBest;
    private readonly bool[] _smallMask;
    private readonly bool[] _largeMask;
    private readonly List<BoostedNode> _nodes = [];
    private readonly List<GrowingNode> _leaves = [];
    private bool[] _treeMask = [];
    private SplitRules _rules;
    private int _tree;

    public TreeGrower(BinnedMatrix matrix, BoostingSettings settings, int[] directions, GradientSums gradients, (RowList Rows, WorkTeam Team) work)
    {
        (_matrix, _settings, _gradients, _rows) = (matrix, settings, gradients, work.Rows);
        _builder = new HistogramBuilder(matrix, work.Team);
        _directions = [.. matrix.Features.Select(feature => directions[feature.Source])];
        _bounded = _directions.Any(direction => direction != 0);
        var count = matrix.Features.Length;
        (_smallBest, _largeBest) = (new SplitCandidate[count], new SplitCandidate[count]);
        (_smallMask, _largeMask) = (new bool[count], new bool[count]);
    }

    /// <summary>Leaves of the last tree: where their rows are in the list, and their value.</summary>
    public IEnumerable<(int Start, int Count, double Value)> Leaves => _leaves.Select(leaf => (leaf.Start, leaf.Count, _nodes[leaf.Index].Value));

    /// <summary>Nodes of the last tree.</summary>
    public IReadOnlyList<BoostedNode> Nodes => _nodes;

    /// <summary>Grows a tree.</summary>
    /// <param name="tree">Its number: the seed of its samples.</param>
    public BoostedTree Grow(int tree)
    {
        _tree = tree;
        _rules = new SplitRules
        {
            GradientStep = _gradients.GradientStep,
            HessianStep = _gradients.HessianStep,
            CountBits = _gradients.CountBits,
            L1 = _settings.L1,
            L2 = _settings.L2,
            MinSamplesLeaf = _settings.MinSamplesLeaf,
            MinChildWeight = _settings.MinChildWeight,
        };
        _treeMask = Drawn(_matrix.Features.Length, _settings.ColumnSample, RandomStream.Of(_settings.Seed, (4L * tree) + 1));
        _nodes.Clear();
        _leaves.Clear();
        var root = Node(0, _rows.Drawn, 0, _gradients.Of(new ReadOnlySpan<int>(_rows.Pointer, _rows.Drawn)), ValueBounds.None);
        _leaves.Add(root);
        if (CanSplit(root) && _settings.LeafLimit > 1)
            CountRoot(root);
        while (_leaves.Count < _settings.LeafLimit && Choose() is { } best)
            Split(best);
        foreach (var leaf in _leaves)
        {
            _builder.Return(leaf.Histogram);
            leaf.Histogram = null;
        }

        return new BoostedTree(_nodes);
    }

    private static bool[] Drawn(int count, double share, RandomStream random)
    {
        var mask = new bool[count];
        if (share >= 1)
        {
            Array.Fill(mask, true);
            return mask;
        }

        var order = Enumerable.Range(0, count).ToArray();
        random.ShuffleInPlace<int>(order);
        foreach (var place in order.AsSpan(0, Math.Min(count, Math.Max(1, (int)Math.Round(share * count)))))
            mask[place] = true;
        return mask;
    }

    private GrowingNode Node(int start, int count, int depth, NodeSums sums, ValueBounds bounds)
    {
        var node = new GrowingNode { Index = _nodes.Count, Start = start, Count = count, Depth = depth, Sums = sums, Bounds = bounds };
        _nodes.Add(new BoostedNode
        {
            Value = bounds.Held(_rules.Value(sums)) * _settings.LearningRate,
            Cover = _rules.Hessian(sums),
            Rows = count,
        });
        return node;
    }

    private bool CanSplit(GrowingNode node) => node.Depth < _settings.DepthLimit && node.Count / 2 >= _settings.MinSamplesLeaf && _matrix.Blocks > 0;

    private void CountRoot(GrowingNode root)
    {
        root.Histogram = _builder.Rent();
        NodeMask(root, _smallMask);
        _builder.Build(_rows.Pointer, root.Count, _gradients.Pointer, root.Histogram, block => Scan(block, root, _smallMask, _smallBest));
        Settle(root, _smallBest);
    }

    private GrowingNode? Choose()
    {
        GrowingNode? best = null;
        foreach (var leaf in _leaves)
        {
            if (leaf.Gain > (best?.Gain ?? 0))
                best = leaf;
        }

        return best;
    }

    private void Split(GrowingNode node)
    {
        var split = node.Best;
        var bins = _matrix.Features[split.Feature];
        var missingBin = split.MissingLeft && bins.HasMissing ? bins.Count : -1;
        var lefts = _rows.Part(node.Start, node.Count, _matrix.Column(split.Feature), split.Bin, missingBin);
        var (leftSums, rightSums) = (split.Left, node.Sums - split.Left);
        var (leftBounds, rightBounds) = _bounded
            ? node.Bounds.Parted(_directions[split.Feature], node.Bounds.Held(_rules.Value(leftSums)), node.Bounds.Held(_rules.Value(rightSums)))
            : (node.Bounds, node.Bounds);
        var left = Node(node.Start, lefts, node.Depth + 1, leftSums, leftBounds);
        var right = Node(node.Start + lefts, node.Count - lefts, node.Depth + 1, rightSums, rightBounds);
        _nodes[node.Index] = _nodes[node.Index] with
        {
            Feature = bins.Source,
            Place = split.Feature,
            Bin = split.Bin,
            Threshold = bins.Threshold(split.Bin),
            Left = left.Index,
            MissingLeft = split.MissingLeft,
            Gain = node.Gain,
        };
        _leaves[_leaves.IndexOf(node)] = left;
        _leaves.Add(right);
        Count(node, left, right);
    }

    private void Count(GrowingNode node, GrowingNode left, GrowingNode right)
    {
        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        if (!CanSplit(large) || _leaves.Count >= _settings.LeafLimit)
        {
            _builder.Return(node.Histogram);
            return;
        }

        (small.Histogram, large.Histogram) = (_builder.Rent(), node.Histogram);
        NodeMask(small, _smallMask);
        NodeMask(large, _largeMask);
        var both = CanSplit(small);
        _builder.Build(_rows.Pointer + small.Start, small.Count, _gradients.Pointer, small.Histogram, block =>
        {
            _builder.Subtract(large.Histogram!, small.Histogram, block);
            if (both)
                Scan(block, small, _smallMask, _smallBest);
            Scan(block, large, _largeMask, _largeBest);
        });
        if (both)
            Settle(small, _smallBest);
        Settle(large, _largeBest);
        Release(small);
        Release(large);
    }

    private void NodeMask(GrowingNode node, bool[] mask)
    {
        _treeMask.CopyTo(mask, 0);
        if (_settings.ColumnSamplePerNode >= 1)
            return;
        int[] places = [.. Enumerable.Range(0, mask.Length).Where(place => _treeMask[place])];
        var ofTree = RandomStream.Of(_settings.Seed, (4L * _tree) + 2).NextBelow(long.MaxValue);
        var drawn = Drawn(places.Length, _settings.ColumnSamplePerNode, RandomStream.Of(ofTree, node.Index));
        for (var i = 0; i < places.Length; i++)
            mask[places[i]] = drawn[i];
    }

    private void Scan(int block, GrowingNode node, bool[] mask, SplitCandidate[] best)
    {
        var end = Math.Min(_matrix.Features.Length, (block + 1) * BinnedMatrix.BlockSize);
        for (var place = block * BinnedMatrix.BlockSize; place < end; place++)
        {
            var histogram = HistogramBuilder.At(node.Histogram!, place);
            var bins = _matrix.Features[place];
            if (!mask[place])
                best[place] = SplitCandidate.None;
            else if (_bounded)
                best[place] = MonotoneScan.Best(histogram, (bins, place, _directions[place]), node.Sums, node.Bounds, _rules);
            else
                best[place] = SplitScan.Best(histogram, bins, place, node.Sums, _rules);
        }
    }

    private void Settle(GrowingNode node, SplitCandidate[] candidates)
    {
        var best = SplitCandidate.None;
        foreach (ref readonly var candidate in candidates.AsSpan())
        {
            if (candidate.Beats(best))
                best = candidate;
        }

        node.Best = best;
        if (!best.Exists)
            return;
        var whole = _bounded ? _rules.ScoreAt(node.Sums, node.Bounds.Held(_rules.Value(node.Sums))) : _rules.Score(node.Sums);
        // What is only rounding is no gain.
        var gain = best.Score - whole;
        if (gain >= _settings.MinSplitGain && gain > 1e-10 * Math.Abs(best.Score))
            node.Gain = gain;
    }

    private void Release(GrowingNode node)
    {
        if (node.Gain > 0)
            return;
        _builder.Return(node.Histogram);
        node.Histogram = null;
    }
}
