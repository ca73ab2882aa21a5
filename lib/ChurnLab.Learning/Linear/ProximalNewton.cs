using System.Numerics.Tensors;

namespace ChurnLab.Learning.Linear;

/// <summary>Newton's method with a penalty that has corners: each step minimises the quadratic model and the penalty over a working set.</summary>
internal static class ProximalNewton
{
    private const int LeastWorkingSet = 100;
    private const int MostHalvings = 40;

    public static LogisticFit Fit(LogisticLoss loss, LogisticGoal goal)
    {
        var weights = new double[loss.Count];
        if (loss.HasIntercept)
            weights[loss.Features] = loss.StartingIntercept;
        var point = loss.At(weights);
        for (var iteration = 0; ; iteration++)
        {
            loss.Token.ThrowIfCancellationRequested();
            var (working, worst) = WorkingSet(loss, goal, point);
            var objective = point.Loss + Penalty(loss, goal, point.Weights);
            if (worst <= goal.Tolerance || iteration == goal.MaxIterations)
                return new LogisticFit(point, objective, iteration, worst <= goal.Tolerance);
            var model = new PenalisedQuadratic(loss, goal, point, working);
            model.Minimise(Math.Clamp(0.01 * worst, 0.01 * goal.Tolerance, 1e-3));
            if (Step(loss, goal, (point, objective), model.Direction()) is not { } next)
                return new LogisticFit(point, objective, iteration, IsConverged: false);
            point = next;
        }
    }

    /// <summary>
    /// How far a weight is from optimal: the least absolute value of a derivative of the objective there, divided by the size of its derivatives.
    /// </summary>
    public static double Violation(LogisticLoss loss, LogisticGoal goal, (double Weight, double Slope) at, int place)
    {
        if (loss.Scales[place] == 0)
            return 0;
        var slope = place == loss.Features ? Math.Abs(at.Slope)
            : at.Weight != 0 ? Math.Abs(at.Slope + (goal.L2 * at.Weight) + (goal.L1 * Math.Sign(at.Weight)))
            : Math.Max(0, Math.Abs(at.Slope) - goal.L1);
        return slope / loss.Scales[place];
    }

    // Weights that are not 0, the intercept and, of those that should leave 0, the worst: at most as many again.
    private static (int[] Places, double Worst) WorkingSet(LogisticLoss loss, LogisticGoal goal, LogisticPoint point)
    {
        var (kept, waiting, worst) = (new List<int>(), new List<(double Violation, int Place)>(), 0.0);
        for (var place = 0; place < loss.Count; place++)
        {
            var violation = Violation(loss, goal, (point.Weights[place], point.Gradient[place]), place);
            worst = Math.Max(worst, violation);
            if (point.Weights[place] != 0 || place == loss.Features)
                kept.Add(place);
            else if (violation > 0)
                waiting.Add((-violation, place));
        }

        waiting.Sort();
        kept.AddRange(waiting.Take(Math.Max(LeastWorkingSet, kept.Count)).Select(item => item.Place));
        kept.Sort();
        return ([.. kept], worst);
    }

    private static LogisticPoint? Step(LogisticLoss loss, LogisticGoal goal, (LogisticPoint Point, double Objective) from, double[] direction)
    {
        var penalty = Penalty(loss, goal, from.Point.Weights);
        var rounding = 1e-14 * Math.Abs(from.Objective);
        var slope = TensorPrimitives.Dot<double>(from.Point.Gradient, direction);
        var length = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            var weights = new double[direction.Length];
            for (var place = 0; place < weights.Length; place++)
                weights[place] = from.Point.Weights[place] + (length * direction[place]);
            var point = loss.At(weights);
            var next = Penalty(loss, goal, weights);
            if (point.Loss + next <= from.Objective + (1e-4 * ((length * slope) + next - penalty)) + rounding)
                return point;
        }

        return null;
    }

    private static double Penalty(LogisticLoss loss, LogisticGoal goal, double[] weights)
    {
        ReadOnlySpan<double> features = weights.AsSpan(0, loss.Features);
        return (goal.L1 * TensorPrimitives.SumOfMagnitudes(features)) + (goal.L2 / 2 * TensorPrimitives.SumOfSquares(features));
    }
}
