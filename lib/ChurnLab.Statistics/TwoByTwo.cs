namespace ChurnLab.Statistics;

/// <summary>Effects in a table of two groups (rows) and an event that happened (first column) or not (second column).</summary>
public static class TwoByTwo
{
    /// <summary>Odds of the event in the first group over those in the second, with Woolf's interval.</summary>
    /// <remarks>
    /// Normal on the scale of logarithms, as statsmodels' <c>Table2x2.oddsratio_confint</c>. If any cell holds nothing, ½ is added to all four,
    /// for the estimate too (Haldane and Anscombe); statsmodels gives 0 or infinity there. Sources: B. Woolf, Annals of Human Genetics 19
    /// (1955) 251-253; J. B. S. Haldane, Annals of Human Genetics 20 (1956) 309-311.
    /// </remarks>
    /// <param name="table">The counts, in two rows and two columns.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <returns>The ratio; NaN where a row or a column holds nothing.</returns>
    /// <exception cref="ArgumentException">The table has not two rows and two columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate OddsRatio(ContingencyTable table, double confidence = 0.95)
    {
        var (a, b, c, d) = Cells(table);
        return Ratio(EstimateKind.OddsRatio, a / b / (c / d), (1 / a) + (1 / b) + (1 / c) + (1 / d), confidence);
    }

    /// <summary>Share of the event in the first group over that in the second, with Katz' interval.</summary>
    /// <remarks>
    /// Normal on the scale of logarithms, as statsmodels' <c>Table2x2.riskratio_confint</c>; empty cells as in <see cref="OddsRatio"/>. Source:
    /// D. Katz et al., Biometrics 34 (1978) 469-474.
    /// </remarks>
    /// <param name="table">The counts, in two rows and two columns.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <returns>The ratio; NaN where a row or a column holds nothing.</returns>
    /// <exception cref="ArgumentException">The table has not two rows and two columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate RiskRatio(ContingencyTable table, double confidence = 0.95)
    {
        var (a, b, c, d) = Cells(table);
        return Ratio(EstimateKind.RiskRatio, a / (a + b) / (c / (c + d)), (1 / a) - (1 / (a + b)) + (1 / c) - (1 / (c + d)), confidence);
    }

    /// <summary>Share of the event in the first group less that in the second, see <see cref="Proportion.Difference"/>.</summary>
    /// <param name="table">The counts, in two rows and two columns.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentException">The table has not two rows and two columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate RiskDifference(ContingencyTable table, double confidence = 0.95)
    {
        CheckShape(table);
        return Proportion.Difference((table[0, 0], table.RowTotals[0]), (table[1, 0], table.RowTotals[1]), confidence);
    }

    internal static void CheckShape(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.RowCount != 2 || table.ColumnCount != 2)
        {
            throw new ArgumentException(
                $"Expected a table of 2 rows and 2 columns; got {table.RowCount} rows and {table.ColumnCount} columns.", nameof(table));
        }
    }

    private static (double A, double B, double C, double D) Cells(ContingencyTable table)
    {
        CheckShape(table);
        if (table.RowTotals.Contains(0) || table.ColumnTotals.Contains(0))
            return (double.NaN, double.NaN, double.NaN, double.NaN);
        var gap = table[0, 0] == 0 || table[0, 1] == 0 || table[1, 0] == 0 || table[1, 1] == 0;
        var added = gap ? 0.5 : 0;
        return (table[0, 0] + added, table[0, 1] + added, table[1, 0] + added, table[1, 1] + added);
    }

    private static IntervalEstimate Ratio(EstimateKind kind, double ratio, double variance, double confidence)
    {
        var factor = Math.Exp(TwoSided.Quantile(confidence) * Math.Sqrt(variance));
        return new IntervalEstimate(kind, ratio, ratio / factor, ratio * factor, confidence);
    }
}
