using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Preparation;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations.</summary>
/// <remarks>
/// Each rotation makes one element beside the diagonal 0; some eight sweeps over all leave only rounding. Slower than a
/// way over a tridiagonal matrix for many hundreds of rows, and more accurate. Source: Golub and Van Loan, Matrix
/// computations (2013), section 8.5.
/// </remarks>
internal static class SymmetricEigen
{
    // Convergence is quadratic: this is never reached but by matrices that are not finite.
    private const int MostSweeps = 60;

    /// <summary>Eigenvalues in descending order and their vectors of length 1.</summary>
    /// <param name="matrix">Symmetric, row after row; overwritten.</param>
    /// <param name="size">Number of its rows.</param>
    /// <param name="token">Stops between sweeps.</param>
    public static (double[] Values, double[][] Vectors) Of(double[] matrix, int size, CancellationToken token)
    {
        var vectors = new double[size][];
        for (var i = 0; i < size; i++)
            (vectors[i] = new double[size])[i] = 1;
        var trace = 0.0;
        for (var i = 0; i < size; i++)
            trace += Math.Abs(matrix[(i * size) + i]);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            token.ThrowIfCancellationRequested();
            if (!Sweep(matrix, vectors, Math.ScaleB(trace, -60)))
                break;
        }

        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(i => matrix[(i * size) + i])];
        return (Array.ConvertAll(order, i => matrix[(i * size) + i]), Array.ConvertAll(order, i => vectors[i]));
    }

    private static bool Sweep(double[] matrix, double[][] vectors, double negligible)
    {
        var (size, rotated) = (vectors.Length, false);
        for (var p = 0; p < size - 1; p++)
        {
            for (var q = p + 1; q < size; q++)
            {
                if (!(Math.Abs(matrix[(p * size) + q]) > negligible))
                    continue;
                rotated = true;
                Rotate(matrix, size, p, q, vectors);
            }
        }

        return rotated;
    }

    private static void Rotate(double[] matrix, int size, int p, int q, double[][] vectors)
    {
        Span<double> one = matrix.AsSpan(p * size, size), other = matrix.AsSpan(q * size, size);
        var (beside, first, last) = (one[q], one[p], other[q]);
        var slope = (last - first) / (2 * beside);
        var tangent = Math.CopySign(1, slope) / (Math.Abs(slope) + Math.Sqrt((slope * slope) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        Turn(one, other, cosine, tangent * cosine);
        Turn(vectors[p], vectors[q], cosine, tangent * cosine);
        (one[p], one[q]) = (first - (tangent * beside), 0);
        (other[p], other[q]) = (0, last + (tangent * beside));
        for (var i = 0; i < size; i++)
            (matrix[(i * size) + p], matrix[(i * size) + q]) = (one[i], other[i]);
    }

    // Both rows become cosine · one − sine · other and sine · one + cosine · other.
    private static void Turn(Span<double> one, Span<double> other, double cosine, double sine)
    {
        ref var first = ref MemoryMarshal.GetReference(one);
        ref var second = ref MemoryMarshal.GetReference(other);
        var (c, s, i) = (Vector512.Create(cosine), Vector512.Create(sine), 0);
        for (; i <= one.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var (a, b) = (Vector512.LoadUnsafe(ref first, (nuint)i), Vector512.LoadUnsafe(ref second, (nuint)i));
            ((c * a) - (s * b)).StoreUnsafe(ref first, (nuint)i);
            ((s * a) + (c * b)).StoreUnsafe(ref second, (nuint)i);
        }

        for (; i < one.Length; i++)
            (one[i], other[i]) = ((cosine * one[i]) - (sine * other[i]), (sine * one[i]) + (cosine * other[i]));
    }
}
