using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>Pearson's chi-square tests.</summary>
public static class ChiSquare
{
    /// <summary>Tests whether two classifications are independent of each other.</summary>
    /// <remarks>
    /// Without Yates' continuity correction: the same as SciPy's <c>chi2_contingency(table, correction=False)</c>, whose
    /// default corrects tables of two rows and two columns. Rows and columns without any count are left out, where SciPy
    /// refuses the table.
    /// </remarks>
    /// <param name="table">The counts.</param>
    /// <returns>The test; with fewer than two rows or columns that are not empty there is nothing to test: the statistic is
    /// 0, the p-value 1 and Cramér's V NaN.</returns>
    public static IndependenceTest Independence(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = Enumerable.Range(0, table.RowCount).Where(row => table.RowTotals[row] > 0).ToArray();
        var columns = Enumerable.Range(0, table.ColumnCount).Where(column => table.ColumnTotals[column] > 0).ToArray();
        double n = table.Total;
        var (statistic, smallest) = (0.0, n == 0 ? double.NaN : double.PositiveInfinity);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                var expected = table.RowTotals[row] / n * table.ColumnTotals[column];
                var difference = table.Deviation(row, column);
                statistic += difference * difference / expected;
                smallest = Math.Min(smallest, expected);
            }
        }

        var freedom = Math.Max(0, rows.Length - 1) * Math.Max(0, columns.Length - 1);
        return new IndependenceTest
        {
            // What rounding leaves where there is only one row or column.
            Statistic = freedom == 0 ? 0 : statistic,
            DegreesOfFreedom = freedom,
            PValue = freedom == 0 ? 1 : SurvivalFunction(statistic, freedom),
            CramersV = freedom == 0 ? double.NaN : V(statistic / n, rows.Length, columns.Length),
            CorrectedCramersV = freedom == 0 ? double.NaN : CorrectedV(statistic / n, rows.Length, columns.Length, n),
            SmallestExpected = smallest,
            Total = table.Total,
        };
    }

    /// <summary>Probability that a chi-square variable exceeds a value; SciPy <c>chi2.sf</c>.</summary>
    /// <remarks>
    /// The upper incomplete gamma function itself, not one less the lower one, so that small probabilities keep their
    /// digits: within 1e−12 of SciPy, relatively, down to 1e−280 for up to 300 whole degrees of freedom, within 1e−8 otherwise. Below
    /// 1e−308 the result is 0.
    /// </remarks>
    /// <param name="statistic">The value; at or below 0 the probability is 1.</param>
    /// <param name="degreesOfFreedom">Degrees of freedom. Range: above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no degrees of freedom.</exception>
    public static double SurvivalFunction(double statistic, double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom must be above 0.");
        }

        return double.IsNaN(statistic) ? double.NaN
            : statistic <= 0 ? 1
            : double.IsPositiveInfinity(statistic) ? 0
            : degreesOfFreedom <= 300 && statistic < 1400 && double.IsInteger(degreesOfFreedom) ? Sum(statistic / 2, (int)degreesOfFreedom)
            : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2, statistic / 2);
    }

    // Of positive terms only, so that all digits hold; the continued fraction of the library is good for 9 of them.
    private static double Sum(double half, int freedom)
    {
        var isOdd = freedom % 2 == 1;
        var sum = isOdd ? SpecialFunctions.Erfc(Math.Sqrt(half)) : Math.Exp(-half);
        var term = isOdd ? 2 * Math.Sqrt(half / Math.PI) * Math.Exp(-half) : Math.Exp(-half) * half;
        for (var i = isOdd ? 1.5 : 2; i <= freedom / 2.0; i++)
        {
            sum += term;
            term *= half / i;
        }

        return Math.Min(1, sum);
    }

    private static double V(double phiSquared, int rows, int columns) =>
        Math.Sqrt(Math.Min(1, phiSquared / (Math.Min(rows, columns) - 1)));

    private static double CorrectedV(double phiSquared, int rows, int columns, double n)
    {
        if (n < 2)
            return double.NaN;
        var chance = (rows - 1) * (columns - 1) / (n - 1);
        // The root would make much of what rounding leaves.
        var less = phiSquared - chance > 1e-14 * chance ? phiSquared - chance : 0;
        var rowsLess = rows - ((rows - 1) * (rows - 1) / (n - 1));
        var columnsLess = columns - ((columns - 1) * (columns - 1) / (n - 1));
        var rest = Math.Min(rowsLess, columnsLess) - 1;
        return rest > 0 ? Math.Sqrt(Math.Min(1, less / rest)) : 0;
    }
}
