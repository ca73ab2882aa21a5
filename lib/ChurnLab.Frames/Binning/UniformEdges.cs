namespace ChurnLab.Frames.Binning;

/// <summary>Edges at equal distances from the smallest to the largest value.</summary>
internal sealed class UniformEdges : IEdgeRule
{
    private readonly int _count;

    public UniformEdges(int count)
    {
        BinErrors.CheckCount(count);
        _count = count;
    }

    public bool IsComputed => true;

    public bool ClosesEnds => true;

    public double[] Edges(NumberColumn column, BinClosed closed)
    {
        var (least, greatest) = FiniteValues.Extent(column);
        if (least == greatest)
            return [least, greatest];
        var edges = new double[_count + 1];
        for (var place = 0; place < _count; place++)
            edges[place] = Edge(least, greatest, place);
        edges[_count] = greatest;
        return edges;
    }

    // Multiplied before it is divided: exact where edges are whole numbers, and rising with the place however close the
    // ends are. The difference of huge numbers overflows; there both ends are weighted.
    private double Edge(double least, double greatest, int place)
    {
        var way = (greatest - least) * place;
        return double.IsFinite(way)
            ? Math.Min(least + (way / _count), greatest)
            : (least * ((double)(_count - place) / _count)) + (greatest * ((double)place / _count));
    }
}
