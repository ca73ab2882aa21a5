using System.Numerics.Tensors;

namespace ChurnLab.Learning.Vectors;

/// <summary>Sequential minimal optimisation: two coefficients at a time move against each other until none gains.</summary>
/// <remarks>
/// Working sets by second-order information (Fan, Chen, Lin: Working set selection using second order information for training SVM, JMLR
/// 2005), shrinking and stopping as in Chang, Lin: LIBSVM, ACM TIST 2011. Coefficients carry the sign of their side (β = yα) and the
/// gradient is that of β, so that no step looks at sides. Where LIBSVM exchanges rows to shrink, the rows left are copied close together;
/// the gradient of the rows set aside is computed anew from the kernel's rows.
/// </remarks>
internal sealed class SmoSolver
{
    private const int StepsBetweenChecks = 500;
    private const int PairsBetweenNewtonSteps = 50;
    private const double NewtonShare = 0.5;
    private readonly SmoProblem _problem;
    private readonly SmoOptions _options;
    private readonly SmoState _all;
    private readonly KernelRowCache _whole;
    private readonly double _cacheBytes;
    private readonly float[] _nothing;
    private SmoState _state;
    private KernelRowCache _rows;
    private (int Row, double Least, double Greatest) _ends;
    private bool _hasLookedBack;
    private bool _isGradientRounded;
    private double _work;
    private double _newtonWork;

    private SmoSolver(SmoProblem problem, SmoOptions options)
    {
        (_problem, _options, _cacheBytes) = (problem, options, options.CacheMegabytes * 1024 * 1024);
        _all = new SmoState([.. Enumerable.Range(0, problem.Rows)]);
        _whole = new KernelRowCache(problem, _all.List, _cacheBytes);
        _nothing = new float[_all.Padded];
        // Pairs first: most coefficients are far from where they will be.
        _newtonWork = 2.0 * _all.Padded * Math.Min(problem.Rows, 1000);
        (_state, _rows) = (_all, _whole);
        var start = LinearStart.Helps(problem) ? LinearStart.Of(problem, options.Token) : _all.Coefficients;
        for (var row = 0; row < problem.Rows; row++)
        {
            _all.Coefficients[row] = start[row];
            _all.Selves[row] = problem.Kernel.OfSelf(problem.Row(row));
            if (!double.IsFinite(_all.Selves[row]))
                throw new LearningException("Likenesses of rows are too large to be numbers: scale the features, or take a smaller Gamma or Degree.");
            _all.Upper[row] = problem.Signs[row] > 0 ? problem.Limits[row] : 0;
            _all.Lower[row] = problem.Signs[row] > 0 ? 0 : -problem.Limits[row];
            _all.Mark(row);
        }

        FillGradient();
    }

    // LIBSVM looks every thousand steps; rows cost less here, and those that come back must be computed anew.
    private int StepsBetweenShrinks => _problem.Rows;

    /// <summary>Solves a problem with rows of both sides.</summary>
    /// <exception cref="OperationCanceledException">The solution was cancelled.</exception>
    public static SmoSolution Solve(SmoProblem problem, SmoOptions options)
    {
        var solver = new SmoSolver(problem, options);
        var (iterations, converged) = solver.Run();
        solver.UseAll();
        return new SmoSolution(solver._all.Coefficients, solver.Rho(), iterations, converged);
    }

    private (long Iterations, bool Converged) Run()
    {
        var untilShrink = StepsBetweenShrinks;
        LookAnew();
        for (long step = 0; ; step++)
        {
            if (step % StepsBetweenChecks == 0)
                _options.Token.ThrowIfCancellationRequested();
            if (--untilShrink == 0)
            {
                untilShrink = StepsBetweenShrinks;
                if (_options.Shrinking)
                    Shrink();
            }

            if (_work >= _newtonWork)
                Newton();

            if (!(_ends.Greatest - _ends.Least >= _options.Tolerance))
            {
                if (_state == _all && !_isGradientRounded)
                    return (step, true);
                UseAll();
                if (!(_ends.Greatest - _ends.Least >= _options.Tolerance))
                    return (step, true);
                untilShrink = 1;
            }

            if (step >= _options.MaxIterations || !Step())
                return (step, false);
        }
    }

    // False where no step gains, as with likenesses that are no numbers.
    private bool Step()
    {
        var state = _state;
        var up = _ends.Row;
        var first = _rows[state.List[up]];
        var down = SmoPasses.Partner(_ends.Least, state.Selves[up], first, state);
        if (down < 0)
            return false;
        var second = _rows[state.List[down]];
        var curvature = Math.Max(state.Selves[up] + state.Selves[down] - (2.0 * first[down]), SmoPasses.LeastCurvature);
        var step = (state.Gradient[down] - state.Gradient[up]) / curvature;
        var (growth, fall) = (state.Upper[up] - state.Coefficients[up], state.Coefficients[down] - state.Lower[down]);
        step = Math.Min(step, Math.Min(growth, fall));
        // At a limit a coefficient is the limit itself, so that it is known to be there.
        state.Coefficients[up] = step == growth ? state.Upper[up] : state.Coefficients[up] + step;
        state.Coefficients[down] = step == fall ? state.Lower[down] : state.Coefficients[down] - step;
        state.Mark(up);
        state.Mark(down);
        _ends = SmoPasses.Update(step, first, second, state);
        _work += 2 * state.Padded;
        _isGradientRounded = _problem.Kernel.Function == KernelFunction.Linear;
        return true;
    }

    // Newton steps take a part of the work at most, whether or not they help.
    private void Newton()
    {
        var free = SmoNewton.Free(_state);
        var cost = SmoNewton.Cost(free.Length, _state.Padded) / NewtonShare;
        if (_work >= cost && free.Length >= 3)
        {
            _work -= cost;
            SmoNewton.Run(_state, _rows, free);
            LookAnew();
        }

        _newtonWork = _work + (PairsBetweenNewtonSteps * 2.0 * _state.Padded);
    }

    private void Shrink()
    {
        if (!_hasLookedBack && _ends.Greatest - _ends.Least <= 10 * _options.Tolerance)
        {
            _hasLookedBack = true;
            UseAll();
        }

        int[] kept = [.. Enumerable.Range(0, _state.Count).Where(MayMove)];
        // Copying rows pays when it leaves out a good part of them.
        if (kept.Length > 0.8 * _state.Count || kept.Length < 2)
            return;
        var shrunk = _state.Take(kept);
        WriteBack();
        _whole.Trim(_cacheBytes / 2);
        _state = shrunk;
        _rows = new KernelRowCache(_problem, shrunk.List, _cacheBytes - _whole.Bytes, _whole);
        LookAnew();
    }

    // A coefficient at a limit stays there while the gradient holds it against all that may still move.
    private bool MayMove(int place) => _state.Up[place] == 0
        ? _state.Down[place] == 0 || _state.Gradient[place] <= _ends.Greatest
        : _state.Gradient[place] >= _ends.Least;

    private void UseAll()
    {
        if (_state == _all && !_isGradientRounded)
            return;
        WriteBack();
        (_state, _rows) = (_all, _whole);
        for (var row = 0; row < _all.Count; row++)
            _all.Mark(row);
        FillGradient();
        LookAnew();
    }

    private void FillGradient()
    {
        _isGradientRounded = false;
        TensorPrimitives.Negate(_problem.Signs, _all.Gradient);
        if (_problem.Kernel.Function == KernelFunction.Linear)
        {
            FillLinearGradient();
            return;
        }

        for (var row = 0; row < _all.Count; row++)
        {
            if (_all.Coefficients[row] != 0)
                SmoPasses.Add(_all.Coefficients[row], _whole[row], _all.Gradient);
        }
    }

    // Without the rounding of likenesses, which a high price of errors multiplies.
    private void FillLinearGradient()
    {
        var weights = new double[_problem.Features];
        for (var row = 0; row < _all.Count; row++)
            TensorPrimitives.MultiplyAdd(_problem.Row(row), _all.Coefficients[row], weights, weights);
        for (var row = 0; row < _all.Count; row++)
            _all.Gradient[row] += TensorPrimitives.Dot(_problem.Row(row), weights);
    }

    private void WriteBack()
    {
        if (_state == _all)
            return;
        for (var place = 0; place < _state.Count; place++)
            _all.Coefficients[_state.List[place]] = _state.Coefficients[place];
    }

    private void LookAnew()
    {
        _ends = SmoPasses.Update(0, _nothing, _nothing, _state);
    }

    // Free coefficients all have the gradient ρ at the optimum; without any, ρ lies in the middle of what is allowed.
    private double Rho()
    {
        var (sum, free) = (0.0, 0);
        for (var row = 0; row < _all.Count; row++)
        {
            if (_all.Up[row] != 0 || _all.Down[row] != 0)
                continue;
            sum += _all.Gradient[row];
            free++;
        }

        return free > 0 ? sum / free : (_ends.Least + _ends.Greatest) / 2;
    }
}
