using System.Numerics.Tensors;

namespace ChurnLab.Learning.Vectors;

/// <summary>Coefficients near the optimum of a linear kernel, by an interior point method whose steps cost rows × features².</summary>
/// <remarks>
/// Pairs need hundreds of thousands of steps where rows are many for their features and errors dear; this needs a few dozen, each a system
/// as small as the features are few. Predictor and corrector of Mehrotra; systems by the formula of Sherman, Morrison, Woodbury. Source:
/// Fine, Scheinberg: Efficient SVM training using low-rank kernel representations, JMLR 2001; Ferris, Munson: Interior-point methods for
/// massive support vector machines, SIAM J. Optimization 2002. Pairs take over from here and decide when the optimum is reached.
/// </remarks>
internal sealed class LinearStart
{
    private const int MostFeatures = 256;
    private const int MostSteps = 60;
    private const double Smallest = 1e-10;
    private readonly int _rows;
    private readonly int _features;
    private readonly double[] _signs;
    private readonly double[] _limits;
    private readonly double[] _columns;
    private readonly double[] _sizes;
    private readonly double[] _room;
    private readonly double[] _below;
    private readonly double[] _above;
    private readonly double[] _stiffness;
    private readonly double[] _system;
    private readonly double[] _weighted;
    private double _bias;

    private LinearStart(SmoProblem problem)
    {
        (_rows, _features, _signs, _limits) = (problem.Rows, problem.Features, problem.Signs, problem.Limits);
        _columns = new double[_rows * _features];
        for (var row = 0; row < _rows; row++)
        {
            for (var place = 0; place < _features; place++)
                _columns[(place * _rows) + row] = _signs[row] * problem.Cells[(row * _features) + place];
        }

        (_sizes, _room, _below, _above) = (new double[_rows], new double[_rows], new double[_rows], new double[_rows]);
        (_stiffness, _system, _weighted) = (new double[_rows], new double[_features * _features], new double[_rows]);
    }

    /// <summary>Whether the systems are small beside the pairs they spare.</summary>
    public static bool Helps(SmoProblem problem) =>
        problem.Kernel.Function == KernelFunction.Linear && problem.Features <= MostFeatures && problem.Features <= problem.Rows / 4;

    /// <summary>Coefficients with the signs of their sides, within their limits, of sum 0 up to rounding.</summary>
    public static double[] Of(SmoProblem problem, CancellationToken token)
    {
        var start = new LinearStart(problem);
        start.Begin();
        for (var step = 0; step < MostSteps && start.Gap() > Smallest * problem.Limits.Average(); step++)
        {
            token.ThrowIfCancellationRequested();
            if (!start.Step())
                break;
        }

        return start.Rounded();
    }

    // Both sides get the same sum, no coefficient more than half of its limit; multipliers answer the gradient there.
    private void Begin()
    {
        var (ones, others) = (0.0, 0.0);
        for (var row = 0; row < _rows; row++)
        {
            ones += _signs[row] > 0 ? _limits[row] : 0;
            others += _signs[row] < 0 ? _limits[row] : 0;
        }

        for (var row = 0; row < _rows; row++)
        {
            _sizes[row] = 0.5 * _limits[row] * Math.Min(ones, others) / (_signs[row] > 0 ? ones : others);
            _room[row] = _limits[row] - _sizes[row];
        }

        var gradient = Gradient();
        var apart = Math.Max(1, TensorPrimitives.SumOfMagnitudes<double>(gradient) / _rows);
        for (var row = 0; row < _rows; row++)
            (_below[row], _above[row]) = (Math.Max(gradient[row], 0) + apart, Math.Max(-gradient[row], 0) + apart);
    }

    private double Gap() => (TensorPrimitives.Dot<double>(_sizes, _below) + TensorPrimitives.Dot<double>(_room, _above)) / (2 * _rows);

    private bool Step()
    {
        for (var row = 0; row < _rows; row++)
            _stiffness[row] = (_below[row] / _sizes[row]) + (_above[row] / _room[row]);
        FillSystem();
        if (!Cholesky.Factorise(_system, _features))
            return false;
        var balance = (double[])_signs.Clone();
        Solve(balance);
        var residual = Residual();
        var gap = Gap();
        var nothing = new double[_rows];
        var guess = Direction(balance, residual, new Aim(0, nothing, nothing));
        var reach = guess.Reach(this);
        var after = guess.GapAt(this, reach) / gap;
        var (ofSizes, ofRoom) = (new double[_rows], new double[_rows]);
        TensorPrimitives.Multiply(guess.Sizes, guess.Below, ofSizes);
        TensorPrimitives.Multiply(guess.Sizes, guess.Above, ofRoom);
        TensorPrimitives.Negate(ofRoom, ofRoom);
        var move = Direction(balance, residual, new Aim(after * after * after * gap, ofSizes, ofRoom));
        var step = Math.Min(1, 0.995 * move.Reach(this));
        if (!(step > 1e-8))
            return false;
        TensorPrimitives.MultiplyAdd(move.Sizes, step, _sizes, _sizes);
        TensorPrimitives.MultiplyAdd(move.Below, step, _below, _below);
        TensorPrimitives.MultiplyAdd(move.Above, step, _above, _above);
        TensorPrimitives.MultiplyAdd(move.Sizes, -step, _room, _room);
        _bias += step * move.Bias;
        return true;
    }

    private Move Direction(double[] balance, double[] residual, Aim aim)
    {
        var (sizes, below, above) = (new double[_rows], new double[_rows], new double[_rows]);
        for (var row = 0; row < _rows; row++)
        {
            below[row] = ((aim.Gap - aim.OfSizes[row]) / _sizes[row]) - _below[row];
            above[row] = ((aim.Gap - aim.OfRoom[row]) / _room[row]) - _above[row];
            sizes[row] = below[row] - above[row] - residual[row];
        }

        Solve(sizes);
        var bias = (TensorPrimitives.Dot<double>(_signs, sizes) + TensorPrimitives.Dot<double>(_signs, _sizes)) / TensorPrimitives.Dot<double>(_signs, balance);
        TensorPrimitives.MultiplyAdd(balance, -bias, sizes, sizes);
        for (var row = 0; row < _rows; row++)
        {
            below[row] -= _below[row] / _sizes[row] * sizes[row];
            above[row] += _above[row] / _room[row] * sizes[row];
        }

        return new Move(sizes, below, above, bias);
    }

    private double[] Residual()
    {
        var residual = Gradient();
        for (var row = 0; row < _rows; row++)
            residual[row] += (_signs[row] * _bias) - _below[row] + _above[row];
        return residual;
    }

    private double[] Gradient()
    {
        var gradient = new double[_rows];
        Array.Fill(gradient, -1);
        for (var place = 0; place < _features; place++)
            TensorPrimitives.MultiplyAdd(Column(place), TensorPrimitives.Dot<double>(Column(place), _sizes), gradient, gradient);
        return gradient;
    }

    private void FillSystem()
    {
        for (var place = 0; place < _features; place++)
        {
            TensorPrimitives.Divide(Column(place), _stiffness, _weighted);
            for (var other = 0; other <= place; other++)
                _system[(place * _features) + other] = TensorPrimitives.Dot<double>(_weighted, Column(other));
            _system[(place * _features) + place] += 1;
        }
    }

    // (D + VVᵀ)⁻¹ by the factor of I + VᵀD⁻¹V.
    private void Solve(double[] values)
    {
        TensorPrimitives.Divide(values, _stiffness, values);
        Span<double> inner = stackalloc double[MostFeatures];
        inner = inner[.._features];
        for (var place = 0; place < _features; place++)
            inner[place] = TensorPrimitives.Dot<double>(Column(place), values);
        Cholesky.Solve(_system, inner);
        Array.Clear(_weighted);
        for (var place = 0; place < _features; place++)
            TensorPrimitives.MultiplyAdd(Column(place), inner[place], _weighted, _weighted);
        TensorPrimitives.Divide(_weighted, _stiffness, _weighted);
        TensorPrimitives.Subtract(values, _weighted, values);
    }

    private ReadOnlySpan<double> Column(int place) => _columns.AsSpan(place * _rows, _rows);

    // A coefficient nearer to a limit than its multiplier is to 0 is at the limit; the others make up what that adds to the sum.
    private double[] Rounded()
    {
        const double near = 1e-4;
        var (rounded, sum) = (new double[_rows], 0.0);
        for (var row = 0; row < _rows; row++)
        {
            var (share, rest) = (_sizes[row] / _limits[row], _room[row] / _limits[row]);
            var size = share < near && share < _below[row] ? 0 : rest < near && rest < _above[row] ? _limits[row] : Math.Clamp(_sizes[row], 0, _limits[row]);
            rounded[row] = _signs[row] * size;
            sum += rounded[row];
        }

        for (var row = 0; row < _rows && sum != 0; row++)
        {
            var (lower, upper) = _signs[row] > 0 ? (0.0, _limits[row]) : (-_limits[row], 0.0);
            if (rounded[row] == lower || rounded[row] == upper)
                continue;
            var moved = Math.Clamp(rounded[row] - sum, lower, upper);
            sum -= rounded[row] - moved;
            rounded[row] = moved;
        }

        return Math.Abs(sum) <= 1e-9 * _limits.Max() ? rounded : new double[_rows];
    }

    private sealed record Aim(double Gap, double[] OfSizes, double[] OfRoom);

    private sealed record Move(double[] Sizes, double[] Below, double[] Above, double Bias)
    {
        public double Reach(LinearStart at)
        {
            var reach = 1 / 0.995;
            for (var row = 0; row < Sizes.Length; row++)
            {
                if (Sizes[row] < 0)
                    reach = Math.Min(reach, -at._sizes[row] / Sizes[row]);
                else if (Sizes[row] > 0)
                    reach = Math.Min(reach, at._room[row] / Sizes[row]);
                if (Below[row] < 0)
                    reach = Math.Min(reach, -at._below[row] / Below[row]);
                if (Above[row] < 0)
                    reach = Math.Min(reach, -at._above[row] / Above[row]);
            }

            return reach;
        }

        public double GapAt(LinearStart at, double step)
        {
            var sum = 0.0;
            for (var row = 0; row < Sizes.Length; row++)
            {
                sum += (at._sizes[row] + (step * Sizes[row])) * (at._below[row] + (step * Below[row]));
                sum += (at._room[row] - (step * Sizes[row])) * (at._above[row] + (step * Above[row]));
            }

            return sum / (2 * Sizes.Length);
        }
    }
}
