namespace ChurnLab.Statistics;

/// <summary>How strongly two classifications of a table of counts go together.</summary>
public static partial class Association
{
    /// <summary>Cramér's V with an interval by the noncentral chi-square distribution.</summary>
    /// <remarks>
    /// The ends are √(λ / (n · (min(rows, columns) − 1))) with the noncentralities λ under which the statistic lies at the ends of its
    /// central range; the upper end is at least the estimate, which chance alone can lift above it. The lower end leaves 0 where the p-value
    /// is below half of 1 − confidence, and there is none where the p-value is above 1 less that half: so small a statistic speaks against
    /// every noncentrality. Sources: H. Cramér, Mathematical Methods of Statistics (1946); M. Smithson, Confidence Intervals (2003), chapter
    /// 4, without the degrees of freedom that he adds to λ, which would keep the lower end away from 0 always.
    /// </remarks>
    /// <param name="table">The counts; empty rows and columns are left out.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <returns>V, from 0 to 1; NaN with fewer than two rows or columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate CramersV(ContingencyTable table, double confidence = 0.95)
    {
        var test = ChiSquare.Independence(table);
        return V(table, test, (EstimateKind.CramersV, test.CramersV), confidence);
    }

    /// <summary>Phi of two rows and two columns: Pearson's correlation of the two classifications, with its sign.</summary>
    /// <param name="table">The counts, in two rows and two columns.</param>
    /// <returns>Phi, from −1 to 1; above 0 where the first row and the first column go together; NaN where a row or a column holds nothing.</returns>
    /// <exception cref="ArgumentException">The table has not two rows and two columns.</exception>
    public static double Phi(ContingencyTable table)
    {
        TwoByTwo.CheckShape(table);
        var margins = Math.Sqrt((double)table.RowTotals[0] * table.RowTotals[1]) * Math.Sqrt((double)table.ColumnTotals[0] * table.ColumnTotals[1]);
        return margins == 0
            ? double.NaN
            : (((double)table[0, 0] * table[1, 1]) - ((double)table[0, 1] * table[1, 0])) / margins;
    }

    /// <summary>Mutual information of rows and columns, in nats.</summary>
    /// <param name="table">The counts.</param>
    /// <returns>0 or more; NaN without counts. Not less the bias of small samples, about degrees of freedom / 2n.</returns>
    public static double MutualInformation(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Total == 0)
            return double.NaN;
        var sum = 0.0;
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.ColumnCount; column++)
            {
                var expected = (double)table.RowTotals[row] / table.Total * table.ColumnTotals[column];
                if (expected > 0)
                    sum += Divergence.Of(table.Deviation(row, column), expected);
            }
        }

        return sum / table.Total;
    }

    /// <summary>Theil's uncertainty coefficient: part of the entropy of the columns that knowing the row takes away.</summary>
    /// <remarks>For the other direction <see cref="ContingencyTable.Transposed"/>. Source: H. Theil, Statistical Decomposition Analysis (1972).</remarks>
    /// <param name="table">The counts.</param>
    /// <returns>0 to 1; NaN where fewer than two columns hold counts.</returns>
    public static double TheilU(ContingencyTable table)
    {
        var information = MutualInformation(table);
        var entropy = Entropy(table);
        return entropy > 0 ? Math.Min(1, information / entropy) : double.NaN;
    }

    /// <summary>Information value of the rows for the event of the first column.</summary>
    /// <remarks>
    /// Sum over rows of (share of events − share of others) · ln(share of events / share of others). Rows without events or without others,
    /// whose logarithm has no value, are left out and nothing is added to them. Source: N. Siddiqi, Credit Risk Scorecards (2006).
    /// </remarks>
    /// <param name="table">The counts: a row per value of the factor, events in the first of two columns.</param>
    /// <returns>0 or more; NaN where a column holds nothing.</returns>
    /// <exception cref="ArgumentException">The table has not two columns.</exception>
    public static double InformationValue(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.ColumnCount != 2)
            throw new ArgumentException($"Expected a table of 2 columns; got {table.ColumnCount}.", nameof(table));
        if (table.ColumnTotals.Contains(0))
            return double.NaN;
        var sum = 0.0;
        for (var row = 0; row < table.RowCount; row++)
        {
            var (events, others) = ((double)table[row, 0] / table.ColumnTotals[0], (double)table[row, 1] / table.ColumnTotals[1]);
            if (events > 0 && others > 0)
                sum += (events - others) * Math.Log(events / others);
        }

        return sum;
    }
}
