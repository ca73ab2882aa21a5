using ChurnLab.Statistics;

namespace ChurnLab.Studies.Generation;

/// <summary>Standard normal numbers, the same bits on every machine.</summary>
internal static class NormalDraws
{
    /// <summary>Two independent numbers.</summary>
    /// <remarks>Polar method (Marsaglia, Bray: A convenient method for generating normal variables, SIAM Review 6, 1964).</remarks>
    public static (double One, double Other) NormalPair(this RandomStream random)
    {
        double x, y, square;
        do
        {
            x = (2 * random.NextDouble()) - 1;
            y = (2 * random.NextDouble()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);
        var scale = Math.Sqrt(-2 * PortableMath.Log(square) / square);
        return (x * scale, y * scale);
    }

    /// <summary>One number; its twin is not kept.</summary>
    public static double Normal(this RandomStream random) => random.NormalPair().One;
}
