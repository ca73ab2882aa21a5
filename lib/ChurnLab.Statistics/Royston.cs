namespace ChurnLab.Statistics;

/// <summary>Royston's weights of Shapiro and Wilk's W and the distribution of W.</summary>
/// <remarks>Source: P. Royston, Remark AS R94, Applied Statistics 44 (1995) 547-551; polynomials from there.</remarks>
internal static class Royston
{
    /// <summary>1 − W of sorted finite values that are not all equal: near 0 it keeps digits that W loses.</summary>
    public static double Deviation(double[] sorted)
    {
        var n = sorted.Length;
        var weights = Weights(n);
        // Values are brought to a range of 1, so that squares neither overflow nor vanish.
        var (middle, range) = ((sorted[0] / 2) + (sorted[^1] / 2), (sorted[^1] / 2) - (sorted[0] / 2));
        var scaled = Array.ConvertAll(sorted, value => (value - middle) / range);
        var spread = SampleSpread.Of(scaled).Squares;
        double product = 0, norm = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            product += weights[i] * (scaled[n - 1 - i] - scaled[i]);
            norm += 2 * weights[i] * weights[i];
        }

        var most = Math.Sqrt(norm * spread);
        return Math.Max(0, (most - product) * (most + product) / (norm * spread));
    }

    /// <summary>Probability of a deviation of that size or a larger one among n normal values.</summary>
    public static double PValue(double deviation, int n)
    {
        if (double.IsNaN(deviation))
            return double.NaN;
        if (n == 3)
            return Math.Clamp(6 / Math.PI * (Math.Asin(Math.Sqrt(1 - deviation)) - Math.Asin(Math.Sqrt(0.75))), 0, 1);
        var y = Math.Log(deviation);
        var log = Math.Log(n);
        if (n > 11)
        {
            return TailProbability.Normal(
                (y - Polynomial(log, -1.5861, -0.31082, -0.083751, 0.0038915)) / Math.Exp(Polynomial(log, -0.4803, -0.082676, 0.0030302)));
        }

        var limit = Polynomial(n, -2.273, 0.459);
        return y >= limit
            ? 0
            : TailProbability.Normal(
                (-Math.Log(limit - y) - Polynomial(n, 0.544, -0.39978, 0.025054, -6.714e-4))
                / Math.Exp(Polynomial(n, 1.3822, -0.77857, 0.062767, -0.0020322)));
    }

    // Weights of the largest value less the smallest, the next less the next, and so on.
    private static double[] Weights(int n)
    {
        if (n == 3)
            return [Math.Sqrt(0.5)];
        var scores = new double[n / 2];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = -TailProbability.NormalQuantile((i + 1 - 0.375) / (n + 0.25));
        var sum = 2 * scores.Sum(static score => score * score);
        var root = 1 / Math.Sqrt(n);
        var first = Polynomial(root, 0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056) + (scores[0] / Math.Sqrt(sum));
        if (n <= 5)
            return Rest(scores, [first], sum);
        var second = Polynomial(root, 0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633) + (scores[1] / Math.Sqrt(sum));
        return Rest(scores, [first, second], sum);
    }

    private static double[] Rest(double[] scores, double[] fitted, double sum)
    {
        var (left, weight) = (sum, 1.0);
        for (var i = 0; i < fitted.Length; i++)
        {
            left -= 2 * scores[i] * scores[i];
            weight -= 2 * fitted[i] * fitted[i];
        }

        var factor = Math.Sqrt(left / weight);
        return [.. fitted, .. scores.Skip(fitted.Length).Select(score => score / factor)];
    }

    private static double Polynomial(double x, params ReadOnlySpan<double> coefficients)
    {
        var value = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            value = (value * x) + coefficients[i];
        return value;
    }
}
