using System.Numerics.Tensors;

namespace ChurnLab.Learning.Vectors;

/// <summary>Newton steps of all coefficients that are at no limit, their sum kept.</summary>
/// <remarks>
/// Pairs creep where errors are dear: ten thousands of steps move the same few hundred coefficients. Their common optimum is a linear
/// system. A step that meets a limit ends there, and the next leaves the coefficient at it: one more equation for the same factor. So
/// the objective only ever falls.
/// </remarks>
internal sealed class SmoNewton
{
    // Likenesses are rounded to 2⁻²⁴: what is below has no meaning, and keeps the system regular.
    private const double Ridge = 1e-6;
    private const int UsualLimits = 8;
    private const int MostLimits = 40;
    private readonly SmoState _state;
    private readonly KernelRowCache _rows;
    private readonly int[] _free;
    private readonly double[] _system;
    private readonly double[] _gradient;
    private readonly double[] _coefficients;
    private readonly double _ridge;
    private readonly List<int> _fixed = [];
    private readonly List<double[]> _columns = [];

    private SmoNewton(SmoState state, KernelRowCache rows, int[] free)
    {
        (_state, _rows, _free, _system) = (state, rows, free, new double[free.Length * free.Length]);
        _gradient = Array.ConvertAll(free, place => state.Gradient[place]);
        _coefficients = Array.ConvertAll(free, place => state.Coefficients[place]);
        _ridge = Ridge * free.Average(place => Math.Abs(state.Selves[place]));
        for (var i = 0; i < free.Length; i++)
        {
            var row = rows[state.List[free[i]]];
            for (var j = 0; j <= i; j++)
                _system[(i * free.Length) + j] = row[free[j]];
            _system[(i * free.Length) + i] += _ridge;
        }
    }

    /// <summary>What steps with so many free coefficients cost, measured in rows looked at in a pass over pairs.</summary>
    public static double Cost(int free, int padded) =>
        ((double)free * free * free / 5) + (UsualLimits * 0.5 * free * free) + (0.5 * free * padded);

    /// <summary>Places of the coefficients at no limit.</summary>
    public static int[] Free(SmoState state)
    {
        var free = new List<int>();
        for (var place = 0; place < state.Count; place++)
        {
            if (state.Up[place] == 0 && state.Down[place] == 0)
                free.Add(place);
        }

        return [.. free];
    }

    /// <summary>Makes steps until none meets a limit; the gradient is brought along, the ends of its range are not.</summary>
    public static void Run(SmoState state, KernelRowCache rows, int[] free)
    {
        var newton = new SmoNewton(state, rows, free);
        if (!Cholesky.Factorise(newton._system, free.Length))
            return;
        var ones = new double[free.Length];
        Array.Fill(ones, 1);
        Cholesky.Solve(newton._system, ones);
        newton._columns.Add(ones);
        for (var limits = 0; limits < MostLimits && newton.Step(); limits++)
        {
        }

        newton.Finish();
    }

    // Whether a limit ended the step.
    private bool Step()
    {
        var direction = (double[])_gradient.Clone();
        Cholesky.Solve(_system, direction);
        var forces = Forces(direction);
        for (var equation = 0; equation < forces.Length; equation++)
            TensorPrimitives.MultiplyAdd(_columns[equation], -forces[equation], direction, direction);
        TensorPrimitives.Negate(direction, direction);
        foreach (var place in _fixed)
            direction[place] = 0;
        var change = ChangeOf(direction, forces);
        var (slope, curvature) = (TensorPrimitives.Dot<double>(direction, _gradient), TensorPrimitives.Dot<double>(direction, change));
        if (!(slope < 0))
            return false;
        var (room, first) = Room(direction);
        var isEnded = !(curvature * room > -slope);
        var step = isEnded ? room : -slope / curvature;
        TensorPrimitives.MultiplyAdd(change, step, _gradient, _gradient);
        for (var i = 0; i < _free.Length; i++)
            _coefficients[i] = Math.Clamp(_coefficients[i] + (step * direction[i]), _state.Lower[_free[i]], _state.Upper[_free[i]]);
        if (!isEnded || _fixed.Count > _free.Length - 3)
            return false;
        Fix(first, direction[first] > 0);
        return true;
    }

    // What holds the sum and the coefficients at limits in place.
    private double[] Forces(double[] unconstrained)
    {
        var (size, forces) = (_columns.Count, new double[_columns.Count]);
        var system = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
                system[(i * size) + j] = Against(i, _columns[j]);
            forces[i] = Against(i, unconstrained);
        }

        if (!Cholesky.Factorise(system, size))
            return new double[size];
        Cholesky.Solve(system, forces);
        return forces;
    }

    private double Against(int equation, double[] values) => equation == 0 ? TensorPrimitives.Sum<double>(values) : values[_fixed[equation - 1]];

    // The system times the direction is known from its making; the ridge is no part of the likenesses.
    private double[] ChangeOf(double[] direction, double[] forces)
    {
        var change = new double[_free.Length];
        Array.Fill(change, forces[0]);
        for (var equation = 1; equation < forces.Length; equation++)
            change[_fixed[equation - 1]] += forces[equation];
        TensorPrimitives.Subtract(change, _gradient, change);
        TensorPrimitives.MultiplyAdd(direction, -_ridge, change, change);
        return change;
    }

    private (double Room, int First) Room(double[] direction)
    {
        var (room, first) = (double.PositiveInfinity, 0);
        for (var i = 0; i < _free.Length; i++)
        {
            if (direction[i] == 0)
                continue;
            var limit = direction[i] > 0 ? _state.Upper[_free[i]] : _state.Lower[_free[i]];
            if ((limit - _coefficients[i]) / direction[i] is var reach && reach < room)
                (room, first) = (reach, i);
        }

        return (room, first);
    }

    private void Fix(int place, bool isUpper)
    {
        _coefficients[place] = isUpper ? _state.Upper[_free[place]] : _state.Lower[_free[place]];
        var column = new double[_free.Length];
        column[place] = 1;
        Cholesky.Solve(_system, column);
        _fixed.Add(place);
        _columns.Add(column);
    }

    private void Finish()
    {
        var moves = new double[_free.Length];
        for (var i = 0; i < _free.Length; i++)
            moves[i] = _coefficients[i] - _state.Coefficients[_free[i]];
        // What rounding left over in the sum goes to a coefficient with room for it.
        var rest = TensorPrimitives.Sum<double>(moves);
        var taker = Enumerable.Range(0, _free.Length).MaxBy(i => Math.Min(_state.Upper[_free[i]] - _coefficients[i], _coefficients[i] - _state.Lower[_free[i]]));
        _coefficients[taker] = Math.Clamp(_coefficients[taker] - rest, _state.Lower[_free[taker]], _state.Upper[_free[taker]]);
        moves[taker] = _coefficients[taker] - _state.Coefficients[_free[taker]];
        for (var i = 0; i < _free.Length; i++)
        {
            SmoPasses.Add(moves[i], _rows[_state.List[_free[i]]], _state.Gradient);
            _state.Coefficients[_free[i]] = _coefficients[i];
            _state.Mark(_free[i]);
        }
    }
}
