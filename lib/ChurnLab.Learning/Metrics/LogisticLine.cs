namespace ChurnLab.Learning.Metrics;

/// <summary>Logistic regression on one number, by Newton's method with halved steps.</summary>
internal static class LogisticLine
{
    private const int MostSteps = 100;

    /// <summary>Slope and intercept; NaN where classes are told apart or the number is constant, so that no finite slope is the best.</summary>
    public static (double Slope, double Intercept) Fit(ReadOnlySpan<double> classes, ReadOnlySpan<double> odds, ReadOnlySpan<double> weights)
    {
        var (slope, intercept) = (1.0, 0.0);
        var state = Look(classes, odds, weights, slope, intercept);
        for (var step = 0; step < MostSteps; step++)
        {
            var determinant = (state.H11 * state.H00) - (state.H10 * state.H10);
            if (!(determinant > 1e-14 * state.H11 * state.H00))
                return (double.NaN, double.NaN);
            var slopeStep = ((state.H00 * state.G1) - (state.H10 * state.G0)) / determinant;
            var interceptStep = ((state.H11 * state.G0) - (state.H10 * state.G1)) / determinant;
            var part = 1.0;
            var next = Look(classes, odds, weights, slope + slopeStep, intercept + interceptStep);
            while (!(next.Likelihood >= state.Likelihood - 1e-12 * Math.Abs(state.Likelihood)) && part > 1e-6)
            {
                part /= 2;
                next = Look(classes, odds, weights, slope + (part * slopeStep), intercept + (part * interceptStep));
            }

            (slope, intercept, state) = (slope + (part * slopeStep), intercept + (part * interceptStep), next);
            if (Math.Abs(slopeStep) <= 1e-10 * (1 + Math.Abs(slope)) && Math.Abs(interceptStep) <= 1e-10 * (1 + Math.Abs(intercept)))
                return (slope, intercept);
        }

        return (double.NaN, double.NaN);
    }

    /// <summary>Intercept where the slope is 1.</summary>
    public static double FitIntercept(ReadOnlySpan<double> classes, ReadOnlySpan<double> odds, ReadOnlySpan<double> weights)
    {
        // The gradient falls in the intercept: its zero is bracketed, and steps of Newton's that leave the bracket halve it, so that no start can
        // lead astray.
        var (low, high) = (-1.0, 1.0);
        while (LookAt(classes, odds, weights, low).Gradient < 0)
            low *= 2;
        while (LookAt(classes, odds, weights, high).Gradient > 0)
            high *= 2;
        var intercept = (low + high) / 2;
        while (high - low > 1e-13 * (1 + Math.Abs(low)))
        {
            var (gradient, curvature) = LookAt(classes, odds, weights, intercept);
            (low, high) = gradient > 0 ? (intercept, high) : (low, intercept);
            var next = intercept + (gradient / curvature);
            if (!(next >= low && next <= high))
                next = (low + high) / 2;
            var move = Math.Abs(next - intercept);
            intercept = next;
            if (move <= 1e-13 * (1 + Math.Abs(intercept)))
                break;
        }

        return intercept;
    }

    // Where the slope is 1; without the likelihood.
    private static (double Gradient, double Curvature) LookAt(
        ReadOnlySpan<double> classes, ReadOnlySpan<double> odds, ReadOnlySpan<double> weights, double intercept)
    {
        var (gradient, curvature) = (0.0, 0.0);
        for (var row = 0; row < classes.Length; row++)
        {
            var probability = 1 / (1 + Math.Exp(-odds[row] - intercept));
            gradient += weights[row] * (classes[row] - probability);
            curvature += weights[row] * probability * (1 - probability);
        }

        return (gradient, curvature);
    }

    private static (double Likelihood, double G0, double G1, double H00, double H10, double H11) Look(
        ReadOnlySpan<double> classes, ReadOnlySpan<double> odds, ReadOnlySpan<double> weights, double slope, double intercept)
    {
        var (likelihood, g0, g1, h00, h10, h11) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var row = 0; row < classes.Length; row++)
        {
            var score = (slope * odds[row]) + intercept;
            var signed = classes[row] == 1 ? score : -score;
            var probability = 1 / (1 + Math.Exp(-score));
            likelihood -= weights[row] * (Math.Max(-signed, 0) + Math.Log(1 + Math.Exp(-Math.Abs(signed))));
            var gradient = weights[row] * (classes[row] - probability);
            var curvature = weights[row] * probability * (1 - probability);
            g0 += gradient;
            g1 += gradient * odds[row];
            h00 += curvature;
            h10 += curvature * odds[row];
            h11 += curvature * odds[row] * odds[row];
        }

        return (likelihood, g0, g1, h00, h10, h11);
    }
}
