namespace ChurnLab.Learning.Preparation;

/// <summary>Least value of a function of one number.</summary>
/// <remarks>
/// Steps to the vertex of a parabola through three points where that is safe, otherwise by the golden section. Source:
/// R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 5.
/// </remarks>
internal static class Brent
{
    private const double Golden = 0.381966011250105;
    private const double Growth = 1.618033988749895;
    private const double Tolerance = 1.48e-8;
    private const double LeastStep = 1e-11;
    private const int MostSteps = 500;

    /// <summary>Finds a minimum, going down from two points first.</summary>
    public static double Minimum(Func<double, double> function, double first, double second)
    {
        var (low, middle, high) = Bracket(function, first, second);
        return Between(function, low, middle, high);
    }

    // Walks downhill in growing steps until the function rises again.
    private static (double Low, double Middle, double High) Bracket(Func<double, double> function, double from, double at)
    {
        var (before, here) = (function(from), function(at));
        if (before < here)
            (from, at, before, here) = (at, from, here, before);
        var next = at + (Growth * (at - from));
        for (var step = 0; step < MostSteps && function(next) is var there && there < here; step++)
            (from, at, next, here) = (at, next, next + (Growth * (next - at)), there);
        return from < next ? (from, at, next) : (next, at, from);
    }

    private static double Between(Func<double, double> function, double low, double middle, double high)
    {
        var best = (X: middle, Y: function(middle));
        var (second, third) = (best, best);
        var (move, earlier) = (0.0, 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var least = (Tolerance * Math.Abs(best.X)) + LeastStep;
            var centre = (low + high) / 2;
            if (Math.Abs(best.X - centre) <= (2 * least) - ((high - low) / 2))
                break;
            (move, earlier) = Next(best, (Vertex(best, second, third), move, earlier), (low, high), least);
            var x = best.X + (Math.Abs(move) >= least ? move : Math.CopySign(least, move));
            var point = (X: x, Y: function(x));
            if (point.Y <= best.Y)
            {
                (low, high) = x >= best.X ? (best.X, high) : (low, best.X);
                (third, second, best) = (second, best, point);
                continue;
            }

            (low, high) = x < best.X ? (x, high) : (low, x);
            if (point.Y <= second.Y || second.X == best.X)
                (third, second) = (second, point);
            else if (point.Y <= third.Y || third.X == best.X || third.X == second.X)
                third = point;
        }

        return best.X;
    }

    // To the vertex where it lies inside and steps keep shrinking, else into the greater part.
    private static (double Move, double Earlier) Next(
        (double X, double Y) best, (double Vertex, double Move, double Earlier) step, (double Low, double High) ends, double least)
    {
        var (vertex, move, earlier) = step;
        var centre = (ends.Low + ends.High) / 2;
        var to = best.X + vertex;
        if (Math.Abs(earlier) > least && to > ends.Low && to < ends.High && Math.Abs(vertex) < Math.Abs(earlier) / 2)
            return (to - ends.Low < 2 * least || ends.High - to < 2 * least ? Math.CopySign(least, centre - best.X) : vertex, move);
        var part = best.X < centre ? ends.High - best.X : ends.Low - best.X;
        return (Golden * part, part);
    }

    // Distance from the first point to the vertex of the parabola through all three; infinite where there is none.
    private static double Vertex((double X, double Y) first, (double X, double Y) second, (double X, double Y) third)
    {
        var one = (first.X - second.X) * (first.Y - third.Y);
        var other = (first.X - third.X) * (first.Y - second.Y);
        var distance = -(((first.X - third.X) * other) - ((first.X - second.X) * one)) / (2 * (other - one));
        return double.IsFinite(distance) ? distance : double.PositiveInfinity;
    }
}
