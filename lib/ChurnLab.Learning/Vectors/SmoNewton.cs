using System.Numerics.Tensors;

namespace ChurnLab.Learning.Vectors;

/// <summary>A Newton step of all coefficients that are at no limit, their sum kept.</summary>
/// <remarks>
/// Pairs creep where the price of errors is high and rows are many for their features: ten thousands of steps move the same few dozen
/// coefficients. Their common optimum is a linear system. The step ends at the first limit, so that it only ever lowers the objective.
/// </remarks>
internal static class SmoNewton
{
    // Likenesses are rounded to 2⁻²⁴: what is below has no meaning, and keeps the system regular.
    private const double Ridge = 1e-6;

    /// <summary>What a step with so many free coefficients costs, measured in rows looked at in a pass over pairs.</summary>
    public static double Cost(int free, int padded) => ((double)free * free * free / 20) + ((double)free * free) + (0.5 * free * padded);

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

    /// <summary>Makes a step; the gradient is brought along, the ends of its range are not.</summary>
    /// <returns>Whether a limit ended it, so that another step of those left may gain.</returns>
    public static bool Step(SmoState state, KernelRowCache rows, int[] free)
    {
        var (system, ones, direction) = (Likenesses(state, rows, free), new double[free.Length], new double[free.Length]);
        if (!Cholesky.Factorise(system, free.Length))
            return false;
        Array.Fill(ones, 1);
        for (var i = 0; i < free.Length; i++)
            direction[i] = -state.Gradient[free[i]];
        Cholesky.Solve(system, ones);
        Cholesky.Solve(system, direction);
        TensorPrimitives.MultiplyAdd(ones, -TensorPrimitives.Sum<double>(direction) / TensorPrimitives.Sum<double>(ones), direction, direction);
        // The sum is kept to the last digit: what rounding left over is taken from the greatest part.
        var largest = TensorPrimitives.IndexOfMaxMagnitude<double>(direction);
        direction[largest] -= TensorPrimitives.Sum<double>(direction);
        return Move(state, rows, free, direction);
    }

    private static double[] Likenesses(SmoState state, KernelRowCache rows, int[] free)
    {
        var system = new double[free.Length * free.Length];
        var ridge = Ridge * free.Average(place => Math.Abs(state.Selves[place]));
        for (var i = 0; i < free.Length; i++)
        {
            var row = rows[state.List[free[i]]];
            for (var j = 0; j <= i; j++)
                system[(i * free.Length) + j] = row[free[j]];
            system[(i * free.Length) + i] += ridge;
        }

        return system;
    }

    private static bool Move(SmoState state, KernelRowCache rows, int[] free, double[] direction)
    {
        var (change, slope, curvature, room, first) = (new double[state.Padded], 0.0, 0.0, double.PositiveInfinity, -1);
        for (var i = 0; i < free.Length; i++)
            SmoPasses.Add(direction[i], rows[state.List[free[i]]], change);
        for (var i = 0; i < free.Length; i++)
        {
            var place = free[i];
            slope += direction[i] * state.Gradient[place];
            curvature += direction[i] * change[place];
            var limit = direction[i] > 0 ? state.Upper[place] : state.Lower[place];
            if (direction[i] != 0 && (limit - state.Coefficients[place]) / direction[i] is var reach && reach < room)
                (room, first) = (reach, i);
        }

        if (!(slope < 0))
            return false;
        var isEnded = !(curvature * room > -slope);
        var step = isEnded ? room : -slope / curvature;
        for (var i = 0; i < free.Length; i++)
        {
            var place = free[i];
            var limit = direction[i] > 0 ? state.Upper[place] : state.Lower[place];
            state.Coefficients[place] = isEnded && i == first
                ? limit
                : Math.Clamp(state.Coefficients[place] + (step * direction[i]), state.Lower[place], state.Upper[place]);
            state.Mark(place);
        }

        TensorPrimitives.MultiplyAdd(change, step, state.Gradient, state.Gradient);
        return isEnded;
    }
}
