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
        // Both ends weighted, not their difference multiplied: that of huge numbers would overflow.
        for (var place = 0; place <= _count; place++)
            edges[place] = (least * ((double)(_count - place) / _count)) + (greatest * ((double)place / _count));
        (edges[0], edges[_count]) = (least, greatest);
        return edges;
    }
}
