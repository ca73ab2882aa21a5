using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>Leads blocks of rows to the leaves of trees.</summary>
internal static class TreeWalk
{
    /// <summary>Rows of a block: with 20 features they take 20 KB, which the nearest cache holds beside the top of a tree.</summary>
    public const int Block = 256;

    // Rows that walk at the same time: while one waits for its node, the others go on.
    private const int Together = 8;

    /// <summary>Takes the nodes that rows from a start on reached in a tree of the given number.</summary>
    public delegate void Reached(ReadOnlySpan<int> places, int tree, int start);

    /// <summary>The leaf of each row.</summary>
    public static void Leaves(WalkingTree tree, FeatureTable x, int[] leaves, int threads) =>
        Each([tree], x, threads, (places, _, start) =>
        {
            for (var row = 0; row < places.Length; row++)
                leaves[start + row] = tree.Numbers[places[row]];
        });

    /// <summary>The mean share of class 1 over trees per row.</summary>
    public static void Mean(WalkingTree[] trees, FeatureTable x, double[] means, int threads)
    {
        Each(trees, x, threads, (places, tree, start) =>
        {
            for (var row = 0; row < places.Length; row++)
                means[start + row] += trees[tree].Shares[places[row]];
        });
        if (trees.Length == 1)
            return;
        for (var row = 0; row < means.Length; row++)
            means[row] /= trees.Length;
    }

        /// <summary>Leads all rows through all trees; a row meets the trees in their order.</summary>
    public static void Each(WalkingTree[] trees, FeatureTable x, int threads, Reached reached)
    {
        // A thread is worth starting for some 50 microseconds of walking.
        if ((long)x.Rows * trees.Length < 20_000)
            threads = 1;
        var used = Used(trees);
        Work.Ranges(x.Rows, Block * 16, threads, (start, end) =>
        {
            var values = new float[(x.Columns.Count * Block) + Together];
            var places = new int[Block];
            for (var block = start; block < end; block += Block)
            {
                var rows = Math.Min(Block, end - block);
                foreach (var feature in used)
                    Round(x.Numbers(feature).Slice(block, rows), values.AsSpan(feature * Block, rows));
                for (var tree = 0; tree < trees.Length; tree++)
                {
                    Walk(trees[tree], values, places.AsSpan(0, (rows + Together - 1) / Together * Together));
                    reached(places.AsSpan(0, rows), tree, block);
                }
            }
        }, CancellationToken.None);
    }

    private static int[] Used(WalkingTree[] trees) =>
        [.. trees.SelectMany(tree => tree.Nodes).Where(node => !float.IsPositiveInfinity(node.Threshold)).Select(node => node.Offset / Block).Distinct()];

    private static void Round(ReadOnlySpan<double> values, Span<float> rounded)
    {
        for (var row = 0; row < rounded.Length; row++)
            rounded[row] = (float)values[row];
    }

    // Offsets and children were checked when the tree was made or read, and rows reach no further than their block.
    private static void Walk(WalkingTree tree, float[] values, Span<int> places)
    {
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(tree.Nodes);
        for (var row = 0; row < places.Length; row += Together)
        {
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), row);
            var (a, b, c, d, e, f, g, h) = (0, 0, 0, 0, 0, 0, 0, 0);
            for (var depth = 0; depth < tree.Depth; depth++)
            {
                var before = (a, b, c, d, e, f, g, h);
                a = Step(ref nodes, a, ref first, 0);
                b = Step(ref nodes, b, ref first, 1);
                c = Step(ref nodes, c, ref first, 2);
                d = Step(ref nodes, d, ref first, 3);
                e = Step(ref nodes, e, ref first, 4);
                f = Step(ref nodes, f, ref first, 5);
                g = Step(ref nodes, g, ref first, 6);
                h = Step(ref nodes, h, ref first, 7);
                // A step on which nobody moved was the last: all rows stand in leaves.
                if (before == (a, b, c, d, e, f, g, h))
                    break;
            }

            (places[row], places[row + 1], places[row + 2], places[row + 3]) = (a, b, c, d);
            (places[row + 4], places[row + 5], places[row + 6], places[row + 7]) = (e, f, g, h);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(ref WalkingNode nodes, int place, ref float first, int row)
    {
        ref readonly var node = ref Unsafe.Add(ref nodes, place);
        return node.Left + (Unsafe.Add(ref first, node.Offset + row) > node.Threshold ? 1 : 0);
    }
}
