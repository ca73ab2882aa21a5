using System.Numerics.Tensors;

namespace ChurnLab.Learning.Linear;

/// <summary>The factor L of a symmetric positive matrix A = L·Lᵀ.</summary>
internal sealed class CholeskyFactor
{
    // A pivot this small against its diagonal is rounding: the columns depend on each other.
    private const double LeastPivot = 1e-13;
    private readonly double[] _lower;
    private readonly int _size;

    private CholeskyFactor(double[] lower, int size) => (_lower, _size) = (lower, size);

    /// <summary>Factors a matrix; where it is singular, as much as is needed is added to its diagonal in proportion.</summary>
    /// <param name="matrix">Symmetric, row after row; kept and overwritten.</param>
    /// <param name="size">Number of its rows.</param>
    public static CholeskyFactor Of(double[] matrix, int size)
    {
        if (TryFactor([.. matrix], size, 0) is { } plain)
            return plain;
        for (var ridge = 1e-10; ; ridge *= 100)
        {
            if (TryFactor([.. matrix], size, ridge) is { } factor)
                return factor;
        }
    }

    /// <summary>Solves A·x = b in place.</summary>
    public void Solve(Span<double> b)
    {
        for (var i = 0; i < _size; i++)
            b[i] = (b[i] - TensorPrimitives.Dot(_lower.AsSpan(i * _size, i), b[..i])) / _lower[(i * _size) + i];
        for (var i = _size - 1; i >= 0; i--)
        {
            b[i] /= _lower[(i * _size) + i];
            TensorPrimitives.MultiplyAdd(_lower.AsSpan(i * _size, i), -b[i], b[..i], b[..i]);
        }
    }

    private static CholeskyFactor? TryFactor(double[] matrix, int size, double ridge)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.AsSpan(i * size, i + 1);
            for (var j = 0; j < i; j++)
                row[j] = (row[j] - TensorPrimitives.Dot(row[..j], matrix.AsSpan(j * size, j))) / matrix[(j * size) + j];
            // A diagonal of 0 belongs to a constant feature: its weight stays where it is.
            var diagonal = row[i] > 0 ? row[i] * (1 + ridge) : 1;
            var pivot = diagonal - TensorPrimitives.SumOfSquares<double>(row[..i]);
            if (!(pivot > LeastPivot * diagonal) && ridge < 1)
                return null;
            row[i] = Math.Sqrt(Math.Max(pivot, LeastPivot * diagonal));
        }

        return new CholeskyFactor(matrix, size);
    }
}
