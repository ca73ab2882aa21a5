namespace ChurnLab.Statistics;

/// <summary>
/// The correlation coefficient φK of two classifications: the correlation of the bivariate normal distribution that would
/// give a table of this size the same chi-square.
/// </summary>
/// <remarks>
/// <para>Source: M. Baak, R. Koopman, H. Snoek, S. Klous, A new correlation coefficient between categorical, ordinal and
/// interval variables with Pearson characteristics, Computational Statistics and Data Analysis 152 (2020) 107043; compared
/// with the package phik 0.12.5.</para>
/// <para>φK depends on the number of rows and columns, also on rare ones: the normal distribution is cut into as many
/// equal bins, and an odd number puts most of it into the bin in the middle. Look at Cramér's V and at
/// <see cref="PhiKSensitivity"/> beside it.</para>
/// </remarks>
public static partial class PhiK
{
    /// <summary>φK of a table.</summary>
    /// <remarks>
    /// As phik: two rows and two columns get Yates' correction, and unless switched off, what noise alone would give, the
    /// degrees of freedom, is taken off. Empty rows and columns are left out, where phik counts them.
    /// </remarks>
    /// <param name="table">The counts.</param>
    /// <param name="noiseCorrection">Whether the chi-square expected of independent classifications counts as none.
    /// Default: yes.</param>
    /// <returns>Range: 0 to 1; NaN with fewer than two rows or columns that are not empty.</returns>
    public static double Of(ContingencyTable table, bool noiseCorrection = true)
    {
        ArgumentNullException.ThrowIfNull(table);
        var compact = new PhiKTable(table);
        return compact.Varies
            ? FromChiSquare(
                compact.Pearson(), table.Total, compact.Rows, compact.Columns, noiseCorrection ? compact.DegreesOfFreedom : 0)
            : double.NaN;
    }

    /// <summary>φK of a chi-square.</summary>
    /// <remarks>
    /// Solved to 1e−13; phik stops at 1e−5. Scaled such that a φK of 1 has the greatest chi-square that a table can have,
    /// n · (min(rows, columns) − 1).
    /// </remarks>
    /// <param name="chiSquare">Pearson's chi-square. Range: 0 or more; NaN gives NaN.</param>
    /// <param name="total">Number of observations. Range: 1 or more.</param>
    /// <param name="rows">Number of rows that are not empty. Range: 2 or more.</param>
    /// <param name="columns">Number of columns that are not empty. Range: 2 or more.</param>
    /// <param name="pedestal">Chi-square that noise alone gives: at or below it φK is 0. Range: 0 or more.</param>
    /// <returns>Range: 0 to 1; NaN where the chi-square is NaN.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double FromChiSquare(double chiSquare, long total, int rows, int columns, double pedestal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 2);
        if (!(pedestal >= 0))
            throw new ArgumentOutOfRangeException(nameof(pedestal), pedestal, "The noise taken off must be 0 or more.");
        if (chiSquare < 0)
            throw new ArgumentOutOfRangeException(nameof(chiSquare), chiSquare, "A chi-square must be 0 or more.");
        if (double.IsNaN(chiSquare))
            return double.NaN;
        var greatest = (double)total * (Math.Min(rows, columns) - 1);
        return chiSquare <= pedestal ? 0
            // What rounding leaves of a perfect association must not fall short of 1.
            : chiSquare >= greatest * (1 - 1e-14) ? 1
            : PhiKCurve.Of(rows, columns).Solve((chiSquare - pedestal) / (greatest - pedestal));
    }
}
