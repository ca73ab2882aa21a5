namespace ChurnLab.Learning.Calibration;

/// <summary>Logistic regression on one number with targets between 0 and 1.</summary>
/// <param name="Slope">Growth of the log-odds.</param>
/// <param name="Intercept">Log-odds at 0.</param>
internal sealed record SmoothLogistic(double Slope, double Intercept)
{
    private const int MostSteps = 200;

    /// <summary>Newton's method with halved steps; the loss is convex, and a constant number leaves the slope at 0.</summary>
    public static SmoothLogistic Fit(double[] values, double[] targets, double[] weights)
    {
        var all = weights.Sum();
        var share = Math.Clamp(weights.Zip(targets, (weight, target) => weight * target).Sum() / all, 1e-300, 1 - 1e-16);
        var line = new SmoothLogistic(0, Math.Log(share / (1 - share)));
        var loss = line.Loss(values, targets, weights);
        for (var step = 0; step < MostSteps; step++)
        {
            var (slope, intercept, size) = line.Direction(values, targets, weights);
            if (size <= 1e-12 * all)
                break;
            var (scale, better, next) = (1.0, double.NaN, line);
            for (; scale > 1e-10; scale /= 2)
            {
                next = new SmoothLogistic(line.Slope + (scale * slope), line.Intercept + (scale * intercept));
                better = next.Loss(values, targets, weights);
                if (better < loss)
                    break;
            }

            if (!(better < loss))
                break;
            (line, loss) = (next, better);
        }

        return line;
    }

    /// <summary>Probability for a number.</summary>
    public double At(double value) => Sigmoid((Slope * value) + Intercept);

    /// <summary>1 / (1 + e⁻ᶻ) without overflow.</summary>
    public static double Sigmoid(double logOdds) =>
        logOdds >= 0 ? 1 / (1 + Math.Exp(-logOdds)) : Math.Exp(logOdds) / (1 + Math.Exp(logOdds));

    private double Loss(double[] values, double[] targets, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var z = (Slope * values[i]) + Intercept;
            sum += weights[i] * (Math.Max(z, 0) - (targets[i] * z) + Math.Log(1 + Math.Exp(-Math.Abs(z))));
        }

        return sum;
    }

    private (double Slope, double Intercept, double Size) Direction(double[] values, double[] targets, double[] weights)
    {
        // The least curvature is that of Lin, Lin, Weng.
        var (a, b, xx, x1, ones) = (0.0, 0.0, 1e-12, 0.0, 1e-12);
        for (var i = 0; i < values.Length; i++)
        {
            var p = At(values[i]);
            var (rest, curvature) = (weights[i] * (targets[i] - p), weights[i] * p * (1 - p));
            a += rest * values[i];
            b += rest;
            xx += curvature * values[i] * values[i];
            x1 += curvature * values[i];
            ones += curvature;
        }

        var determinant = (xx * ones) - (x1 * x1);
        return (((ones * a) - (x1 * b)) / determinant, ((xx * b) - (x1 * a)) / determinant, Math.Max(Math.Abs(a), Math.Abs(b)));
    }
}
