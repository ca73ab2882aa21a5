namespace ChurnLab.Learning.Preparation;

/// <summary>The B-splines of one feature.</summary>
/// <remarks>Source: de Boor, A practical guide to splines (1978), chapter IX and X.</remarks>
internal sealed class SplineBasis
{
    private readonly double[] _knots;
    private readonly int _degree;
    private readonly SplineExtrapolation _beyond;

    /// <summary>
    /// Makes the splines over base knots, with as many beyond each end as the degree at the distance of the nearest
    /// two.
    /// </summary>
    /// <param name="inner">Base knots in ascending order, the last greater than the first.</param>
    /// <param name="degree">Degree of the polynomials.</param>
    /// <param name="beyond">What values beyond the base knots give.</param>
    public SplineBasis(double[] inner, int degree, SplineExtrapolation beyond)
    {
        (Inner, _degree, _beyond) = (inner, degree, beyond);
        var (below, above) = (inner[1] - inner[0], inner[^1] - inner[^2]);
        _knots =
        [
            .. Enumerable.Range(0, degree).Select(i => inner[0] - ((degree - i) * below)),
            .. inner,
            .. Enumerable.Range(1, degree).Select(i => inner[^1] + (i * above)),
        ];
    }

    /// <summary>Base knots.</summary>
    public double[] Inner { get; }

    /// <summary>Number of splines.</summary>
    public int Count => _knots.Length - _degree - 1;

    /// <summary>Whether sums of knots stay in the range of numbers.</summary>
    public bool IsFinite => double.IsFinite(_knots[0]) && double.IsFinite(_knots[^1]) && double.IsFinite(_knots[^1] - _knots[0]);

    /// <summary>Values of the splines that are not 0 at a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="splines">Their values, one more than the degree, to be filled.</param>
    /// <returns>Number of the first of them.</returns>
    public int Fill(double value, Span<double> splines)
    {
        var within = _beyond == SplineExtrapolation.Continue ? value : Math.Clamp(value, Inner[0], Inner[^1]);
        var piece = Piece(within);
        Values(piece, within, _degree, splines);
        if (_beyond == SplineExtrapolation.Linear && within != value)
            AddSlopes(piece, within, value - within, splines);
        return piece - _degree;
    }

    // The last piece of some width that begins at or before a value, or the first of some width: knots may repeat where
    // values do.
    private int Piece(double value)
    {
        var piece = _degree + Math.Max(0, Below(value) - 1);
        while (piece > _degree && (piece > Count - 1 || _knots[piece] == _knots[piece + 1]))
            piece--;
        while (_knots[piece] == _knots[piece + 1])
            piece++;
        return piece;
    }

    // How many base knots are not above a value.
    private int Below(double value)
    {
        var (start, end) = (0, Inner.Length);
        while (start < end)
        {
            var middle = (start + end) / 2;
            (start, end) = Inner[middle] <= value ? (middle + 1, end) : (start, middle);
        }

        return start;
    }

    // From degree to degree each spline is the blend of two of the one before.
    private void Values(int piece, double value, int degree, Span<double> splines)
    {
        splines[0] = 1;
        for (var order = 1; order <= degree; order++)
        {
            var rest = 0.0;
            for (var i = 0; i < order; i++)
            {
                var (left, right) = (_knots[piece + 1 - order + i], _knots[piece + 1 + i]);
                var share = splines[i] / (right - left);
                splines[i] = rest + ((right - value) * share);
                rest = (value - left) * share;
            }

            splines[order] = rest;
        }
    }

    private void AddSlopes(int piece, double value, double distance, Span<double> splines)
    {
        Span<double> lower = stackalloc double[_degree];
        Values(piece, value, _degree - 1, lower);
        for (var i = 0; i < _degree; i++)
        {
            var change = distance * _degree * lower[i] / (_knots[piece + 1 + i] - _knots[piece + 1 - _degree + i]);
            splines[i] -= change;
            splines[i + 1] += change;
        }
    }
}
