using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>Logarithms of upper tails, also where the tail itself is too small for a number.</summary>
internal static class LogTail
{
    private const double Small = 1e-280;

    /// <summary>Logarithm of the probability that a chi-square variable exceeds a value.</summary>
    public static double ChiSquared(double value, double freedom)
    {
        var tail = ChiSquare.SurvivalFunction(value, freedom);
        if (!(tail < Small) || double.IsPositiveInfinity(value))
            return Math.Log(tail);
        // Legendre's continued fraction of the incomplete gamma function by Lentz' method; it converges fast this far out.
        var (a, x) = (freedom / 2, value / 2);
        var (b, c) = (x + 1 - a, double.MaxValue);
        var d = 1 / b;
        var fraction = d;
        for (var i = 1; i < 10_000; i++)
        {
            b += 2;
            d = 1 / ((-i * (i - a) * d) + b);
            c = b + (-i * (i - a) / c);
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
                break;
        }

        return (a * Math.Log(x)) - x - SpecialFunctions.GammaLn(a) + Math.Log(fraction);
    }

    /// <summary>Logarithm of the probability that a standard normal variable exceeds a value.</summary>
    public static double Normal(double value)
    {
        if (value < 30)
            return Math.Log(BivariateNormal.Upper(value));
        var square = 1 / (value * value);
        // The asymptotic series; the first term left out is below 1e-12 of the sum here.
        var series = 1 - (square * (1 - (3 * square * (1 - (5 * square * (1 - (7 * square)))))));
        return (-value * value / 2) - Math.Log(value) - (Math.Log(2 * Math.PI) / 2) + Math.Log(series);
    }

    /// <summary>Logarithm of the sum of two numbers given by their logarithms.</summary>
    public static double Add(double first, double second)
    {
        var larger = Math.Max(first, second);
        return double.IsNegativeInfinity(larger) ? larger : larger + Math.Log(Math.Exp(first - larger) + Math.Exp(second - larger));
    }

    /// <summary>Value that a standard normal variable exceeds with a probability given by its logarithm.</summary>
    public static double NormalQuantile(double logTail)
    {
        if (double.IsNegativeInfinity(logTail))
            return double.PositiveInfinity;
        if (!(logTail < -600))
            return -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Math.Exp(logTail));
        var value = Math.Sqrt(-2 * logTail);
        for (var step = 0; step < 20; step++)
        {
            // Newton; the slope of the logarithm is minus the value to first order.
            var change = (Normal(value) - logTail) / (value + (1 / value));
            value += change;
            if (Math.Abs(change) < 1e-13 * value)
                break;
        }

        return value;
    }
}
