using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>Beta distribution with parameters as large as counts can be.</summary>
/// <remarks>
/// Source for large parameters: N. M. Temme, Asymptotic Inversion of the Incomplete Beta Function, Journal of Computational and Applied
/// Mathematics 41 (1992) 145-157.
/// </remarks>
internal static class BetaDistribution
{
    // From here on the continued fraction needs thousands of steps, and the expansion is right to ten digits.
    private const double Large = 1e6;

    // From here on the distribution of the smaller share is a gamma distribution but for 1e−16.
    private const double Huge = 1e9;

    /// <summary>The probability of values up to <paramref name="x"/>.</summary>
    public static double Distribution(double x, double a, double b) =>
        Math.Min(a, b) > Large ? Uniform(x, a, b)
        : b > Huge ? Rare(x, a, b)
        : a > Huge ? 1 - Rare(1 - x, b, a)
        : TailProbability.Beta(x, 1 - x, a, b);

    /// <summary>The value that is not exceeded with probability <paramref name="p"/>, to the last digit that its distribution gives.</summary>
    public static double Quantile(double p, double a, double b)
    {
        var (low, high) = (0.0, 1.0);
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
                return middle;
            if (Distribution(middle, a, b) < p)
                low = middle;
            else
                high = middle;
        }
    }

    private static double Rare(double x, double a, double b) => x >= 1 ? 1
        : SpecialFunctions.GammaLowerRegularized(a, -(b + ((a - 1) / 2)) * (LogLess(-x) - x));

    private static double Uniform(double x, double a, double b)
    {
        var (n, mean) = (a + b, a / (a + b));
        var (up, down) = ((x - mean) / mean, (mean - x) / (b / n));
        var half = -((mean * LogLess(up)) + (b / n * LogLess(down)));
        var eta = Math.Sign(x - mean) * Math.Sqrt(2 * half);
        var spread = Math.Sqrt(mean * (b / n));
        var rest = Math.Abs(up) + Math.Abs(down) < 1e-5
            ? (1 - (2 * mean)) / (3 * spread)
            : (1 / eta) - (spread / (x - mean));
        return Math.Clamp((SpecialFunctions.Erfc(-eta * Math.Sqrt(n / 2)) / 2) + (rest * Math.Exp(-n * half) / Math.Sqrt(2 * Math.PI * n)), 0, 1);
    }

    // ln(1 + u) − u. Near 0 the logarithm cancels against u, and the series takes its place.
    private static double LogLess(double u)
    {
        if (u <= -1)
            return double.NegativeInfinity;
        if (Math.Abs(u) > 0.1)
            return Math.Log(1 + u) - u;
        double sum = 0, power = u;
        for (var k = 2; k < 20; k++)
        {
            power *= -u;
            sum += power / k;
        }

        return sum;
    }
}
