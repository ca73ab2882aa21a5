namespace ChurnLab.Statistics;

/// <summary>Tables of two rows and columns with given margins.</summary>
internal static class Hypergeometric
{
    // Tables as probable as the observed one differ from it by rounding only.
    private const double Alike = 1 + 1e-7;

    /// <summary>Probability of tables that lie at least as far out as this one.</summary>
    public static double PValue(ContingencyTable table, Alternative alternative)
    {
        var (row, other, column) = (table.RowTotals[0], table.RowTotals[1], table.ColumnTotals[0]);
        var least = Math.Max(0, column - other);
        var weights = Weights(row, other, column, least);
        var observed = checked((int)(table[0, 0] - least));
        var limit = weights[observed] * Alike;
        double chosen = 0, all = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            all += weights[i];
            var counts = alternative switch
            {
                Alternative.Less => i <= observed,
                Alternative.Greater => i >= observed,
                _ => weights[i] <= limit,
            };
            chosen += counts ? weights[i] : 0;
        }

        return Math.Min(1, chosen / all);
    }

    // Probabilities relative to that of the mode, by the ratios of neighbours: no logarithm of a factorial loses digits of large counts.
    private static double[] Weights(long row, long other, long column, long least)
    {
        var weights = new double[Math.Min(row, column) - least + 1];
        var mode = (int)Math.Clamp((long)((row + 1.0) * (column + 1.0) / (row + other + 2.0)) - least, 0, weights.Length - 1);
        weights[mode] = 1;
        for (var i = mode; i + 1 < weights.Length; i++)
            weights[i + 1] = weights[i] * Ratio(least + i);
        for (var i = mode; i > 0; i--)
            weights[i - 1] = weights[i] / Ratio(least + i - 1);
        return weights;

        double Ratio(long a) => (double)(row - a) / (a + 1) * ((double)(column - a) / (other - column + a + 1));
    }
}
