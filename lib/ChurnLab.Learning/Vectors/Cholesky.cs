using System.Numerics.Tensors;

namespace ChurnLab.Learning.Vectors;

/// <summary>Factors of small symmetric systems held row after row, of which the lower half is read.</summary>
internal static class Cholesky
{
    /// <summary>Replaces a system by its factor; false where it is not positive.</summary>
    public static bool Factorise(Span<double> system, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = system.Slice(i * size, i + 1);
            for (var j = 0; j < i; j++)
            {
                var other = system.Slice(j * size, j + 1);
                row[j] = (row[j] - TensorPrimitives.Dot<double>(row[..j], other[..j])) / other[j];
            }

            var rest = row[i] - TensorPrimitives.Dot<double>(row[..i], row[..i]);
            if (!(rest > 0))
                return false;
            row[i] = Math.Sqrt(rest);
        }

        return true;
    }

    /// <summary>Replaces right sides by the solution.</summary>
    public static void Solve(ReadOnlySpan<double> factor, Span<double> values)
    {
        var size = values.Length;
        for (var i = 0; i < size; i++)
        {
            var row = factor.Slice(i * size, i + 1);
            values[i] = (values[i] - TensorPrimitives.Dot(row[..i], values[..i])) / row[i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            var row = factor.Slice(i * size, i + 1);
            values[i] /= row[i];
            TensorPrimitives.MultiplyAdd(row[..i], -values[i], values[..i], values[..i]);
        }
    }
}
