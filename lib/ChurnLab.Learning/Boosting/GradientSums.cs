using System.Numerics;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Boosting;

/// <summary>Gradient and hessian of every row as whole numbers of steps so fine that no sum of all rows overflows.</summary>
internal sealed unsafe class GradientSums
{
    private const int RowsAtOnce = 8192;
    private readonly NativeBlock<Vector128<long>> _sums;
    private readonly double[] _gradientParts;
    private readonly double[] _hessianParts;
    private readonly double[] _lossParts;
    private readonly Vector128<long>[] _totals;
    private readonly int _rows;

    public GradientSums(int rows)
    {
        _rows = rows;
        _sums = new NativeBlock<Vector128<long>>(rows);
        var parts = (rows + RowsAtOnce - 1) / RowsAtOnce;
        (_gradientParts, _hessianParts, _lossParts) = (new double[parts], new double[parts], new double[parts]);
        _totals = new Vector128<long>[parts];
        CountBits = BitOperations.Log2((uint)rows) + 1;
    }

    public Vector128<long>* Pointer => _sums.Pointer;

    public int CountBits { get; }

    public double GradientStep { get; private set; }

    public double HessianStep { get; private set; }

    /// <summary>Sums of some rows; of all rows they are known.</summary>
    public NodeSums Of(ReadOnlySpan<int> rows)
    {
        var sum = Vector128<long>.Zero;
        if (rows.Length == _rows)
        {
            foreach (var total in _totals)
                sum += total;
        }
        else
        {
            foreach (var row in rows)
                sum += Pointer[row];
        }

        return NodeSums.Of(sum);
    }

    /// <summary>Computes them anew.</summary>
    /// <returns>Sum of the losses at the raw scores given.</returns>
    public double Fill(IBoostingLoss loss, double[] raw, ReadOnlyMemory<double> target, double[]? weights, WorkTeam team)
    {
        team.Run(_lossParts.Length, (part, _) =>
        {
            var (start, end) = Range(part);
            var sums = loss.Fill(
                raw.AsSpan(start, end - start), target.Span[start..end], weights is null ? [] : weights.AsSpan(start, end - start), (double*)(Pointer + start));
            (_lossParts[part], _gradientParts[part], _hessianParts[part]) = sums;
        });
        var (gradientScale, hessianScale) = (Scale(_gradientParts.Sum(), 62), Scale(_hessianParts.Sum(), 62 - CountBits));
        (GradientStep, HessianStep) = (1 / gradientScale, 1 / hessianScale);
        team.Run(_lossParts.Length, (part, _) =>
        {
            var (start, end) = Range(part);
            var at = (Vector128<double>*)(Pointer + start);
            var total = Vector128<long>.Zero;
            for (var i = 0; i < end - start; i++)
            {
                var gradient = (long)Math.Round(at[i][0] * gradientScale);
                var hessian = (long)Math.Round(at[i][1] * hessianScale);
                var sum = Vector128.Create(gradient, (hessian << CountBits) | 1);
                ((Vector128<long>*)at)[i] = sum;
                total += sum;
            }

            _totals[part] = total;
        });
        return _lossParts.Sum();
    }

    // A power of two, so that the sum's own rounding seldom tells and no digit of a value is lost by scaling.
    private static double Scale(double sum, int bits)
    {
        if (!(sum > 1e-250))
            return 1;
        return Math.ScaleB(1, Math.Clamp(bits - 2 - Math.ILogB(sum), -900, 900));
    }

    private (int Start, int End) Range(int part) => (part * RowsAtOnce, Math.Min(_rows, (part + 1) * RowsAtOnce));
}
