namespace ChurnLab.Frames.Binning;

/// <summary>Edges at multiples of a width from an origin.</summary>
internal sealed class WidthEdges : IEdgeRule
{
    // Further from the origin, neighbouring multiples are no longer different numbers.
    private const double LargestStep = 1e15;

    private readonly double _width;
    private readonly double _origin;

    public WidthEdges(double width, double origin)
    {
        if (!(width > 0 && double.IsFinite(width)))
            throw new ArgumentOutOfRangeException(nameof(width), width, "The width of a band must be above 0 and finite.");
        if (!double.IsFinite(origin))
            throw new ArgumentOutOfRangeException(nameof(origin), origin, "The origin of bands must be finite.");
        (_width, _origin) = (width, origin);
    }

    public bool IsComputed => true;

    public bool ClosesEnds => false;

    public double[] Edges(NumberColumn column, BinClosed closed)
    {
        var (least, greatest) = FiniteValues.Extent(column);
        var first = Math.Floor((least - _origin) / _width) - 1;
        var last = Math.Ceiling((greatest - _origin) / _width) + 1;
        if (!(last - first <= BinErrors.MostBands && Math.Abs(first) < LargestStep && Math.Abs(last) < LargestStep))
            throw BinErrors.TooMany(column, _width);
        // One band more at either end than division says, for its rounding; those that hold no value go again.
        var edges = new List<double>();
        for (var step = first; step <= last; step++)
            edges.Add(_origin + (step * _width));
        while (closed == BinClosed.Left ? edges[1] <= least : edges[1] < least)
            edges.RemoveAt(0);
        while (closed == BinClosed.Left ? greatest < edges[^2] : greatest <= edges[^2])
            edges.RemoveAt(edges.Count - 1);
        return [.. edges];
    }
}
