namespace ChurnLab.Statistics;

/// <summary>Tests whether values are normal.</summary>
/// <remarks>
/// NaN is missing and left out. A constant sample has no shape: statistic and p-value are NaN, where SciPy's Shapiro-Wilk gives 1 and 1.
/// So it is with infinite values and with fewer values than a test needs. In large samples every test notices deviations that do not
/// matter; in small ones none notices much.
/// </remarks>
public static partial class Normality
{
    /// <summary>Size up to which Shapiro and Wilk's test is defined.</summary>
    public const int LargestShapiroWilk = 5000;

    /// <summary>Shapiro and Wilk's test; SciPy <c>shapiro</c>, which calculates with single precision up to version 1.10.</summary>
    /// <param name="values">Values in any order, 3 to 5000 of them.</param>
    /// <returns>
    /// The test: W, from above 0 to 1, 1 of values as regular as normal ones. Above 5000 values W stands but its p-value is NaN, since
    /// Royston's approximation was not fitted there. Source: P. Royston, Remark AS R94, Applied Statistics 44 (1995) 547-551.
    /// </returns>
    public static HypothesisTest ShapiroWilk(ReadOnlySpan<double> values)
    {
        var sorted = Present.Sorted(values);
        var deviation = sorted.Length < 3 || !Spreads(sorted) ? double.NaN : Royston.Deviation(sorted);
        var p = sorted.Length > LargestShapiroWilk ? double.NaN : Royston.PValue(deviation, sorted.Length);
        return Result(TestKind.ShapiroWilk, 1 - deviation, p, sorted.Length);
    }

    private static bool Spreads(double[] sorted) => double.IsFinite(sorted[0]) && double.IsFinite(sorted[^1]) && sorted[0] < sorted[^1];

    private static HypothesisTest Result(TestKind kind, double statistic, double p, int count) => new()
    {
        Kind = kind,
        Statistic = statistic,
        PValue = p,
        SampleSizes = [count],
        Assumptions = [GroupAssumptions.Independence],
    };
}
