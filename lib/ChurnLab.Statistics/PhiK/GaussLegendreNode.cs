using System.Runtime.InteropServices;

namespace ChurnLab.Statistics;

/// <summary>A node of the Gauss-Legendre rule on [−1, 1].</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GaussLegendreNode(double At, double Weight)
{
    /// <summary>Finds the nodes of a rule as roots of the Legendre polynomial, by Newton's method.</summary>
    public static GaussLegendreNode[] Rule(int count)
    {
        var nodes = new GaussLegendreNode[count];
        for (var index = 0; index < count; index++)
        {
            var at = Math.Cos(Math.PI * (index + 0.75) / (count + 0.5));
            var slope = 0.0;
            for (var step = 0; step < 10; step++)
            {
                (var value, slope) = Polynomial(count, at);
                at -= value / slope;
            }

            nodes[index] = new(at, 2 / ((1 - (at * at)) * slope * slope));
        }

        return nodes;
    }

    private static (double Value, double Slope) Polynomial(int degree, double at)
    {
        var (before, value) = (1.0, at);
        for (var k = 2; k <= degree; k++)
            (before, value) = (value, ((((2 * k) - 1) * at * value) - ((k - 1) * before)) / k);
        return (value, degree * ((at * value) - before) / ((at * at) - 1));
    }
}
