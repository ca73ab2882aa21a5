namespace ChurnLab.Learning.Boosting;

/// <summary>Sums the leaves of rows over all trees, a few rows that stay near through all of them.</summary>
internal sealed unsafe class TreePredictor
{
    /// <summary>Rows that go through the trees together.</summary>
    public const int RowsAtOnce = 32;

    private const int RowsOfTask = 4096;
    private readonly double _start;
    private readonly int[] _used;
    private readonly IPredictorTree[] _trees;

    public TreePredictor(double start, IReadOnlyList<BoostedTree> trees, int features)
    {
        _start = start;
        _used = [.. trees.SelectMany(tree => tree.Features).Where(feature => feature >= 0).Distinct().Order()];
        var place = new int[features];
        foreach (var (at, feature) in _used.Index())
            place[feature] = at;
        _trees = [.. trees.Select(tree => SmallTree.Takes(tree) ? (IPredictorTree)new SmallTree(tree, place) : new LargeTree(tree, place))];
    }

    /// <summary>Fills raw scores.</summary>
    /// <param name="columns">Values per feature of the schema.</param>
    /// <param name="raw">Raw score per row, to be filled.</param>
    /// <param name="threads">Threads at most; 0 is one per core.</param>
    public void Fill(ReadOnlyMemory<double>[] columns, double[] raw, int threads) =>
        Work.Ranges(raw.Length, RowsOfTask, threads, (start, end) =>
        {
            // One more row of places than features, so that there is a block where no tree has a split.
            var block = new double[RowsAtOnce * (_used.Length + 1)];
            var sums = stackalloc double[RowsAtOnce];
            fixed (double* values = block)
            {
                for (var from = start; from < end; from += RowsAtOnce)
                {
                    var count = Math.Min(RowsAtOnce, end - from);
                    for (var i = 0; i < _used.Length; i++)
                        columns[_used[i]].Span.Slice(from, count).CopyTo(block.AsSpan(i * RowsAtOnce));
                    new Span<double>(sums, RowsAtOnce).Fill(_start);
                    foreach (var tree in _trees)
                        tree.Add(values, sums);
                    new Span<double>(sums, count).CopyTo(raw.AsSpan(from));
                }
            }
        }, CancellationToken.None);
}
