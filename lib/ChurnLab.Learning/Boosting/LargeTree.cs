using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Boosting;

/// <summary>A tree of any size that rows go down side by side, a step of each in turn.</summary>
internal sealed unsafe class LargeTree : IPredictorTree
{
    private readonly NativeBlock<Node> _nodes;
    private readonly NativeBlock<double> _values;
    private readonly int _depth;

    public LargeTree(BoostedTree tree, int[] place)
    {
        (_nodes, _values) = (new NativeBlock<Node>(tree.Count), new NativeBlock<double>(tree.Count));
        var depths = new int[tree.Count];
        for (var node = 0; node < tree.Count; node++)
        {
            _depth = Math.Max(_depth, depths[node]);
            _values.Pointer[node] = tree.Values[node];
            _nodes.Pointer[node] = new Node(double.PositiveInfinity, node, 0, 0);
            if (tree.IsLeaf(node))
                continue;
            depths[tree.Left[node]] = depths[tree.Right(node)] = depths[node] + 1;
            _nodes.Pointer[node] = new Node(
                tree.Thresholds[node], tree.Left[node], place[tree.Features[node]] * TreePredictor.RowsAtOnce, tree.MissingLeft[node] ? 0 : 1);
        }
    }

    public void Add(double* values, double* sums)
    {
        var at = stackalloc int[TreePredictor.RowsAtOnce];
        new Span<int>(at, TreePredictor.RowsAtOnce).Clear();
        // A leaf is its own child, so that rows that arrive early may go on asking.
        for (var step = 0; step < _depth; step++)
        {
            for (var row = 0; row < TreePredictor.RowsAtOnce; row++)
            {
                var node = _nodes.Pointer + at[row];
                var value = values[node->Column + row];
                at[row] = node->Left + (double.IsNaN(value) ? node->MissingRight : value > node->Threshold ? 1 : 0);
            }
        }

        for (var row = 0; row < TreePredictor.RowsAtOnce; row++)
            sums[row] += _values.Pointer[at[row]];
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Node(double Threshold, int Left, int Column, int MissingRight);
}
