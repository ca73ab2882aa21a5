using System.Runtime.Intrinsics;

namespace ChurnLab.Statistics;

/// <summary>Nodes of Plackett's integral over the angle whose sine is the correlation, the same for all bounds.</summary>
/// <remarks>Source: R. L. Plackett, A Reduction Formula for Normal Multivariate Integrals, Biometrika 41 (1954) 351-360.</remarks>
internal sealed class PlackettAngles
{
    // Nodes of weight 0 fill the last vector.
    private const int Vectors = 3;

    private readonly Vector512<double>[] _sines = new Vector512<double>[Vectors];
    private readonly Vector512<double>[] _factors = new Vector512<double>[Vectors];
    private readonly Vector512<double>[] _weights = new Vector512<double>[Vectors];

    /// <summary>Prepares the nodes.</summary>
    /// <param name="correlation">Correlation, not near 1 or −1.</param>
    public PlackettAngles(double correlation)
    {
        var half = Math.Asin(correlation) / 2;
        var (sines, weights) = (new double[Vectors * Vector512<double>.Count], new double[Vectors * Vector512<double>.Count]);
        foreach (var (place, node) in BivariateNormal.Nodes.Index())
            (sines[place], weights[place]) = (Math.Sin(half * (1 + node.At)), node.Weight * half / (2 * Math.PI));
        for (var vector = 0; vector < Vectors; vector++)
        {
            var first = vector * Vector512<double>.Count;
            _sines[vector] = Vector512.Create(sines.AsSpan(first));
            _weights[vector] = Vector512.Create(weights.AsSpan(first));
            _factors[vector] = Vector512<double>.One / (Vector512<double>.One - (_sines[vector] * _sines[vector]));
        }
    }

    /// <summary>Probability that both variables lie above their bounds, less that without correlation.</summary>
    public double Surplus(double x, double y)
    {
        var (product, squares) = (Vector512.Create(x * y), Vector512.Create(((x * x) + (y * y)) / 2));
        var sum = Vector512<double>.Zero;
        for (var vector = 0; vector < Vectors; vector++)
            sum += _weights[vector] * Vector512.Exp(((_sines[vector] * product) - squares) * _factors[vector]);
        return Vector512.Sum(sum);
    }
}
