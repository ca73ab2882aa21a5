using System.Numerics.Tensors;

namespace ChurnLab.Learning.Linear;

/// <summary>The quadratic model of the loss at a point with the penalty, over a working set of weights, minimised by coordinate descent.</summary>
internal sealed class PenalisedQuadratic
{
    private const int MostSweeps = 10_000;

    // Descent is slow where features resemble each other; from time to time the weights that are not 0 are solved for at once.
    private const int SweepsBeforeSolving = 8;
    private readonly LogisticLoss _loss;
    private readonly LogisticGoal _goal;
    private readonly LogisticPoint _point;
    private readonly int[] _places;
    private readonly double[] _hessian;
    private readonly double[] _weights;
    private readonly double[] _slopes;

    public PenalisedQuadratic(LogisticLoss loss, LogisticGoal goal, LogisticPoint point, int[] places)
    {
        (_loss, _goal, _point, _places) = (loss, goal, point, places);
        _hessian = loss.Hessian(point, places);
        _weights = Array.ConvertAll(places, place => point.Weights[place]);
        _slopes = Array.ConvertAll(places, place => point.Gradient[place]);
    }

    /// <summary>Descends until no weight is further from optimal than asked.</summary>
    public void Minimise(double tolerance)
    {
        for (var sweep = 1; sweep <= MostSweeps; sweep++)
        {
            if (Sweep() <= tolerance)
                return;
            if (sweep % SweepsBeforeSolving == 0)
                SolveActive();
            _loss.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>From the point to the minimum, over all weights.</summary>
    public double[] Direction()
    {
        var direction = new double[_loss.Count];
        for (var i = 0; i < _places.Length; i++)
            direction[_places[i]] = _weights[i] - _point.Weights[_places[i]];
        return direction;
    }

    // Returns the worst violation seen on the way.
    private double Sweep()
    {
        var worst = 0.0;
        for (var i = 0; i < _places.Length; i++)
        {
            var violation = ProximalNewton.Violation(_loss, _goal, (_weights[i], _slopes[i]), _places[i]);
            if (violation == 0)
                continue;
            worst = Math.Max(worst, violation);
            var (l1, l2) = _places[i] == _loss.Features ? (0, 0) : (_goal.L1, _goal.L2);
            var curve = _hessian[(i * _places.Length) + i];
            if (!(curve + l2 > 0))
                continue;
            var target = (curve * _weights[i]) - _slopes[i];
            Move(i, Math.CopySign(Math.Max(0, Math.Abs(target) - l1), target) / (curve + l2));
        }

        return worst;
    }

    private void Move(int i, double weight)
    {
        var change = weight - _weights[i];
        if (change == 0)
            return;
        _weights[i] = weight;
        TensorPrimitives.MultiplyAdd(_hessian.AsSpan(i * _places.Length, _places.Length), change, _slopes, _slopes);
    }

    // The minimum with the signs as they are; taken as far as the first weight that reaches 0.
    private void SolveActive()
    {
        int[] active = [.. Enumerable.Range(0, _places.Length).Where(i => _weights[i] != 0 || _places[i] == _loss.Features)];
        var (matrix, change) = (new double[active.Length * active.Length], new double[active.Length]);
        for (var row = 0; row < active.Length; row++)
        {
            var i = active[row];
            for (var column = 0; column < active.Length; column++)
                matrix[(row * active.Length) + column] = _hessian[(i * _places.Length) + active[column]];
            var isFeature = _places[i] != _loss.Features;
            matrix[(row * active.Length) + row] += isFeature ? _goal.L2 : 0;
            change[row] = -_slopes[i] - (isFeature ? (_goal.L2 * _weights[i]) + (_goal.L1 * Math.Sign(_weights[i])) : 0);
        }

        CholeskyFactor.Of(matrix, active.Length).Solve(change);
        var (share, first) = FirstZero(active, change);
        for (var row = 0; row < active.Length; row++)
            Move(active[row], row == first ? 0 : _weights[active[row]] + (share * change[row]));
    }

    private (double Share, int First) FirstZero(int[] active, double[] change)
    {
        var (share, first) = (1.0, -1);
        for (var row = 0; row < active.Length; row++)
        {
            var reach = -_weights[active[row]] / change[row];
            if (_places[active[row]] != _loss.Features && reach > 0 && reach <= share)
                (share, first) = (reach, row);
        }

        return (share, first);
    }
}
