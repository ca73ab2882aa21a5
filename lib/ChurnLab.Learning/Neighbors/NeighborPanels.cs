using System.Numerics.Tensors;

namespace ChurnLab.Learning.Neighbors;

/// <summary>Rows in single precision, 32 side by side, for bounds of their distances.</summary>
/// <remarks>
/// For a query q and a row x the kernel computes a number that orders rows as their distance does: |x|²/2 − q·x for Euclidean distances (features
/// centred, so that little cancels), −q·x for cosines, the distance itself for Manhattan. Its rounding error is at most e(x) + e(q), e being
/// <see cref="Unit"/> times the squared length, or for Manhattan the sum of absolute values (Higham: Accuracy and Stability of Numerical
/// Algorithms, 2002, section 3.1). The panels begin with −e(x), so that what the kernel computes is a lower bound but for e(q).
/// </remarks>
internal sealed class NeighborPanels
{
    public const int Width = 32;

    // Beyond this a query could leave the range of single precision.
    private const double FarthestQuery = 1e15;

    // Products of very small numbers lose digits that no relative bound covers.
    private const double Underflow = 1e-36;
    private readonly double[] _centre;
    private readonly NeighborMetric _metric;

    /// <summary>Makes panels of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="order">Their order in the panels.</param>
    public NeighborPanels(NeighborRows rows, ReadOnlySpan<int> order)
    {
        (Features, _metric, _centre) = (rows.Features, rows.Metric, new double[rows.Features]);
        Count = (rows.Count + Width - 1) / Width;
        (Values, Starts, Slacks) = (new float[checked(Count * Width * Features)], new float[Count * Width], new float[Count * Width]);
        if (_metric != NeighborMetric.Cosine)
            Centre(rows);
        Starts.AsSpan(rows.Count).Fill(float.PositiveInfinity);
        var row = new double[Features];
        for (var i = 0; i < rows.Count; i++)
        {
            var error = Unit * Size(rows.Row(order[i]), row);
            Starts[i] = (float)((_metric == NeighborMetric.Euclidean ? TensorPrimitives.SumOfSquares<double>(row) / 2 : 0) - error);
            Slacks[i] = (float)(2 * error);
            var at = (i / Width * Width * Features) + (i % Width);
            for (var place = 0; place < Features; place++, at += Width)
                Values[at] = (float)row[place];
        }
    }

    /// <summary>Number of features.</summary>
    public int Features { get; }

    /// <summary>Number of panels.</summary>
    public int Count { get; }

    /// <summary>Panel after panel, feature after feature, 32 rows side by side.</summary>
    public float[] Values { get; }

    /// <summary>Per row, where the sum of the kernel begins; infinite past the last row.</summary>
    public float[] Starts { get; }

    /// <summary>Per row, by how much an upper bound is above the lower one.</summary>
    public float[] Slacks { get; }

    // Roundings of 2⁻²⁴ for each feature, for bringing both rows to single precision, and some more for the sums made with the bounds.
    private double Unit => (Features + 16) * Math.ScaleB(1, -24);

    /// <summary>Writes a query for the kernel, a number per feature.</summary>
    /// <param name="query">The query in the form of the rows.</param>
    /// <param name="target">Where its first number goes.</param>
    /// <param name="step">Distance between its numbers.</param>
    /// <returns>
    /// What bounds of the kernel may be wrong by, on both sides together, infinite where single precision cannot hold the query; and the squared
    /// length of the centred query, for Manhattan distances the sum of its absolute values.
    /// </returns>
    public (double Slack, double Size) Write(ReadOnlySpan<double> query, Span<float> target, int step)
    {
        Span<double> row = Features <= 256 ? stackalloc double[Features] : new double[Features];
        var size = Size(query, row);
        if (!(Math.Abs(TensorPrimitives.MaxMagnitude<double>(row)) < FarthestQuery))
            return (double.PositiveInfinity, size);
        for (var place = 0; place < Features; place++)
            target[place * step] = (float)(_metric == NeighborMetric.Manhattan ? row[place] : -row[place]);
        return ((2 * Unit * size) + Underflow, size);
    }

    private double Size(ReadOnlySpan<double> row, Span<double> centred)
    {
        TensorPrimitives.Subtract(row, _centre, centred);
        if (double.IsNaN(centred[0]))
            centred.Clear();
        return _metric == NeighborMetric.Manhattan ? TensorPrimitives.SumOfMagnitudes<double>(centred) : TensorPrimitives.SumOfSquares<double>(centred);
    }

    private void Centre(NeighborRows rows)
    {
        for (var i = 0; i < rows.Count; i++)
            TensorPrimitives.Add(_centre, rows.Row(i), _centre);
        TensorPrimitives.Divide(_centre, rows.Count, _centre);
    }
}
