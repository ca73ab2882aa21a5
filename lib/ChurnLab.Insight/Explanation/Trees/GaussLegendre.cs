using System.Collections.Concurrent;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Points and weights that integrate polynomials of a degree below twice their number from 0 to 1 without error.</summary>
/// <remarks>Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 25.4.29; points are found by Newton's method.</remarks>
internal sealed class GaussLegendre
{
    private static readonly ConcurrentDictionary<int, GaussLegendre> Known = new();

    private GaussLegendre(int count)
    {
        (Points, Weights) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var root = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope, step;
            var rounds = 0;
            do
            {
                (var value, slope) = Polynomial(count, root);
                step = value / slope;
                root -= step;
            }
            while (Math.Abs(step) > 1e-15 && ++rounds < 20);
            slope = Polynomial(count, root).Slope;
            (Points[i], Weights[i]) = ((1 + root) / 2, 1 / ((1 - (root * root)) * slope * slope));
        }
    }

    public double[] Points { get; }

    public double[] Weights { get; }

    /// <summary>As many points as the product of a number of linear factors needs.</summary>
    public static GaussLegendre ForFactors(int factors) => Known.GetOrAdd((factors + 1) / 2, static count => new GaussLegendre(Math.Max(1, count)));

    private static (double Value, double Slope) Polynomial(int degree, double x)
    {
        var (value, before) = (1.0, 0.0);
        for (var k = 1; k <= degree; k++)
            (value, before) = ((((2 * k) - 1) * x * value / k) - ((k - 1) * before / k), value);
        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }
}
