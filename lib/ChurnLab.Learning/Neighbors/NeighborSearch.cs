namespace ChurnLab.Learning.Neighbors;

/// <summary>Finds the nearest rows exactly: bounds in single precision leave a few candidates, whose distances are then computed in double.</summary>
/// <remarks>Blocks of queries meet tiles of rows that stay in the second cache; what a query finds depends on nothing but the rows.</remarks>
internal sealed class NeighborSearch
{
    private const int BlockQueries = 128;
    private const int BlockCandidates = 4_000_000;
    private const int TileValues = 65_536;
    private const int Group = PanelKernel.Queries;

    // Below this many differences of features, starting threads takes longer than the work.
    private const long LeastShared = 4_000_000;
    private readonly NeighborRows _rows;
    private readonly NeighborPanels _panels;

    public NeighborSearch(NeighborRows rows) => (_rows, _panels) = (rows, new NeighborPanels(rows));

    /// <summary>What is told of each query: rows in order of distance, at least all that are as near as the last one wanted.</summary>
    public delegate void Visitor(int query, ReadOnlySpan<Found> found);

    /// <summary>Searches for all queries; the visitor is called from several threads, once per query.</summary>
    public void Run(NeighborRows queries, int wanted, int threads, Visitor visit)
    {
        wanted = Math.Min(wanted, _rows.Count);
        var capacity = (int)Math.Min(_rows.Count, Math.Max(2L * wanted, wanted + 64L));
        threads = (long)queries.Count * _rows.Count * _rows.Features < LeastShared ? 1 : Work.Threads(threads);
        var share = (queries.Count + threads - 1) / threads;
        var most = Math.Min(Math.Min(BlockQueries, BlockCandidates / capacity), share);
        var size = Math.Max(Group, (most + Group - 1) / Group * Group);
        Work.Ranges(queries.Count, size, threads, (start, end) => Block(queries, (start, end), (wanted, capacity), visit), CancellationToken.None);
    }

    private void Block(NeighborRows queries, (int Start, int End) range, (int Wanted, int Capacity) asked, Visitor visit)
    {
        var groups = (range.End - range.Start + Group - 1) / Group;
        var lists = new CandidateList[groups * Group];
        var written = new float[groups * Group * _rows.Features];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = new CandidateList(_panels.Slacks, asked.Wanted, asked.Capacity);
            if (range.Start + i < range.End)
                Begin(queries.Row(range.Start + i), written.AsSpan((i / Group * Group * _rows.Features) + (i % Group)), lists[i]);
        }

        var tile = Math.Max(1, TileValues / (NeighborPanels.Width * _rows.Features));
        for (var first = 0; first < _panels.Count; first += tile)
        {
            for (var group = 0; group < groups; group++)
            {
                PanelKernel.Run(
                    _panels,
                    (first, Math.Min(_panels.Count, first + tile)),
                    written.AsSpan(group * Group * _rows.Features, Group * _rows.Features),
                    lists.AsSpan(group * Group, Group),
                    _rows.Metric == NeighborMetric.Manhattan);
            }
        }

        var found = new Found[asked.Capacity];
        for (var query = range.Start; query < range.End; query++)
            visit(query, Measured(queries, query, lists[query - range.Start], ref found));
    }

    private void Begin(ReadOnlySpan<double> query, Span<float> target, CandidateList list)
    {
        var slack = _panels.Write(query, target, Group);
        list.Begin(slack);
        if (!double.IsInfinity(slack))
            return;
        for (var row = 0; row < _rows.Count; row++)
            list.Add(0, row);
    }

    private ReadOnlySpan<Found> Measured(NeighborRows queries, int query, CandidateList list, ref Found[] found)
    {
        list.Prune();
        var rows = list.Rows;
        if (found.Length < rows.Length)
            found = new Found[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            found[i] = new Found(_rows.Distance(rows[i], queries, query), rows[i]);
        var measured = found.AsSpan(0, rows.Length);
        Found.Sort(measured);
        return measured;
    }
}
