namespace ChurnLab.Statistics;

/// <summary>Tables of two groups (rows) and an event (first column) or its absence (second), one per stratum.</summary>
/// <remarks>
/// A stratum with an empty row or column says nothing of the association and is left out; where all are, everything is NaN. Like statsmodels'
/// <c>StratifiedTable</c>.
/// </remarks>
public static class StratifiedTables
{
    /// <summary>Cochran-Mantel-Haenszel test of a common odds ratio of 1; statsmodels <c>test_null_odds</c>.</summary>
    /// <remarks>
    /// Sources: W. G. Cochran, Biometrics 10 (1954) 417-451; N. Mantel and W. Haenszel, JNCI 22 (1959) 719-748. The effect is
    /// <see cref="OddsRatio"/>; its assumption of a common ratio is checked by <see cref="BreslowDay"/>.
    /// </remarks>
    /// <param name="strata">A table of two rows and two columns per stratum.</param>
    /// <param name="continuityCorrection">Whether ½ is taken from the deviation, but not beyond 0. Default: no.</param>
    /// <param name="confidence">Confidence level of the effect. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentException">A table has not two rows and two columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HypothesisTest CochranMantelHaenszel(
        IReadOnlyList<ContingencyTable> strata, bool continuityCorrection = false, double confidence = 0.95)
    {
        var effect = OddsRatio(strata, confidence);
        double deviation = 0, variance = 0;
        Span<double> expected = stackalloc double[4];
        foreach (var (a, b, c, d) in Telling(strata))
        {
            var n = a + b + c + d;
            expected[0] += (a + b) * (a + c) / n;
            expected[1] += (a + b) * (b + d) / n;
            expected[2] += (c + d) * (a + c) / n;
            expected[3] += (c + d) * (b + d) / n;
            deviation += a - ((a + b) * (a + c) / n);
            variance += (a + b) / n * ((c + d) / n) * ((a + c) / (n - 1)) * (b + d);
        }

        var less = Math.Max(0, Math.Abs(deviation) - (continuityCorrection ? 0.5 : 0));
        var statistic = variance > 0 ? less * less / variance : double.NaN;
        var least = variance > 0 ? Math.Min(Math.Min(expected[0], expected[1]), Math.Min(expected[2], expected[3])) : double.NaN;
        var equal = BreslowDay(strata).PValue;
        return new HypothesisTest
        {
            Kind = TestKind.CochranMantelHaenszel,
            Statistic = statistic,
            PValue = ChiSquare.SurvivalFunction(statistic, 1),
            DegreesOfFreedom = [1],
            SampleSizes = [.. strata.Select(static table => table.Total)],
            Effect = effect,
            Assumptions =
            [
                TableTests.Expected(least),
                new(AssumptionKind.CommonOddsRatio, double.IsNaN(equal) ? null : equal > 0.05, equal, 0.05),
                GroupAssumptions.Independence,
            ],
        };
    }

    /// <summary>Common odds ratio of Mantel and Haenszel, with the interval of Robins, Breslow and Greenland.</summary>
    /// <remarks>
    /// statsmodels <c>oddsratio_pooled</c>, <c>oddsratio_pooled_confint</c>. Source of the interval: J. Robins, N. Breslow and S. Greenland,
    /// Biometrics 42 (1986) 311-323.
    /// </remarks>
    /// <param name="strata">A table of two rows and two columns per stratum.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <returns>The ratio; 0 or infinity without interval where no stratum holds one of the products of cells.</returns>
    /// <exception cref="ArgumentException">A table has not two rows and two columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate OddsRatio(IReadOnlyList<ContingencyTable> strata, double confidence = 0.95)
    {
        var z = TwoSided.Quantile(confidence);
        double r = 0, s = 0, pr = 0, mixed = 0, qs = 0;
        foreach (var (a, b, c, d) in Telling(strata))
        {
            var n = a + b + c + d;
            var (along, across) = (a * d / n, b * c / n);
            var (p, q) = ((a + d) / n, (b + c) / n);
            r += along;
            s += across;
            pr += p * along;
            mixed += (p * across) + (q * along);
            qs += q * across;
        }

        var factor = Math.Exp(z * Math.Sqrt((pr / (2 * r * r)) + (mixed / (2 * r * s)) + (qs / (2 * s * s))));
        return new IntervalEstimate(
            EstimateKind.OddsRatio, r / s, r > 0 && s > 0 ? r / s / factor : double.NaN, r > 0 && s > 0 ? r / s * factor : double.NaN, confidence);
    }

    /// <summary>Breslow-Day test of equal odds ratios in all strata; statsmodels <c>test_equal_odds</c>.</summary>
    /// <remarks>Sources: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research 1 (1980) 142; R. E. Tarone, Biometrika 72 (1985) 91-95.</remarks>
    /// <param name="strata">A table of two rows and two columns per stratum.</param>
    /// <param name="tarone">Whether Tarone's correction for the estimated common ratio is taken off. Default: no.</param>
    /// <returns>The test; NaN with fewer than two telling strata, or with a common ratio of 0 or infinity.</returns>
    /// <exception cref="ArgumentException">A table has not two rows and two columns.</exception>
    public static HypothesisTest BreslowDay(IReadOnlyList<ContingencyTable> strata, bool tarone = false)
    {
        var common = OddsRatio(strata).Value;
        var telling = Telling(strata);
        double sum = 0, deviations = 0, variances = 0;
        foreach (var (a, b, c, d) in telling)
        {
            var (deviation, variance) = Deviation((a, b, c, d), common);
            sum += deviation * deviation / variance;
            deviations += deviation;
            variances += variance;
        }

        var possible = telling.Count > 1 && common > 0 && double.IsFinite(common);
        var statistic = !possible ? double.NaN : tarone ? Math.Max(0, sum - (deviations * deviations / variances)) : sum;
        return new HypothesisTest
        {
            Kind = TestKind.BreslowDay,
            Statistic = statistic,
            PValue = possible ? ChiSquare.SurvivalFunction(statistic, telling.Count - 1) : double.NaN,
            DegreesOfFreedom = [Math.Max(0, telling.Count - 1)],
            SampleSizes = [.. strata.Select(static table => table.Total)],
            Assumptions = [GroupAssumptions.Independence],
        };
    }

    // First cell less what a common ratio lets expect, with its variance. Each cell by itself, and the deviation, which is the same in all but
    // for its sign, in the smallest: what is left of a large margin would lack digits.
    private static (double Deviation, double Variance) Deviation((double A, double B, double C, double D) cells, double ratio)
    {
        var (a, b, c, d) = cells;
        ReadOnlySpan<double> expected =
        [
            Expected(a + b, c + d, a + c, ratio), Expected(a + b, c + d, b + d, 1 / ratio),
            Expected(c + d, a + b, a + c, 1 / ratio), Expected(c + d, a + b, b + d, ratio),
        ];
        ReadOnlySpan<double> deviations = [a - expected[0], expected[1] - b, expected[2] - c, d - expected[3]];
        var least = 0;
        for (var cell = 1; cell < expected.Length; cell++)
            least = expected[cell] < expected[least] ? cell : least;
        return (deviations[least], 1 / ((1 / expected[0]) + (1 / expected[1]) + (1 / expected[2]) + (1 / expected[3])));
    }

    // First cell of a table with these margins and this odds ratio: the root of a quadratic equation, written so that neither a ratio near 1 nor
    // one far from it loses digits. All terms under the root are positive.
    private static double Expected(double row, double other, double column, double ratio)
    {
        var rest = row + other - column;
        var linear = other - column + (ratio * (row + column));
        var (less, differ) = (other - column, ratio * (row - column));
        var root = Math.Sqrt((less * less) + (differ * differ) + (2 * ratio * ((other * row) + (column * rest))));
        return linear > 0
            ? 2 * ratio * row * column / (linear + root)
            : (root - linear) / (2 * (1 - ratio));
    }

    private static List<(double A, double B, double C, double D)> Telling(IReadOnlyList<ContingencyTable> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        var telling = new List<(double, double, double, double)>(strata.Count);
        foreach (var table in strata)
        {
            TwoByTwo.CheckShape(table);
            if (!table.RowTotals.Contains(0) && !table.ColumnTotals.Contains(0))
                telling.Add((table[0, 0], table[0, 1], table[1, 0], table[1, 1]));
        }

        return telling;
    }
}
