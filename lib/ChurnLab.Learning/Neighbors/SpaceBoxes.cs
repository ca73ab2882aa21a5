namespace ChurnLab.Learning.Neighbors;

/// <summary>Boxes around runs of rows.</summary>
internal sealed class SpaceBoxes
{
    private readonly double[] _lows;
    private readonly double[] _highs;
    private readonly int _features;
    private readonly bool _isManhattan;

    /// <summary>Makes a box for each run.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="order">Their order.</param>
    /// <param name="length">Rows of a run; the last may be shorter.</param>
    public SpaceBoxes(NeighborRows rows, ReadOnlySpan<int> order, int length)
    {
        (_features, _isManhattan) = (rows.Features, rows.Metric == NeighborMetric.Manhattan);
        Count = (order.Length + length - 1) / length;
        (_lows, _highs) = (new double[Count * _features], new double[Count * _features]);
        _lows.AsSpan().Fill(double.PositiveInfinity);
        _highs.AsSpan().Fill(double.NegativeInfinity);
        for (var i = 0; i < order.Length; i++)
        {
            var at = i / length * _features;
            foreach (var value in rows.Row(order[i]))
            {
                (_lows[at], _highs[at]) = (Math.Min(_lows[at], value), Math.Max(_highs[at], value));
                at++;
            }
        }
    }

    /// <summary>Number of boxes.</summary>
    public int Count { get; }

    /// <summary>No row of a box is nearer to one of another box: squared where the distance is Euclidean.</summary>
    public double Gap(int box, SpaceBoxes others, int other)
    {
        var gap = 0.0;
        var (at, to) = (box * _features, other * _features);
        for (var end = at + _features; at < end; at++, to++)
        {
            var apart = Math.Max(0, Math.Max(_lows[at] - others._highs[to], others._lows[to] - _highs[at]));
            gap += _isManhattan ? apart : apart * apart;
        }

        return gap;
    }
}
