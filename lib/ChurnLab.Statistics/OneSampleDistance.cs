using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics;

/// <summary>Upper tail of Kolmogorov's distance of one sample from its distribution; SciPy <c>kstwo.sf</c>.</summary>
/// <remarks>
/// Source: Z. W. Birnbaum, F. H. Tingey, Annals of Mathematical Statistics 22 (1951) 592-596 for the tail; G. Marsaglia, W. W. Tsang,
/// J. Wang, Journal of Statistical Software 8 (2003) 18 for the rest; W. Pelz, I. J. Good, JRSS B 38 (1976) 152-156 for large samples.
/// </remarks>
internal static class OneSampleDistance
{
    private const int LargestMatrix = 2000;

    public static double Upper(int n, double distance)
    {
        if (distance >= 1)
            return 0;
        if (n * distance <= 0.5)
            return 1;
        // Both sides reach the distance at once with a probability below 1e-13 there.
        if (distance >= 0.5 || n * distance * distance >= 4)
            return Math.Min(1, 2 * OneSided(n, distance));
        if (n <= LargestMatrix)
            return Math.Clamp(1 - Within(n, distance), 0, 1);
        return Math.Clamp(1 - Limit(n, Math.Sqrt(n) * distance), 0, 1);
    }

    private static double OneSided(int n, double distance)
    {
        var sum = 0.0;
        var all = SpecialFunctions.GammaLn(n + 1.0);
        for (var j = 0; j <= n * (1 - distance); j++)
        {
            var (above, below) = (distance + ((double)j / n), 1 - distance - ((double)j / n));
            var ways = all - SpecialFunctions.GammaLn(j + 1.0) - SpecialFunctions.GammaLn(n - j + 1.0);
            if (below > 0)
                sum += Math.Exp(ways + ((j - 1) * Math.Log(above)) + ((n - j) * Math.Log(below)));
        }

        return distance * sum;
    }

    private static double Within(int n, double distance)
    {
        var k = (int)Math.Ceiling(n * distance);
        var (power, log) = Power(Steps(k, k - (n * distance)), n);
        return Math.Exp(Math.Log(power[k - 1, k - 1]) + log + SpecialFunctions.GammaLn(n + 1.0) - (n * Math.Log(n)));
    }

    private static Matrix<double> Steps(int k, double h)
    {
        var size = (2 * k) - 1;
        var steps = Matrix<double>.Build.Dense(size, size, static (i, j) => i - j + 1 < 0 ? 0 : 1);
        for (var i = 0; i < size; i++)
        {
            steps[i, 0] -= Math.Pow(h, i + 1);
            steps[size - 1, i] -= Math.Pow(h, size - i);
        }

        steps[size - 1, 0] += h > 0.5 ? Math.Pow((2 * h) - 1, size) : 0;
        steps.MapIndexedInplace(static (i, j, value) =>
        {
            for (var divisor = 2; divisor <= i - j + 1; divisor++)
                value /= divisor;
            return value;
        });
        return steps;
    }

    // The power of a matrix with the logarithm of the factor that was taken out of it, so that it does not overflow.
    private static (Matrix<double> Power, double Log) Power(Matrix<double> steps, int n)
    {
        if (n == 1)
            return (steps, 0);
        var (half, log) = Power(steps, n / 2);
        var power = half * half;
        if (n % 2 == 1)
            power *= steps;
        var scale = power.InfinityNorm();
        return (power / scale, (2 * log) + Math.Log(scale));
    }

    // Kolmogorov's limit with the next three terms of its expansion in 1/√n, all as theta series, which converge at once where this is asked.
    private static double Limit(int n, double z)
    {
        var (square, fourth) = (z * z, z * z * z * z);
        double limit = 0, first = 0, second = 0, third = 0;
        for (var k = 0; k <= 20; k++)
        {
            var odd = Math.PI * Math.PI * (k + 0.5) * (k + 0.5);
            var weight = Math.Exp(-odd / (2 * square));
            limit += weight;
            first += weight * (odd - square);
            second += weight * ((6 * fourth * square) + (2 * fourth) + (odd * ((2 * fourth) - (5 * square))) + (odd * odd * (1 - (2 * square))));
            third += weight * ((odd * odd * odd * (5 - (30 * square))) + (odd * odd * ((212 * fourth) - (60 * square)))
                + (odd * ((135 * fourth) - (96 * fourth * square))) - (30 * fourth * square) - (90 * fourth * fourth));
            var even = Math.PI * Math.PI * k * k;
            var evenWeight = Math.Exp(-even / (2 * square));
            second -= evenWeight * 2 * fourth * even;
            third += evenWeight * 30 * fourth * even * ((3 * square) - even);
        }

        var root = Math.Sqrt(n);
        var sum = limit + (first / (6 * z * square * root)) + (second / (72 * fourth * square * n))
            + (third / (6480 * fourth * fourth * z * n * root));
        return Math.Sqrt(2 * Math.PI) / z * sum;
    }
}
