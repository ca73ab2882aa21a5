using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Boosting;

/// <summary>Sums the leaves of rows over all trees: blocks of rows that stay near, tree after tree.</summary>
internal sealed unsafe class TreePredictor
{
    private const int RowsAtOnce = 256;
    private readonly double _start;
    private readonly NativeBlock<Node> _nodes;
    private readonly NativeBlock<double> _values;
    private readonly int[] _roots;
    private readonly int[] _depths;
    private readonly int[] _used;

    public TreePredictor(double start, IReadOnlyList<BoostedTree> trees, int features)
    {
        _start = start;
        var used = new bool[features];
        foreach (var feature in trees.SelectMany(tree => tree.Features).Where(feature => feature >= 0))
            used[feature] = true;
        _used = [.. Enumerable.Range(0, features).Where(feature => used[feature])];
        var place = new int[features];
        for (var i = 0; i < _used.Length; i++)
            place[_used[i]] = i;
        (_roots, _depths) = (new int[trees.Count], new int[trees.Count]);
        (_nodes, _values) = (new NativeBlock<Node>(trees.Sum(tree => tree.Count)), new NativeBlock<double>(trees.Sum(tree => tree.Count)));
        var next = 0;
        for (var tree = 0; tree < trees.Count; tree++)
        {
            (_roots[tree], _depths[tree]) = (next, Depth(trees[tree]));
            for (var node = 0; node < trees[tree].Count; node++, next++)
            {
                _nodes.Pointer[next] = Compact(trees[tree], node, _roots[tree], place);
                _values.Pointer[next] = trees[tree].Values[node];
            }
        }
    }

    /// <summary>Fills raw scores.</summary>
    /// <param name="columns">Values per feature of the schema.</param>
    /// <param name="raw">Raw score per row, to be filled.</param>
    /// <param name="threads">Threads at most; 0 is one per core.</param>
    public void Fill(ReadOnlyMemory<double>[] columns, double[] raw, int threads)
    {
        // Rows are shared out by many blocks; a call for few rows starts no thread.
        var share = raw.Length <= RowsAtOnce ? 1 : threads;
        Work.Ranges(raw.Length, RowsAtOnce * 16, share, (start, end) =>
        {
            var block = new double[RowsAtOnce * Math.Max(1, _used.Length)];
            for (var from = start; from < end; from += RowsAtOnce)
                FillBlock(columns, block, from, raw.AsSpan(from, Math.Min(RowsAtOnce, end - from)));
        }, CancellationToken.None);
    }

    private static int Depth(BoostedTree tree)
    {
        var (depths, deepest) = (new int[tree.Count], 0);
        for (var node = 0; node < tree.Count; node++)
        {
            deepest = Math.Max(deepest, depths[node]);
            if (!tree.IsLeaf(node))
                depths[tree.Left[node]] = depths[tree.Right(node)] = depths[node] + 1;
        }

        return deepest;
    }

    // A leaf is its own child, so that rows that arrive early may go on asking.
    private static Node Compact(BoostedTree tree, int node, int root, int[] place) => tree.IsLeaf(node)
        ? new Node(double.PositiveInfinity, 0, root + node)
        : new Node(tree.Thresholds[node], (place[tree.Features[node]] << 1) | (tree.MissingLeft[node] ? 0 : 1), root + tree.Left[node]);

    private void FillBlock(ReadOnlyMemory<double>[] columns, double[] block, int from, Span<double> raw)
    {
        for (var i = 0; i < _used.Length; i++)
        {
            var column = columns[_used[i]].Span.Slice(from, raw.Length);
            for (var row = 0; row < column.Length; row++)
                block[(row * _used.Length) + i] = column[row];
        }

        raw.Fill(_start);
        fixed (double* rows = block)
        {
            for (var tree = 0; tree < _roots.Length; tree++)
            {
                for (var row = 0; row < raw.Length; row++)
                    raw[row] += _values.Pointer[Walk(rows + (row * _used.Length), _roots[tree], _depths[tree])];
            }
        }
    }

    private int Walk(double* row, int at, int depth)
    {
        for (var step = 0; step < depth; step++)
        {
            var node = _nodes.Pointer + at;
            var value = row[node->Feature >> 1];
            var right = double.IsNaN(value) ? node->Feature & 1 : value > node->Threshold ? 1 : 0;
            at = node->Left + right;
        }

        return at;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Node(double Threshold, int Feature, int Left);
}
