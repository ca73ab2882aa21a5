namespace ChurnLab.Statistics;

/// <content>Two and more shares.</content>
public static partial class Proportion
{
    /// <summary>Difference of two shares with Newcombe's hybrid score interval.</summary>
    /// <remarks>
    /// From Wilson's intervals of both shares; without continuity correction, as statsmodels'
    /// <c>confint_proportions_2indep(method="newcomb")</c>. Source: R. G. Newcombe, Interval Estimation for the Difference Between
    /// Independent Proportions, Statistics in Medicine 17 (1998) 873-890, method 10.
    /// </remarks>
    /// <param name="first">Successes and trials of the first group; without trials the result is NaN.</param>
    /// <param name="second">Successes and trials of the second group; without trials the result is NaN.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static IntervalEstimate Difference(
        (long Successes, long Trials) first, (long Successes, long Trials) second, double confidence = 0.95)
    {
        var (one, two) = (Wilson(first.Successes, first.Trials, confidence), Wilson(second.Successes, second.Trials, confidence));
        // Of whole numbers, since shares near 1 keep few digits of what they lack of it.
        var surplus = ((Int128)first.Successes * second.Trials) - ((Int128)second.Successes * first.Trials);
        var difference = (double)surplus / first.Trials / second.Trials;
        return new IntervalEstimate(
            EstimateKind.ShareDifference,
            difference,
            difference - double.Hypot(one.Value - one.Lower, two.Upper - two.Value),
            difference + double.Hypot(one.Upper - one.Value, two.Value - two.Lower),
            confidence);
    }

    /// <summary>Cohen's h: difference of two shares on the arcsine scale, on which their variance does not depend on them.</summary>
    /// <remarks>
    /// The interval is normal with the variance 1/n₁ + 1/n₂, cut at −π and π. Source: J. Cohen, Statistical Power Analysis for the Behavioral
    /// Sciences (1988), chapter 6.
    /// </remarks>
    /// <param name="first">Successes and trials of the first group; without trials the result is NaN.</param>
    /// <param name="second">Successes and trials of the second group; without trials the result is NaN.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static IntervalEstimate CohenH(
        (long Successes, long Trials) first, (long Successes, long Trials) second, double confidence = 0.95)
    {
        var z = Check(first.Successes, first.Trials, confidence);
        Check(second.Successes, second.Trials, confidence);
        var h = 2 * (Math.Asin(Math.Sqrt((double)first.Successes / first.Trials)) - Math.Asin(Math.Sqrt((double)second.Successes / second.Trials)));
        var half = z * Math.Sqrt((1.0 / first.Trials) + (1.0 / second.Trials));
        return new IntervalEstimate(EstimateKind.CohenH, h, Math.Max(-Math.PI, h - half), Math.Min(Math.PI, h + half), confidence);
    }

    /// <summary>z test of two equal shares, with the variance of both groups together.</summary>
    /// <remarks>
    /// Without continuity correction, as statsmodels' <c>proportions_ztest</c>; two-sided it is Pearson's chi-square test. The effect is the
    /// <see cref="Difference"/>, whose score interval can decide otherwise than the test when the p-value is close to the level.
    /// </remarks>
    /// <param name="first">Successes and trials of the first group.</param>
    /// <param name="second">Successes and trials of the second group.</param>
    /// <param name="alternative">What is set against equal shares.</param>
    /// <param name="confidence">Confidence level of the effect. Range: above 0, below 1.</param>
    /// <returns>The test; NaN where a group has no trials, or nothing or everything succeeded in both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static HypothesisTest ZTest(
        (long Successes, long Trials) first,
        (long Successes, long Trials) second,
        Alternative alternative = Alternative.TwoSided,
        double confidence = 0.95)
    {
        var effect = Difference(first, second, confidence);
        double n1 = first.Trials, n2 = second.Trials;
        var pooled = (first.Successes + (double)second.Successes) / (n1 + n2);
        // Of many trials nearly all successful, the difference to 1 would round to 0.
        var rest = ((first.Trials - first.Successes) + (double)(second.Trials - second.Successes)) / (n1 + n2);
        var variance = pooled * rest * ((1 / n1) + (1 / n2));
        var z = variance > 0 && double.IsFinite(variance) ? effect.Value / Math.Sqrt(variance) : double.NaN;
        return new HypothesisTest
        {
            Kind = TestKind.TwoProportionsZ,
            Statistic = z,
            PValue = TailProbability.OfSymmetric(z, alternative, TailProbability.Normal),
            SampleSizes = [first.Trials, second.Trials],
            Alternative = alternative,
            Effect = effect,
            Assumptions =
            [
                TableTests.Expected(Math.Min(n1, n2) * Math.Min(pooled, rest)),
                GroupAssumptions.Independence,
            ],
        };
    }
}
