using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Neighbors;

/// <summary>Rows in a form that distances are exact and quick for: scaled by a power of two, or to length 1 for cosines; padded with zeros.</summary>
internal sealed class NeighborRows
{
    // Unit rows are exact to a few roundings: squared distances below this per feature are none.
    private const double CosineRounding = 1e-31;
    private const double LeastSquares = 1e-280;
    private readonly double[] _values;
    private readonly int _stride;
    private readonly double _scale;

    private NeighborRows(double[] padded, int features, NeighborMetric metric, double scale)
    {
        (Features, Metric, _scale, _stride) = (features, metric, scale, StrideOf(features));
        (_values, Count) = (padded, padded.Length / _stride);
    }

    public int Count { get; }

    public int Features { get; }

    public NeighborMetric Metric { get; }

    /// <summary>Takes rows, one after the other.</summary>
    public static NeighborRows Of(double[] rowMajor, int features, NeighborMetric metric)
    {
        var most = rowMajor.Length == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude<double>(rowMajor));
        // Powers of two change no digit, and squares of numbers up to 1 stay in range.
        var scale = most > 0 ? Math.ScaleB(1, -Math.Clamp(Math.ILogB(most) + 1, -1000, 1000)) : 1;
        return new NeighborRows(Padded(rowMajor, features, metric, scale), features, metric, scale);
    }

    public static NeighborRows Read(int features, ModelReader reader)
    {
        var (metric, scale, values) = ((NeighborMetric)reader.Whole(), reader.Number(), reader.Array<double>());
        ModelReader.Require(Enum.IsDefined(metric) && scale > 0 && double.IsFinite(1 / scale) && features > 0);
        ModelReader.Require(values.Length > 0 && values.Length % StrideOf(features) == 0);
        for (var at = 0; at < values.Length; at++)
        {
            // Rows without a direction begin with NaN.
            var isNone = metric == NeighborMetric.Cosine && double.IsNaN(values[at - (at % StrideOf(features))]);
            ModelReader.Require(isNone || Math.Abs(values[at]) <= 1);
        }

        return new NeighborRows(values, features, metric, scale);
    }

    public void Write(ModelWriter writer)
    {
        writer.Whole((long)Metric);
        writer.Number(_scale);
        writer.Array<double>(_values);
    }

    /// <summary>Other rows in the same form.</summary>
    public NeighborRows Like(double[] rowMajor) => new(Padded(rowMajor, Features, Metric, _scale), Features, Metric, _scale);

    /// <summary>A row in this form, padding apart.</summary>
    public ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * _stride, Features);

    /// <summary>Distance between a row of this and a row of others of the same form.</summary>
    public double Distance(int row, NeighborRows others, int other)
    {
        ref var one = ref MemoryMarshal.GetReference(_values.AsSpan(row * _stride, _stride));
        ref var two = ref MemoryMarshal.GetReference(others._values.AsSpan(other * _stride, _stride));
        var sum = Vector512<double>.Zero;
        for (nuint at = 0; at < (nuint)_stride; at += (nuint)Vector512<double>.Count)
        {
            var difference = Vector512.LoadUnsafe(ref one, at) - Vector512.LoadUnsafe(ref two, at);
            sum = Metric == NeighborMetric.Manhattan ? sum + Vector512.Abs(difference) : Vector512.FusedMultiplyAdd(difference, difference, sum);
        }

        var total = Vector512.Sum(sum);
        return Metric switch
        {
            NeighborMetric.Manhattan => total / _scale,
            NeighborMetric.Euclidean when total < LeastSquares => Tiny(Row(row), others.Row(other)) / _scale,
            NeighborMetric.Euclidean => Math.Sqrt(total) / _scale,
            _ when double.IsNaN(total) => 1,
            _ => total < CosineRounding * Features ? 0 : total / 2,
        };
    }

    // Squares of tiny differences would be 0.
    private static double Tiny(ReadOnlySpan<double> one, ReadOnlySpan<double> two)
    {
        var difference = new double[one.Length];
        TensorPrimitives.Subtract(one, two, difference);
        var most = Math.Abs(TensorPrimitives.MaxMagnitude<double>(difference));
        if (most == 0)
            return 0;
        TensorPrimitives.Divide(difference, most, difference);
        return TensorPrimitives.Norm<double>(difference) * most;
    }

    private static int StrideOf(int features) => (features + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;

    private static double[] Padded(double[] values, int features, NeighborMetric metric, double scale)
    {
        var (count, stride) = (values.Length / features, StrideOf(features));
        var padded = new double[checked(count * stride)];
        for (var row = 0; row < count; row++)
        {
            var target = padded.AsSpan(row * stride, features);
            TensorPrimitives.Multiply(values.AsSpan(row * features, features), scale, target);
            if (metric == NeighborMetric.Cosine)
                ToLengthOne(target);
        }

        return padded;
    }

    // A row of zeros has no direction, which NaN says.
    private static void ToLengthOne(Span<double> row)
    {
        var most = Math.Abs(TensorPrimitives.MaxMagnitude<double>(row));
        if (most == 0)
        {
            row.Fill(double.NaN);
            return;
        }

        TensorPrimitives.Divide(row, most, row);
        TensorPrimitives.Divide(row, TensorPrimitives.Norm<double>(row), row);
    }
}
