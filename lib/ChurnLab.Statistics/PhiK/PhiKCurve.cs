using System.Collections.Concurrent;

namespace ChurnLab.Statistics;

/// <summary>
/// Chi-square per observation that a bivariate normal distribution gives a table of a size, as a share of what it gives
/// at a correlation of 1.
/// </summary>
/// <remarks>
/// Both axes are cut from −5 to 5 into equal bins; what lies beyond is left out, as the reference implementation does.
/// A curve is kept once made: all tables of one size share it.
/// </remarks>
internal sealed class PhiKCurve
{
    private const double Reach = 5;
    private static readonly ConcurrentDictionary<(int Rows, int Columns), PhiKCurve> Kept = new();
    private readonly double[] _rowEdges;
    private readonly double[] _columnEdges;
    private readonly double[] _independent;
    private readonly double _atOne;

    private PhiKCurve(int rows, int columns)
    {
        (_rowEdges, _columnEdges) = (Edges(rows), Edges(columns));
        var (first, second) = (Masses(_rowEdges), Masses(_columnEdges));
        _independent = new double[rows * columns];
        for (var cell = 0; cell < _independent.Length; cell++)
            _independent[cell] = first[cell / columns] * second[cell % columns];
        _atOne = Raw(1);
    }

    /// <summary>The curve of a size of table; both numbers at least 2.</summary>
    public static PhiKCurve Of(int rows, int columns) =>
        Kept.GetOrAdd(rows <= columns ? (rows, columns) : (columns, rows), size => new PhiKCurve(size.Rows, size.Columns));

    /// <summary>Correlation at which the curve has a value, to 1e−13.</summary>
    /// <param name="share">Value looked for, above 0 and below 1.</param>
    public double Solve(double share)
    {
        // Chandrupatla's method (Advances in Engineering Software 28, 1997): inverse quadratic steps where they are safe.
        var (b, a, c) = (0.0, 1.0, 1.0);
        var (fb, fa, fc) = (-share, 1 - share, 1 - share);
        var step = 0.5;
        while (true)
        {
            var at = a + (step * (b - a));
            var value = (Raw(at) / _atOne) - share;
            if (Math.Sign(value) == Math.Sign(fa))
                (c, fc) = (a, fa);
            else
                (c, b, fc, fb) = (b, a, fb, fa);
            (a, fa) = (at, value);
            var best = Math.Abs(fa) < Math.Abs(fb) ? a : b;
            var limit = 1e-13 / Math.Abs(b - c);
            if (limit > 0.5 || fa == 0)
                return best;
            var xi = (a - b) / (c - b);
            var phi = (fa - fb) / (fc - fb);
            step = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
                ? (fa / (fb - fa) * fc / (fb - fc)) + ((c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb))
                : 0.5;
            step = Math.Clamp(step, limit, 1 - limit);
        }
    }

    private static double[] Edges(int bins) =>
        [.. Enumerable.Range(0, bins + 1).Select(edge => Reach * ((2.0 * edge / bins) - 1))];

    private static double[] Masses(double[] edges) =>
        [.. edges.Skip(1).Zip(edges, (upper, lower) => lower + upper < 0
            ? BivariateNormal.Upper(-upper) - BivariateNormal.Upper(-lower)
            : BivariateNormal.Upper(lower) - BivariateNormal.Upper(upper))];

    // The table is the same turned by half a circle, so half of the rows will do.
    private double Raw(double correlation)
    {
        var (rows, columns) = (_rowEdges.Length - 1, _columnEdges.Length - 1);
        var (above, here) = (new double[columns + 1], new double[columns + 1]);
        var sum = 0.0;
        var angles = correlation < BivariateNormal.NearOne ? new PlackettAngles(correlation) : null;
        Corners(above, 0, correlation, angles);
        for (var row = 0; row < (rows + 1) / 2; row++)
        {
            Corners(here, row + 1, correlation, angles);
            var weight = 2 * row == rows - 1 ? 1 : 2;
            for (var column = 0; column < columns; column++)
            {
                var expected = _independent[(row * columns) + column];
                var surplus = above[column] - above[column + 1] - here[column] + here[column + 1];
                sum += weight * surplus * surplus / expected;
            }

            (above, here) = (here, above);
        }

        return sum;
    }

    // How much more lies above and to the right of each corner than without correlation.
    private void Corners(double[] into, int row, double correlation, PlackettAngles? angles)
    {
        var x = _rowEdges[row];
        for (var column = 0; column < into.Length; column++)
        {
            var y = _columnEdges[column];
            into[column] = angles is null
                ? BivariateNormal.UpperProbability(x, y, correlation) - (BivariateNormal.Upper(x) * BivariateNormal.Upper(y))
                : angles.Surplus(x, y);
        }
    }
}
