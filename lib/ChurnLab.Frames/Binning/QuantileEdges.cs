using ChurnLab.Statistics;

namespace ChurnLab.Frames.Binning;

/// <summary>Edges that leave about as many values in each band.</summary>
internal sealed class QuantileEdges : IEdgeRule
{
    private readonly int _count;

    public QuantileEdges(int count)
    {
        BinErrors.CheckCount(count);
        _count = count;
    }

    public bool IsComputed => true;

    public bool ClosesEnds => true;

    public double[] Edges(NumberColumn column, BinClosed closed)
    {
        var sorted = FiniteValues.Sorted(column);
        var edges = new double[_count + 1];
        for (var place = 0; place <= _count; place++)
            edges[place] = Quantile.OfSorted(sorted, (double)place / _count);
        return edges;
    }
}
