using System.Numerics.Tensors;

namespace ChurnLab.Learning.Linear;

/// <summary>Newton's method with backtracking for a smooth objective.</summary>
internal static class NewtonSteps
{
    // Up to here a factor is cheaper than conjugate gradients.
    private const int MostFactored = 1000;
    private const int MostHalvings = 40;

    public static LogisticFit Fit(LogisticLoss loss, LogisticGoal goal)
    {
        var weights = new double[loss.Count];
        if (loss.HasIntercept)
            weights[loss.Features] = loss.StartingIntercept;
        var point = loss.At(weights);
        var objective = Finish(loss, goal, point);
        for (var iteration = 0; ; iteration++)
        {
            loss.Token.ThrowIfCancellationRequested();
            if (IsFlat(loss, goal, point))
                return new LogisticFit(point, objective, iteration, IsConverged: true);
            if (iteration == goal.MaxIterations)
                return new LogisticFit(point, objective, iteration, IsConverged: false);
            var direction = loss.Count <= MostFactored ? Exact(loss, goal, point) : ConjugateGradients.Direction(loss, goal, point);
            if (Step(loss, goal, (point, objective), direction) is not { } next)
                return new LogisticFit(point, objective, iteration, IsConverged: false);
            (point, objective) = next;
        }
    }

    private static bool IsFlat(LogisticLoss loss, LogisticGoal goal, LogisticPoint point)
    {
        for (var i = 0; i < loss.Count; i++)
        {
            if (Math.Abs(point.Gradient[i]) > goal.Tolerance * loss.Scales[i])
                return false;
        }

        return true;
    }

    private static double[] Exact(LogisticLoss loss, LogisticGoal goal, LogisticPoint point)
    {
        var hessian = loss.Hessian(point, [.. Enumerable.Range(0, loss.Count)]);
        for (var place = 0; place < loss.Features; place++)
            hessian[(place * loss.Count) + place] += goal.L2;
        var direction = Array.ConvertAll(point.Gradient, slope => -slope);
        CholeskyFactor.Of(hessian, loss.Count).Solve(direction);
        return direction;
    }

    private static (LogisticPoint Point, double Objective)? Step(
        LogisticLoss loss, LogisticGoal goal, (LogisticPoint Point, double Objective) from, double[] direction)
    {
        var slope = TensorPrimitives.Dot<double>(from.Point.Gradient, direction);
        var rounding = 1e-14 * Math.Abs(from.Objective);
        var length = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            var weights = new double[direction.Length];
            TensorPrimitives.MultiplyAdd(direction, length, from.Point.Weights, weights);
            var point = loss.At(weights);
            var objective = Finish(loss, goal, point);
            if (objective <= from.Objective + (1e-4 * length * slope) + rounding)
                return (point, objective);
        }

        return null;
    }

    // Adds the penalty and its derivatives; the intercept has none.
    private static double Finish(LogisticLoss loss, LogisticGoal goal, LogisticPoint point)
    {
        ReadOnlySpan<double> weights = point.Weights.AsSpan(0, loss.Features);
        var gradient = point.Gradient.AsSpan(0, loss.Features);
        TensorPrimitives.MultiplyAdd(weights, goal.L2, gradient, gradient);
        return point.Loss + (goal.L2 / 2 * TensorPrimitives.SumOfSquares(weights));
    }
}
