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
    private readonly int[] _order;
    private readonly NeighborPanels _panels;
    private readonly BoxedSweep? _boxed;

    public NeighborSearch(NeighborRows rows)
    {
        _rows = rows;
        var isBoxed = BoxedSweep.IsWorthIt(rows);
        _order = isBoxed ? SpaceOrder.Of(rows, NeighborPanels.Width) : [.. Enumerable.Range(0, rows.Count)];
        _panels = new NeighborPanels(rows, _order);
        _boxed = isBoxed ? new BoxedSweep(rows, _panels, _order) : null;
    }

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
        // Queries of a group stand near each other where that helps.
        var order = _boxed is null ? [.. Enumerable.Range(0, queries.Count)] : SpaceOrder.Of(queries, Group);
        Work.Ranges(
            queries.Count,
            size,
            threads,
            (start, end) => Block(queries, order.AsMemory(start, end - start), (wanted, capacity), visit),
            CancellationToken.None);
    }

    private void Block(NeighborRows queries, ReadOnlyMemory<int> asked, (int Wanted, int Capacity) size, Visitor visit)
    {
        var groups = (asked.Length + Group - 1) / Group;
        var (lists, sizes) = (new CandidateList[groups * Group], new double[groups * Group]);
        var written = new float[groups * Group * _rows.Features];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = new CandidateList(_panels.Slacks, size.Wanted, size.Capacity);
            if (i < asked.Length)
                sizes[i] = Begin(queries.Row(asked.Span[i]), written.AsSpan((i / Group * Group * _rows.Features) + (i % Group)), lists[i]);
        }

        if (_boxed is null)
            Sweep(written, lists);
        else
            Sweep(_boxed, written, lists, sizes, new SpaceBoxes(queries, asked.Span, Group));
        var found = new Found[size.Capacity];
        for (var i = 0; i < asked.Length; i++)
            visit(asked.Span[i], Measured(queries, asked.Span[i], lists[i], ref found));
    }

    private void Sweep(float[] written, CandidateList[] lists)
    {
        var (tile, length) = (Math.Max(1, TileValues / (NeighborPanels.Width * _rows.Features)), Group * _rows.Features);
        for (var first = 0; first < _panels.Count; first += tile)
        {
            var range = (first, Math.Min(_panels.Count, first + tile));
            for (var at = 0; at < lists.Length; at += Group)
                PanelKernel.Run(_panels, range, written.AsSpan(at / Group * length, length), lists.AsSpan(at, Group), _rows.Metric == NeighborMetric.Manhattan);
        }
    }

    private void Sweep(BoxedSweep boxed, float[] written, CandidateList[] lists, double[] sizes, SpaceBoxes boxes)
    {
        var length = Group * _rows.Features;
        for (var group = 0; group < boxes.Count; group++)
            boxed.Run(written.AsSpan(group * length, length), lists.AsSpan(group * Group, Group), sizes.AsSpan(group * Group, Group), (boxes, group));
    }

    private double Begin(ReadOnlySpan<double> query, Span<float> target, CandidateList list)
    {
        var (slack, size) = _panels.Write(query, target, Group);
        list.Begin(slack);
        for (var place = 0; place < _rows.Count && double.IsInfinity(slack); place++)
            list.Add(0, place);
        return size;
    }

    private ReadOnlySpan<Found> Measured(NeighborRows queries, int query, CandidateList list, ref Found[] found)
    {
        list.Prune();
        var places = list.Rows;
        if (found.Length < places.Length)
            found = new Found[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var row = _order[places[i]];
            found[i] = new Found(_rows.Distance(row, queries, query), row);
        }

        var measured = found.AsSpan(0, places.Length);
        Found.Sort(measured);
        return measured;
    }
}
