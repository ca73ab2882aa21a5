namespace ChurnLab.Statistics;

/// <summary>Tests whether the two classifications of a table of counts are independent.</summary>
/// <remarks>
/// Rows and columns without any count are left out, where SciPy refuses the table. With fewer than two rows or columns left there is
/// nothing to test, and statistic, p-value and effect are NaN. The effect is <see cref="Association.CramersV"/>, or for Fisher's test of two
/// rows and columns the odds ratio.
/// </remarks>
public static partial class TableTests
{
    private const double EnoughExpected = 5;

    /// <summary>Pearson's chi-square test; SciPy <c>chi2_contingency(table, correction=False)</c>.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="confidence">Confidence level of the effect. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HypothesisTest Pearson(ContingencyTable table, double confidence = 0.95) =>
        Test(TestKind.ChiSquare, table, confidence, static (deviation, expected) => deviation * deviation / expected);

    /// <summary>Chi-square test with Yates' continuity correction, for two rows and two columns.</summary>
    /// <remarks>
    /// Deviations are made smaller by ½, but not beyond 0; SciPy <c>chi2_contingency(table, correction=True)</c>. Source: F. Yates,
    /// Supplement to JRSS 1 (1934) 217-235.
    /// </remarks>
    /// <param name="table">The counts; at most two rows and two columns of it hold any.</param>
    /// <param name="confidence">Confidence level of the effect. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentException">More than two rows or columns hold counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HypothesisTest Yates(ContingencyTable table, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.RowTotals.Count(static total => total > 0) > 2 || table.ColumnTotals.Count(static total => total > 0) > 2)
            throw new ArgumentException("Yates' correction is for tables of two rows and two columns.", nameof(table));
        return Test(TestKind.ChiSquareYates, table, confidence, static (deviation, expected) =>
        {
            var less = Math.Max(0, Math.Abs(deviation) - 0.5);
            return less * less / expected;
        });
    }

    /// <summary>G test, by the likelihood ratio; SciPy <c>chi2_contingency(table, correction=False, lambda_="log-likelihood")</c>.</summary>
    /// <remarks>Source: R. R. Sokal and F. J. Rohlf, Biometry (1981).</remarks>
    /// <param name="table">The counts.</param>
    /// <param name="confidence">Confidence level of the effect. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HypothesisTest G(ContingencyTable table, double confidence = 0.95) =>
        Test(TestKind.GTest, table, confidence, static (deviation, expected) => 2 * Divergence.Of(deviation, expected));

    /// <summary>Fisher's exact test of two rows and two columns; SciPy <c>fisher_exact</c>.</summary>
    /// <remarks>
    /// Two-sided: the probability of all tables with these margins that are at most as probable as this one. The statistic is the odds
    /// ratio of the sample, ad / bc, as in SciPy, not the conditional one of R. Of counts so large that the first cell's standard deviation is
    /// above 10⁶ the p-value is normal, and <see cref="HypothesisTest.Method"/> says so. Source: R. A. Fisher, JRSS 98 (1935) 39-82.
    /// </remarks>
    /// <param name="table">The counts, in two rows and two columns.</param>
    /// <param name="alternative">What is set against an odds ratio of 1.</param>
    /// <param name="confidence">Confidence level of the effect. Range: above 0, below 1.</param>
    /// <returns>The test; NaN where a row or a column holds nothing.</returns>
    /// <exception cref="ArgumentException">The table has not two rows and two columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HypothesisTest Fisher(ContingencyTable table, Alternative alternative = Alternative.TwoSided, double confidence = 0.95)
    {
        var effect = TwoByTwo.OddsRatio(table, confidence);
        var possible = table.RowTotals.All(static total => total > 0) && table.ColumnTotals.All(static total => total > 0);
        var (p, method) = possible ? Hypergeometric.PValue(table, alternative) : (double.NaN, PValueMethod.Exact);
        return new HypothesisTest
        {
            Kind = TestKind.FisherExact,
            Statistic = possible ? (double)table[0, 0] * table[1, 1] / ((double)table[0, 1] * table[1, 0]) : double.NaN,
            PValue = p,
            SampleSizes = table.RowTotals,
            Alternative = alternative,
            Method = method,
            Effect = effect,
            Assumptions = [GroupAssumptions.Independence],
        };
    }

    internal static Assumption Expected(double smallest) =>
        new(AssumptionKind.ExpectedCounts, double.IsNaN(smallest) ? null : smallest >= EnoughExpected, smallest, EnoughExpected);

    private static HypothesisTest Test(TestKind kind, ContingencyTable table, double confidence, Func<double, double, double> cell)
    {
        var plain = ChiSquare.Independence(table);
        var effect = Association.CramersV(table, confidence);
        var statistic = plain.DegreesOfFreedom == 0 ? double.NaN : 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.ColumnCount; column++)
            {
                var expected = (double)table.RowTotals[row] * table.ColumnTotals[column] / table.Total;
                if (expected > 0)
                    statistic += cell(table.Deviation(row, column), expected);
            }
        }

        return new HypothesisTest
        {
            Kind = kind,
            Statistic = statistic,
            PValue = plain.DegreesOfFreedom == 0 ? double.NaN : ChiSquare.SurvivalFunction(statistic, plain.DegreesOfFreedom),
            DegreesOfFreedom = [plain.DegreesOfFreedom],
            SampleSizes = [plain.Total],
            Effect = effect,
            Assumptions = [Expected(plain.SmallestExpected), GroupAssumptions.Independence],
        };
    }
}
