using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>Leads blocks of rows to the leaves of trees.</summary>
/// <remarks>
/// All rows of a block take a step before any takes the next: steps of different rows do not wait for each other, whereas those of one row
/// wait for memory. Rows that reach a leaf are left out of the next step.
/// </remarks>
internal static class TreeWalk
{
    /// <summary>Rows of a block: many, so that a large tree is fetched seldom, but not more than the second cache holds values of.</summary>
    public const int Block = 1024;

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
            var shares = trees[tree].Shares;
            var sums = means.AsSpan(start, places.Length);
            for (var row = 0; row < places.Length; row++)
                sums[row] += shares[places[row]];
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
        var used = Used(trees, x.Columns.Count);
        Work.Ranges(x.Rows, Block, threads, (start, end) =>
        {
            var rows = end - start;
            var values = new float[x.Columns.Count * Block];
            var (places, walking) = (new int[rows], new int[rows]);
            foreach (var feature in used)
                Round(x.Numbers(feature).Slice(start, rows), values.AsSpan(feature * Block, rows));
            for (var tree = 0; tree < trees.Length; tree++)
            {
                Walk(trees[tree], values, places, walking);
                reached(places, tree, start);
            }
        }, CancellationToken.None);
    }

    private static int[] Used(WalkingTree[] trees, int features)
    {
        var used = new bool[features];
        foreach (var tree in trees)
        {
            foreach (var node in tree.Nodes)
                used[node.Offset / Block] |= node.Inner > 0;
        }

        return [.. Enumerable.Range(0, features).Where(feature => used[feature])];
    }

    private static void Round(ReadOnlySpan<double> values, Span<float> rounded)
    {
        for (var row = 0; row < rounded.Length; row++)
            rounded[row] = (float)values[row];
    }

    // Offsets and children were checked when the tree was made or read, and rows reach no further than their block.
    private static void Walk(WalkingTree tree, float[] values, int[] places, int[] walking)
    {
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(tree.Nodes);
        ref var value = ref MemoryMarshal.GetArrayDataReference(values);
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(walking);
        places.AsSpan().Clear();
        var left = nodes.Inner * places.Length;
        for (var row = 0; row < left; row++)
            Unsafe.Add(ref rows, row) = row;
        while (left > 0)
        {
            var kept = 0;
            for (var i = 0; i < left; i++)
            {
                var row = Unsafe.Add(ref rows, i);
                ref readonly var node = ref Unsafe.Add(ref nodes, Unsafe.Add(ref place, row));
                var next = node.Left + (Unsafe.Add(ref value, node.Offset + row) > node.Threshold ? 1 : 0);
                Unsafe.Add(ref place, row) = next;
                Unsafe.Add(ref rows, kept) = row;
                kept += Unsafe.Add(ref nodes, next).Inner;
            }

            left = kept;
        }
    }
}
