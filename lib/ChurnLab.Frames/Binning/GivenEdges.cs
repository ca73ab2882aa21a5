namespace ChurnLab.Frames.Binning;

/// <summary>Edges as they were given.</summary>
internal sealed class GivenEdges : IEdgeRule
{
    private readonly double[] _edges;

    public GivenEdges(IEnumerable<double> edges)
    {
        _edges = [.. edges];
        if (_edges.Length == 0)
            throw new ArgumentException("Bands need at least one edge, but none is given.", nameof(edges));
        for (var place = 0; place < _edges.Length; place++)
        {
            if (!double.IsFinite(_edges[place]) || (place > 0 && _edges[place] <= _edges[place - 1]))
                throw BinErrors.NotAscending(_edges, place, nameof(edges));
        }
    }

    public bool IsComputed => false;

    public bool ClosesEnds => false;

    public double[] Edges(NumberColumn column, BinClosed closed) => _edges;
}
