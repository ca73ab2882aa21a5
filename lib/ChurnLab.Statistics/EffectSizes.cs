using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>How large a difference is, without regard to how surely it is known.</summary>
/// <remarks>
/// NaN is missing and left out. Values are NaN where a group is too small (fewer than two values) or nothing spreads; intervals are
/// NaN with them. Intervals of standardized differences are the usual large-sample ones, value ± z·√variance; the noncentral t
/// distribution would give slightly wider, asymmetric ones in groups below about 10.
/// Source: L. V. Hedges and I. Olkin, Statistical Methods for Meta-Analysis (1985), ch. 5; M. Borenstein et al., Introduction to
/// Meta-Analysis (2009), ch. 4; J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1988).
/// </remarks>
public static class EffectSizes
{
    /// <summary>Cohen's d: difference of means in pooled standard deviations.</summary>
    /// <param name="first">Values of the first group, in any order.</param>
    /// <param name="second">Values of the second group, in any order.</param>
    /// <param name="confidence">Confidence level of the interval. Range: above 0, below 1.</param>
    /// <returns>d, above 0 where the first mean is larger. Its variance is taken as (n1 + n2)/(n1·n2) + d²/(2(n1 + n2)).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate CohenD(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence = 0.95) =>
        CohenD(SampleSpread.Of(Present.Of(first)), SampleSpread.Of(Present.Of(second)), TwoSided.Checked(confidence));

    /// <summary>Hedges' g: Cohen's d less its bias in small groups.</summary>
    /// <param name="first">Values of the first group, in any order.</param>
    /// <param name="second">Values of the second group, in any order.</param>
    /// <param name="confidence">Confidence level of the interval. Range: above 0, below 1.</param>
    /// <returns>
    /// g = J·d with the exact factor J = Γ(ν/2)/(√(ν/2)·Γ((ν − 1)/2)), ν = n1 + n2 − 2, not its usual approximation; the interval is
    /// that of d times J.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate HedgesG(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence = 0.95) =>
        HedgesG(SampleSpread.Of(Present.Of(first)), SampleSpread.Of(Present.Of(second)), TwoSided.Checked(confidence));

    /// <summary>Probability that a value of the first group exceeds one of the second, ties counted half.</summary>
    /// <param name="first">Values of the first group, in any order.</param>
    /// <param name="second">Values of the second group, in any order.</param>
    /// <param name="confidence">Confidence level of the interval. Range: above 0, below 1.</param>
    /// <returns>The probability, range 0 to 1, 0.5 without effect: also the area under the ROC curve of the value as a score. Its
    /// interval is that of <see cref="Dominance.Cliff"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static IntervalEstimate ProbabilityOfSuperiority(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence = 0.95)
    {
        var effect = Dominance.Cliff(first, second, confidence);
        return new(EstimateKind.ProbabilityOfSuperiority, (effect.Value + 1) / 2, (effect.Lower + 1) / 2, (effect.Upper + 1) / 2, confidence);
    }

    internal static IntervalEstimate CohenD(SampleSpread first, SampleSpread second, double confidence)
    {
        double n = first.Count, m = second.Count;
        var value = first.Count < 2 || second.Count < 2
            ? double.NaN
            : Finite(first.Above(second) / Math.Sqrt((first.Squares + second.Squares) / (n + m - 2)));
        return Around(EstimateKind.CohenD, value, ((n + m) / (n * m)) + (value * value / (2 * (n + m))), confidence);
    }

    internal static IntervalEstimate HedgesG(SampleSpread first, SampleSpread second, double confidence) =>
        Unbiased(CohenD(first, second, confidence), first.Count + second.Count - 2);

    /// <summary>Hedges' g of one group against a value, with the variance 1/n + d²/(2n) of d.</summary>
    internal static IntervalEstimate HedgesG(SampleSpread group, double value, double confidence)
    {
        var d = Finite(group.Above(value) / Math.Sqrt(group.Variance));
        var variance = (1.0 / group.Count) + (d * d / (2.0 * group.Count));
        return Unbiased(Around(EstimateKind.CohenD, d, variance, confidence), group.Count - 1);
    }

    private static IntervalEstimate Unbiased(IntervalEstimate d, int freedom)
    {
        // With one degree of freedom the estimate has no mean that could be corrected.
        var factor = freedom < 2
            ? double.NaN
            : freedom < 1000
                ? Math.Exp(SpecialFunctions.GammaLn(freedom / 2.0) - SpecialFunctions.GammaLn((freedom - 1) / 2.0)) / Math.Sqrt(freedom / 2.0)
                : LargeFactor(freedom);
        return new(EstimateKind.HedgesG, factor * d.Value, factor * d.Lower, factor * d.Upper, d.Confidence);
    }

    // Of large arguments the log-gammas nearly cancel; this is the series of their ratio.
    private static double LargeFactor(double freedom)
    {
        var x = 1 / ((freedom - 1) / 2);
        return Math.Sqrt((freedom - 1) / freedom) * (1 - (x / 8 * (1 - (x / 16 * (1 + (5 * x / 8))))));
    }

    private static IntervalEstimate Around(EstimateKind kind, double value, double variance, double confidence)
    {
        var half = TwoSided.Quantile(confidence) * Math.Sqrt(variance);
        return new(kind, value, value - half, value + half, confidence);
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;
}
