using System.Numerics.Tensors;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Preparation;

/// <summary>Likelihood of the powers of one feature.</summary>
internal sealed class PowerLikelihood
{
    // Exponentials of a block stay in the nearest cache while they are summed.
    private const int BlockLength = 1024;
    private const double SmallPower = 1e-3;
    private const double LeastNormal = 2.2250738585072014e-308;
    private readonly double[] _logs;
    private readonly double[] _negativeLogs;
    private readonly double[] _block = new double[BlockLength];
    private readonly double _logSum;
    private readonly bool _isConstant;

    public PowerLikelihood(double[] values, PowerMethod method)
    {
        // Sorted, sums do not depend on the order of rows, to which the flat top of the likelihood would be sensitive.
        var sorted = Sorted.Of(values);
        var negative = method == PowerMethod.BoxCox ? 0 : sorted.Count(value => value < 0);
        _negativeLogs = Array.ConvertAll(sorted[..negative], value => PowerFunction.LogOfOnePlus(-value));
        _logs = Array.ConvertAll(sorted[negative..], value => method == PowerMethod.BoxCox ? Math.Log(value) : PowerFunction.LogOfOnePlus(value));
        _logSum = TensorPrimitives.Sum<double>(_logs) - TensorPrimitives.Sum<double>(_negativeLogs);
        _isConstant = values.Length == 0 || sorted[0] == sorted[^1];
    }

    /// <summary>The power of the greatest likelihood; 1 where all values are equal.</summary>
    public double Best(CancellationToken token)
    {
        return _isConstant ? 1 : Brent.Minimum(Cost, -2, 2);

        double Cost(double power)
        {
            token.ThrowIfCancellationRequested();
            return -Of(power);
        }
    }

    private double Of(double power)
    {
        var (mean, squares) = Spread(_logs, power);
        var (other, otherSquares) = Spread(_negativeLogs, 2 - power);
        var count = (double)_logs.Length + _negativeLogs.Length;
        // What is below 0 is bent alike and turned back.
        var apart = _negativeLogs.Length == 0 || _logs.Length == 0 ? 0 : mean + other;
        var variance = (squares + otherSquares + (apart * apart * _logs.Length * _negativeLogs.Length / count)) / count;
        // Powers that overflow or leave no spread are no candidates.
        return variance >= LeastNormal && double.IsFinite(variance)
            ? ((power - 1) * _logSum) - (count / 2 * Math.Log(variance))
            : double.NegativeInfinity;
    }

    /// <summary>Mean of the bent values and the sum of the squares of their distances from it.</summary>
    private (double Mean, double Squares) Spread(double[] logs, double power)
    {
        if (logs.Length == 0)
            return (0, 0);
        var isSmall = Math.Abs(power) < SmallPower;
        var middle = logs[logs.Length / 2];
        // Distances from the middle value are as good as those from the mean, which is at most a deviation away.
        var centre = isSmall ? PowerFunction.OfLog(middle, power) : Math.Exp(power * middle);
        var (distances, squares) = (0.0, 0.0);
        for (var start = 0; start < logs.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, logs.Length - start);
            var block = _block.AsSpan(0, length);
            Bend(logs.AsSpan(start, length), power, isSmall, block);
            var (away, square) = Sums.Around(block, [], centre);
            distances += away;
            squares += square;
        }

        var rest = distances / logs.Length;
        var spread = squares - (distances * rest);
        return isSmall ? (centre + rest, spread) : ((centre - 1 + rest) / power, spread / (power * power));
    }

    // Without − 1 and / power, which the sums are given at the end; of small powers that difference would lose digits.
    private static void Bend(ReadOnlySpan<double> logs, double power, bool isSmall, Span<double> into)
    {
        if (isSmall)
        {
            for (var i = 0; i < logs.Length; i++)
                into[i] = PowerFunction.OfLog(logs[i], power);
            return;
        }

        TensorPrimitives.Multiply(logs, power, into);
        TensorPrimitives.Exp(into, into);
    }
}
