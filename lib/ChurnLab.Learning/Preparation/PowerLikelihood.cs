using System.Numerics.Tensors;

namespace ChurnLab.Learning.Preparation;

/// <summary>Likelihood of the powers of one feature.</summary>
internal sealed class PowerLikelihood
{
    private readonly double[] _logs;
    private readonly double[] _negativeLogs;
    private readonly double[] _bent;
    private readonly double _logSum;

    public PowerLikelihood(double[] values, PowerMethod method)
    {
        // Sorted, sums do not depend on the order of rows, to which the flat top of the likelihood would be sensitive.
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        var negative = method == PowerMethod.BoxCox ? 0 : sorted.Count(value => value < 0);
        _negativeLogs = Array.ConvertAll(sorted[..negative], value => PowerFunction.LogOfOnePlus(-value));
        _logs = Array.ConvertAll(sorted[negative..], value => method == PowerMethod.BoxCox ? Math.Log(value) : PowerFunction.LogOfOnePlus(value));
        _bent = new double[values.Length];
        _logSum = TensorPrimitives.Sum<double>(_logs) - TensorPrimitives.Sum<double>(_negativeLogs);
        IsConstant = values.Length == 0 || sorted[0] == sorted[^1];
    }

    private bool IsConstant { get; }

    /// <summary>The power of the greatest likelihood; 1 where all values are equal.</summary>
    public double Best(CancellationToken token)
    {
        if (IsConstant)
            return 1;
        return Brent.Minimum(Cost, -2, 2);

        double Cost(double power)
        {
            token.ThrowIfCancellationRequested();
            return -Of(power);
        }
    }

    private double Of(double power)
    {
        Bend(_logs, power, _bent.AsSpan(_negativeLogs.Length));
        Bend(_negativeLogs, 2 - power, _bent.AsSpan(0, _negativeLogs.Length));
        TensorPrimitives.Negate(_bent.AsSpan(0, _negativeLogs.Length), _bent.AsSpan(0, _negativeLogs.Length));
        var mean = TensorPrimitives.Sum<double>(_bent) / _bent.Length;
        var (rest, squares) = Sums.Around(_bent, [], mean);
        var variance = (squares - (rest * rest / _bent.Length)) / _bent.Length;
        // Powers that overflow or leave no spread are no candidates.
        return variance >= 2.2250738585072014e-308 && double.IsFinite(variance)
            ? ((power - 1) * _logSum) - (_bent.Length / 2.0 * Math.Log(variance))
            : double.NegativeInfinity;
    }

    private static void Bend(ReadOnlySpan<double> logs, double power, Span<double> into)
    {
        if (Math.Abs(power) < 1e-3)
        {
            for (var i = 0; i < logs.Length; i++)
                into[i] = PowerFunction.OfLog(logs[i], power);
            return;
        }

        TensorPrimitives.Multiply(logs, power, into);
        TensorPrimitives.Exp(into, into);
        TensorPrimitives.Subtract(into, 1, into);
        TensorPrimitives.Divide(into, power, into);
    }
}
