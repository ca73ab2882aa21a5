namespace ChurnLab.Statistics;

/// <summary>Tables of two rows and columns with given margins.</summary>
internal static class Hypergeometric
{
    // Tables as probable as the observed one differ from it by the rounding of the steps on both sides of the mode, and others by little more:
    // in large tables a fixed tolerance such as R's 1e−7 would take them for equal.
    private const double Rounding = 2e-15;
    private const int FewSteps = 16;

    // Smaller weights add nothing to those near 1; among the least numbers the walk would never end.
    private const double Nothing = 1e-300;

    // Beyond, a sum over all tables takes seconds and the normal distribution is right to four digits and more.
    private const double MostVariance = 1e12;

    /// <summary>Probability of tables that lie at least as far out as this one; normal, with continuity correction, for huge counts.</summary>
    public static (double PValue, PValueMethod Method) PValue(ContingencyTable table, Alternative alternative)
    {
        double row = table.RowTotals[0], other = table.RowTotals[1], column = table.ColumnTotals[0], rest = table.ColumnTotals[1];
        var variance = row / (row + other) * (column / (row + other)) * other * (rest / (row + other - 1));
        if (variance <= MostVariance)
            return (Exact(table, alternative), PValueMethod.Exact);
        // Both products keep the digits that the count and its expectation share.
        double a = table[0, 0], b = table[0, 1], c = table[1, 0], d = table[1, 1];
        var z = ((a * (d / (row + other))) - (b * (c / (row + other)))) / Math.Sqrt(variance);
        var half = 0.5 / Math.Sqrt(variance);
        var p = TailProbability.OfSymmetric(z, alternative, z => TailProbability.Normal(z - half));
        return (p, PValueMethod.Asymptotic);
    }

    private static double Exact(ContingencyTable table, Alternative alternative)
    {
        var (row, other, column) = (table.RowTotals[0], table.RowTotals[1], table.ColumnTotals[0]);
        var (least, most, observed) = (Math.Max(0, column - other), Math.Min(row, column), table[0, 0]);
        var mode = Math.Clamp((long)((row + 1.0) * (column + 1.0) / (row + other + 2.0)), least, most);
        var limit = Weight() * (1 + (Rounding * (FewSteps + Math.Abs(observed - mode))));
        double chosen = 0, all = 0;
        // Probabilities relative to that of the mode, by the ratios of neighbours: no logarithm of a factorial loses digits of large counts.
        // Both walks end where nothing is left.
        var weight = 1.0;
        for (var count = mode; count <= most && weight > Nothing; weight *= Ratio(count), count++)
            Add(count, weight);
        weight = mode > least ? 1 / Ratio(mode - 1) : 0;
        for (var count = mode - 1; count >= least && weight > Nothing; count--, weight /= count >= least ? Ratio(count) : 1)
            Add(count, weight);
        return Math.Min(1, chosen / all);

        double Ratio(long a) => (double)(row - a) / (a + 1) * ((double)(column - a) / (other - column + a + 1));

        double Weight()
        {
            var value = 1.0;
            for (var count = mode; count < observed && value > Nothing; count++)
                value *= Ratio(count);
            for (var count = mode; count > observed && value > Nothing; count--)
                value /= Ratio(count - 1);
            return value;
        }

        void Add(long count, double probability)
        {
            all += probability;
            var counts = alternative switch
            {
                Alternative.Less => count <= observed,
                Alternative.Greater => count >= observed,
                _ => probability <= limit,
            };
            chosen += counts ? probability : 0;
        }
    }
}
