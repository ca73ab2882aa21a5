using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Linear;

/// <summary>Weighted products of columns: Xᵀ·diag(weights)·X.</summary>
internal static class WeightedProducts
{
    // Blocks of rows are cut so that a block of all columns and its weighted copy stay in the second cache.
    private const int BlockValues = 24_576;

    // Sums of ranges are held until all are there: this many numbers at most.
    private const long HeldValues = 8_000_000;

    /// <summary>Products of columns; a column that is not there stands for ones.</summary>
    /// <returns>Row after row, both triangles.</returns>
    public static double[] Of(Func<int, double[]?> columnOf, int[] places, double[] weights, int threads, CancellationToken token)
    {
        var ones = new Lazy<double[]>(() => [.. Enumerable.Repeat(1.0, weights.Length)]);
        var columns = Array.ConvertAll(places, place => columnOf(place) ?? ones.Value);
        var size = columns.Length;
        var most = Math.Max(1, HeldValues / Math.Max(1, (long)size * size));
        var rangeRows = LogisticKernel.Padded((int)Math.Max(8192, (weights.Length + most - 1) / most));
        var ranges = (weights.Length + rangeRows - 1) / rangeRows;
        var partial = new double[ranges][];
        Work.For(ranges, threads, range => partial[range] = OfRange(columns, weights, range * rangeRows, rangeRows), token);
        for (var range = 1; range < ranges; range++)
            TensorPrimitives.Add(partial[0], partial[range], partial[0]);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
                partial[0][(j * size) + i] = partial[0][(i * size) + j];
        }

        return partial[0];
    }

    private static double[] OfRange(double[][] columns, double[] weights, int start, int rows)
    {
        var sums = new double[columns.Length * columns.Length];
        var blockRows = LogisticKernel.Padded(Math.Clamp(BlockValues / Math.Max(1, columns.Length), 64, 2048));
        var scaled = new double[columns.Length][];
        for (var place = 0; place < scaled.Length; place++)
            scaled[place] = new double[Math.Min(blockRows, Math.Min(rows, weights.Length - start))];
        var end = Math.Min(weights.Length, start + rows);
        for (var at = start; at < end; at += blockRows)
        {
            var length = Math.Min(blockRows, end - at);
            for (var place = 0; place < columns.Length; place++)
                TensorPrimitives.Multiply(columns[place].AsSpan(at, length), weights.AsSpan(at, length), scaled[place]);
            AddBlock(columns, scaled, at, length, sums);
        }

        return sums;
    }

    // The lower triangle by tiles of two weighted and four plain columns; a tile over the edge takes the last column again and drops it.
    private static void AddBlock(double[][] columns, double[][] scaled, int at, int length, double[] sums)
    {
        var size = columns.Length;
        Span<double> tile = stackalloc double[8];
        for (var i = 0; i < size; i += 2)
        {
            var iNext = Math.Min(i + 1, size - 1);
            for (var j = 0; j <= iNext; j += 4)
            {
                var plain = (columns[j], columns[Math.Min(j + 1, size - 1)], columns[Math.Min(j + 2, size - 1)], columns[Math.Min(j + 3, size - 1)]);
                Tile(scaled[i], scaled[iNext], plain, (at, length), tile);
                for (var k = 0; k < 8; k++)
                {
                    var (row, column) = (i + (k >> 2), j + (k & 3));
                    if (row < size && column <= row)
                        sums[(row * size) + column] += tile[k];
                }
            }
        }
    }

    private static void Tile(
        double[] one, double[] two, (double[] A, double[] B, double[] C, double[] D) plain, (int At, int Length) rows, Span<double> tile)
    {
        ref var s1 = ref MemoryMarshal.GetArrayDataReference(one);
        ref var s2 = ref MemoryMarshal.GetArrayDataReference(two);
        ref var a = ref plain.A[rows.At];
        ref var b = ref plain.B[rows.At];
        ref var c = ref plain.C[rows.At];
        ref var d = ref plain.D[rows.At];
        Vector512<double> a1 = default, a2 = default, b1 = default, b2 = default, c1 = default, c2 = default, d1 = default, d2 = default;
        for (nuint row = 0; row < (nuint)rows.Length; row += (nuint)Vector512<double>.Count)
        {
            var (first, second) = (Vector512.LoadUnsafe(ref s1, row), Vector512.LoadUnsafe(ref s2, row));
            var values = Vector512.LoadUnsafe(ref a, row);
            (a1, a2) = (Vector512.FusedMultiplyAdd(first, values, a1), Vector512.FusedMultiplyAdd(second, values, a2));
            values = Vector512.LoadUnsafe(ref b, row);
            (b1, b2) = (Vector512.FusedMultiplyAdd(first, values, b1), Vector512.FusedMultiplyAdd(second, values, b2));
            values = Vector512.LoadUnsafe(ref c, row);
            (c1, c2) = (Vector512.FusedMultiplyAdd(first, values, c1), Vector512.FusedMultiplyAdd(second, values, c2));
            values = Vector512.LoadUnsafe(ref d, row);
            (d1, d2) = (Vector512.FusedMultiplyAdd(first, values, d1), Vector512.FusedMultiplyAdd(second, values, d2));
        }

        (tile[0], tile[1], tile[2], tile[3]) = (Vector512.Sum(a1), Vector512.Sum(b1), Vector512.Sum(c1), Vector512.Sum(d1));
        (tile[4], tile[5], tile[6], tile[7]) = (Vector512.Sum(a2), Vector512.Sum(b2), Vector512.Sum(c2), Vector512.Sum(d2));
    }
}
