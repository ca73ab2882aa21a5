using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>Upper tails of the distributions behind tests, as survival functions: small probabilities keep their digits.</summary>
/// <remarks>
/// The incomplete beta function is evaluated here and not by MathNet, whose continued fraction ends after 140 steps and is off for
/// the degrees of freedom of large groups. Source: W. J. Lentz, Applied Optics 15 (1976) 668-671.
/// </remarks>
internal static class TailProbability
{
    private const int MostSteps = 100_000;

    public static double Normal(double z) => double.IsNaN(z) ? double.NaN : 0.5 * SpecialFunctions.Erfc(z / Math.Sqrt(2));

    /// <summary>P-value of a statistic whose distribution is symmetric, by its upper tail.</summary>
    public static double OfSymmetric(double statistic, Alternative alternative, Func<double, double> upper) => alternative switch
    {
        Alternative.Less => upper(-statistic),
        Alternative.Greater => upper(statistic),
        _ => Math.Min(1, 2 * upper(Math.Abs(statistic))),
    };

    public static double StudentT(double t, double freedom)
    {
        if (double.IsNaN(t) || !(freedom > 0))
            return double.NaN;
        if (double.IsInfinity(t))
            return t > 0 ? 0 : 1;
        var square = t * t;
        var half = double.IsInfinity(square) ? 0 : 0.5 * Beta(freedom / (freedom + square), square / (freedom + square), freedom / 2, 0.5);
        return t >= 0 ? half : 1 - half;
    }

    public static double FisherF(double f, double above, double below)
    {
        if (double.IsNaN(f) || !(above > 0 && below > 0))
            return double.NaN;
        if (f <= 0)
            return 1;
        var part = above * f;
        return double.IsInfinity(part) ? 0 : Beta(below / (below + part), part / (below + part), below / 2, above / 2);
    }

    /// <summary>The value that a Student variable stays below with a probability, from 0.5 up.</summary>
    public static double StudentQuantile(double probability, double freedom)
    {
        if (!(freedom > 0))
            return double.NaN;
        var tail = 1 - probability;
        double low = 0, high = 1;
        while (StudentT(high, freedom) > tail)
        {
            low = high;
            high *= 2;
        }

        for (var step = 0; step < 200 && high - low > 1e-15 * high; step++)
        {
            var middle = (low + high) / 2;
            if (StudentT(middle, freedom) > tail)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    public static double NormalQuantile(double probability) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, probability);

    /// <summary>Regularized incomplete beta function of x, which is given with 1 − x so that neither loses digits.</summary>
    public static double Beta(double x, double rest, double a, double b)
    {
        if (x <= 0)
            return 0;
        if (rest <= 0)
            return 1;
        var front = Math.Exp((a * LogOf(x, rest)) + (b * LogOf(rest, x)) - LogBeta(a, b));
        return x < (a + 1) / (a + b + 2)
            ? front * Fraction(x, a, b) / a
            : 1 - (front * Fraction(rest, b, a) / b);
    }

    private static double LogOf(double x, double rest) => x < 0.5 ? Math.Log(x) : LogOfOnePlus(-rest);

    // Kahan's quotient; the function of Math.NET is right to 9 digits, which a factor of many degrees of freedom would show.
    public static double LogOfOnePlus(double value)
    {
        var rounded = 1 + value;
        return rounded == 1 ? value : Math.Log(rounded) * value / (rounded - 1);
    }

    private static double Fraction(double x, double a, double b)
    {
        const double Tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)), Tiny);
        var value = d;
        for (var m = 1; m < MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d), Tiny);
            c = NotZero(1 + (even / c), Tiny);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d), Tiny);
            c = NotZero(1 + (odd / c), Tiny);
            value *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
                break;
        }

        return value;
    }

    private static double NotZero(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;

    // Of a large and a small argument the log-gammas nearly cancel, so their difference is taken by Stirling's series.
    private static double LogBeta(double a, double b)
    {
        var (large, small) = a >= b ? (a, b) : (b, a);
        if (large < 20)
            return SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
        var sum = large + small;
        var difference = small - ((large - 0.5) * LogOfOnePlus(small / large)) - (small * Math.Log(sum));
        return SpecialFunctions.GammaLn(small) + difference + Stirling(large) - Stirling(sum);
    }

    private static double Stirling(double x)
    {
        var square = 1 / (x * x);
        return ((1 / 12.0) - ((1 / 360.0) - ((1 / 1260.0) - ((1 / 1680.0) - (square / 1188)) * square) * square) * square) / x;
    }
}
