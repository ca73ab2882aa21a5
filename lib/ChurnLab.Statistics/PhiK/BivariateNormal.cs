using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>Probabilities of two standard normal variables with a correlation.</summary>
/// <remarks>
/// Absolute error below 1e−13. Source: Z. Drezner and G. O. Wesolowsky, On the computation of the bivariate normal
/// integral, Journal of Statistical Computation and Simulation 35 (1990) 101-107, with the form near a correlation of 1
/// by A. Genz, Numerical computation of rectangular bivariate and trivariate normal and t probabilities, Statistics and
/// Computing 14 (2004) 251-260; always with 20 Gauss-Legendre nodes.
/// </remarks>
public static class BivariateNormal
{
    /// <summary>Correlations from here on are counted from 1 down.</summary>
    internal const double NearOne = 0.925;
    private const double Sqrt2Pi = 2.5066282746310002;
    internal static readonly GaussLegendreNode[] Nodes = GaussLegendreNode.Rule(20);

    /// <summary>Probability that both variables exceed a bound: P(X &gt; x, Y &gt; y).</summary>
    /// <param name="x">Bound of the first; infinities are allowed.</param>
    /// <param name="y">Bound of the second; infinities are allowed.</param>
    /// <param name="correlation">Correlation. Range: −1 to 1.</param>
    /// <returns>The probability, 0 to 1; NaN where a bound is NaN.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The correlation is outside −1 to 1.</exception>
    public static double UpperProbability(double x, double y, double correlation)
    {
        if (!(correlation is >= -1 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "A correlation must be from -1 to 1.");
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.NaN;
        if (double.IsPositiveInfinity(x) || double.IsPositiveInfinity(y))
            return 0;
        if (double.IsNegativeInfinity(x))
            return Upper(y);
        if (double.IsNegativeInfinity(y))
            return Upper(x);
        var probability = Math.Abs(correlation) < NearOne ? Moderate(x, y, correlation) : Strong(x, y, correlation);
        return Math.Clamp(probability, 0, 1);
    }

    /// <summary>Probability that both variables lie between bounds.</summary>
    /// <param name="x">Bounds of the first, the lower before the upper; infinities are allowed.</param>
    /// <param name="y">Bounds of the second.</param>
    /// <param name="correlation">Correlation. Range: −1 to 1.</param>
    /// <returns>The probability, 0 to 1; 0 where a lower bound is not below its upper one, NaN where a bound is
    /// NaN.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The correlation is outside −1 to 1.</exception>
    public static double RectangleProbability(
        (double Lower, double Upper) x, (double Lower, double Upper) y, double correlation)
    {
        // Differences of small numbers keep their digits: the rectangle is turned to where its bounds are above 0.
        if (x.Lower + x.Upper < 0)
            (x, correlation) = ((-x.Upper, -x.Lower), -correlation);
        if (y.Lower + y.Upper < 0)
            (y, correlation) = ((-y.Upper, -y.Lower), -correlation);
        var probability = UpperProbability(x.Lower, y.Lower, correlation) - UpperProbability(x.Upper, y.Lower, correlation)
            - UpperProbability(x.Lower, y.Upper, correlation) + UpperProbability(x.Upper, y.Upper, correlation);
        return x.Lower >= x.Upper || y.Lower >= y.Upper ? 0 : Math.Max(0, probability);
    }

    /// <summary>Probability that a standard normal variable exceeds a bound.</summary>
    internal static double Upper(double bound) => 0.5 * SpecialFunctions.Erfc(bound * Constants.Sqrt1Over2);

    private static double Moderate(double x, double y, double correlation)
    {
        var independent = Upper(x) * Upper(y);
        return correlation == 0 ? independent : independent + new PlackettAngles(correlation).Surplus(x, y);
    }

    // What is missing to the correlation of 1 (or −1), where the probability is known.
    private static double Strong(double x, double y, double correlation)
    {
        var other = correlation < 0 ? -y : y;
        var missing = Math.Abs(correlation) < 1 ? Missing(x, other, Math.Abs(correlation)) : 0;
        return correlation > 0
            ? Upper(Math.Max(x, other)) - missing
            : Math.Max(0, Upper(x) - Upper(other)) + missing;
    }

    private static double Missing(double x, double y, double correlation)
    {
        var product = x * y;
        var rest = (1 - correlation) * (1 + correlation);
        var root = Math.Sqrt(rest);
        var square = (x - y) * (x - y);
        var (c, d) = ((4 - product) / 8, (12 - product) / 16);
        var result = root * Math.Exp(-((square / rest) + product) / 2)
            * (1 - (c * (square - rest) * (1 - (d * square / 5)) / 3) + (c * d * rest * rest / 5));
        var distance = Math.Sqrt(square);
        if (product > -100)
        {
            result -= Math.Exp(-product / 2) * Sqrt2Pi * Upper(distance / root) * distance
                * (1 - (c * square * (1 - (d * square / 5)) / 3));
        }

        var half = root / 2;
        foreach (var node in Nodes)
        {
            var at = half * (1 + node.At);
            var part = at * at;
            var exponent = -((square / part) + product) / 2;
            if (exponent < -100)
                continue;
            var cosine = Math.Sqrt(1 - part);
            var exact = Math.Exp(-product * part / (2 * (1 + cosine) * (1 + cosine))) / cosine;
            result += half * node.Weight * Math.Exp(exponent) * (exact - (1 + (c * part * (1 + (d * part)))));
        }

        return result / (2 * Math.PI);
    }
}
