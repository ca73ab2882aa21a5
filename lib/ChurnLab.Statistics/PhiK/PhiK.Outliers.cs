using MathNet.Numerics;

namespace ChurnLab.Statistics;

public static partial class PhiK
{
    /// <summary>Finds which cells of a table hold more or fewer things than independence would give them.</summary>
    /// <remarks>
    /// <para>A cell must not speak for its own expectation: with b things elsewhere in its row, c elsewhere in its column and d
    /// in neither, b · c / d are expected, with the relative variance 1/b + 1/c + 1/d of Poisson counts; a 0 among these
    /// counts as 1/2. The observed count is then Poisson with an uncertain mean, that is, negative binomial.</para>
    /// <para>Source: J. T. Linnemann, Measures of significance in HEP and astrophysics, PHYSTAT 2003, equation for a gamma
    /// distributed background; Baak et al. (see <see cref="PhiK"/>), section 5. phik takes exact Poisson intervals for the
    /// errors of the three counts, by default leaves the cell in its own expectation, and bounds Z where p is 0.</para>
    /// </remarks>
    /// <param name="table">The counts.</param>
    /// <returns>One result per cell, row by row; NaN in all but the count where a row or column is empty, or where there are
    /// fewer than two rows or columns that are not.</returns>
    public static IReadOnlyList<PhiKOutlier> Outliers(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var varies = table.RowTotals.Count(total => total > 0) > 1 && table.ColumnTotals.Count(total => total > 0) > 1;
        var cells = new PhiKOutlier[table.RowCount * table.ColumnCount];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (row, column) = (cell / table.ColumnCount, cell % table.ColumnCount);
            cells[cell] = varies && table.RowTotals[row] > 0 && table.ColumnTotals[column] > 0
                ? Outlier(table, row, column)
                : new(row, column, table[row, column], double.NaN, double.NaN, double.NaN, double.NaN);
        }

        return cells;
    }

    private static PhiKOutlier Outlier(ContingencyTable table, int row, int column)
    {
        var observed = table[row, column];
        var inRow = Math.Max(0.5, table.RowTotals[row] - observed);
        var inColumn = Math.Max(0.5, table.ColumnTotals[column] - observed);
        var elsewhere = Math.Max(0.5, table.Total - table.RowTotals[row] - table.ColumnTotals[column] + observed);
        var expected = inRow * inColumn / elsewhere;
        var relative = (1 / inRow) + (1 / inColumn) + (1 / elsewhere);
        // Observations behind the expectation per one expected: the ratio of a side band to the signal region.
        var ratio = 1 / (expected * relative);
        var more = MidTail(observed, expected * ratio, ratio);
        var fewer = MidTailBelow(observed, expected * ratio, ratio);
        var log = Math.Min(more, fewer);
        var z = LogTail.NormalQuantile(log);
        return new(row, column, observed, expected, expected * Math.Sqrt(relative), log, more <= fewer ? z : -z);
    }

    // P(N > n) + P(N = n)/2, where P(N ≥ n) is the incomplete beta function of n and side + 1 at 1/(1 + ratio).
    private static double MidTail(long count, double side, double ratio)
    {
        var orMore = count == 0 ? 0 : LogBeta(count, side + 1, ratio);
        return LogTail.Add(orMore, LogBeta(count + 1, side + 1, ratio)) - Math.Log(2);
    }

    private static double MidTailBelow(long count, double side, double ratio)
    {
        var fewer = count == 0 ? double.NegativeInfinity : LogBeta(side + 1, count, 1 / ratio);
        return LogTail.Add(fewer, LogBeta(side + 1, count + 1, 1 / ratio)) - Math.Log(2);
    }

    // Logarithm of the regularized incomplete beta function at 1/(1 + ratio).
    private static double LogBeta(double a, double b, double ratio)
    {
        var at = 1 / (1 + ratio);
        var value = BetaDistribution.Distribution(at, a, b);
        if (value > 1e-280)
            return Math.Log(value);
        // The power series, which converges fast so far out.
        var (term, sum) = (1.0, 1.0);
        for (var i = 0; term > 1e-16 * sum && i < 1_000_000; i++)
        {
            term *= at * (a + b + i) / (a + 1 + i);
            sum += term;
        }

        return (a * Math.Log(at)) + (b * Math.Log(ratio / (1 + ratio))) - Math.Log(a)
            - SpecialFunctions.GammaLn(a) - SpecialFunctions.GammaLn(b) + SpecialFunctions.GammaLn(a + b) + Math.Log(sum);
    }
}
