using System.Numerics.Tensors;

namespace ChurnLab.Learning.Linear;

/// <summary>Newton directions of many features without their matrix.</summary>
/// <remarks>Nocedal, Wright: Numerical Optimization, 2006, algorithm 7.1, preconditioned by the diagonal.</remarks>
internal static class ConjugateGradients
{
    private const int MostSteps = 2000;

    public static double[] Direction(LogisticLoss loss, LogisticGoal goal, LogisticPoint point)
    {
        var inverse = Array.ConvertAll(loss.Diagonal(point), value => value + goal.L2 > 0 ? 1 / (value + goal.L2) : 0);
        if (loss.HasIntercept)
            inverse[loss.Features] = 1 / (1 / inverse[loss.Features] - goal.L2);
        var (direction, product, scaled) = (new double[loss.Count], new double[loss.Count], new double[loss.Count]);
        var residual = Array.ConvertAll(point.Gradient, slope => -slope);
        TensorPrimitives.Multiply(residual, inverse, scaled);
        double[] along = [.. scaled];
        var energy = TensorPrimitives.Dot<double>(residual, scaled);
        var enough = energy * Forcing(loss, point);
        for (var step = 0; step < MostSteps && energy > enough; step++)
        {
            loss.Curve(point, along, product);
            TensorPrimitives.MultiplyAdd(along.AsSpan(0, loss.Features), goal.L2, product.AsSpan(0, loss.Features), product.AsSpan(0, loss.Features));
            var curve = TensorPrimitives.Dot<double>(along, product);
            if (!(curve > 0))
                break;
            TensorPrimitives.MultiplyAdd(along, energy / curve, direction, direction);
            TensorPrimitives.MultiplyAdd(product, -energy / curve, residual, residual);
            TensorPrimitives.Multiply(residual, inverse, scaled);
            var next = TensorPrimitives.Dot<double>(residual, scaled);
            TensorPrimitives.MultiplyAdd(along, next / energy, scaled, along);
            energy = next;
        }

        return direction;
    }

    // Far from the optimum a rough direction will do; near it the square of the remaining slope keeps Newton's pace.
    private static double Forcing(LogisticLoss loss, LogisticPoint point)
    {
        var rest = 0.0;
        for (var i = 0; i < loss.Count; i++)
            rest = Math.Max(rest, loss.Scales[i] > 0 ? Math.Abs(point.Gradient[i]) / loss.Scales[i] : 0);
        return Math.Clamp(rest * rest, 1e-20, 0.01);
    }
}
