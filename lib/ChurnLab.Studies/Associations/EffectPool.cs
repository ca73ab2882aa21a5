using ChurnLab.Statistics;

namespace ChurnLab.Studies.Associations;

/// <summary>Effects of several groups taken together, each weighted by its precision.</summary>
/// <param name="Common">The weighted mean with its interval; NaN without an effect that has one.</param>
/// <param name="HomogeneityPValue">p-value of Cochran's Q, that all effects are the same; NaN with fewer than two.</param>
/// <remarks>
/// The precision follows from the width of the interval. Source: W. G. Cochran, The Combination of Estimates from Different Experiments,
/// Biometrics 10 (1954) 101-129.
/// </remarks>
internal sealed record EffectPool(IntervalEstimate Common, double HomogeneityPValue)
{
    // Of a normal variable, 95 % lie within this many standard deviations.
    private const double Reach = 1.959963984540054;

    /// <summary>Takes effects with 95 % intervals together.</summary>
    public static EffectPool Of(IReadOnlyList<IntervalEstimate> effects)
    {
        var known = effects.Where(effect => effect.Upper > effect.Lower).Select(effect => (effect.Value, Weight: Weight(effect))).ToList();
        var kind = effects.Count > 0 ? effects[0].Kind : EstimateKind.CliffDelta;
        if (known.Count == 0)
            return new(new(kind, double.NaN, double.NaN, double.NaN, 0.95), double.NaN);
        var total = known.Sum(effect => effect.Weight);
        var mean = known.Sum(effect => effect.Weight * effect.Value) / total;
        var half = Reach / Math.Sqrt(total);
        var q = known.Sum(effect => effect.Weight * (effect.Value - mean) * (effect.Value - mean));
        return new(
            new(kind, mean, mean - half, mean + half, 0.95), known.Count < 2 ? double.NaN : ChiSquare.SurvivalFunction(q, known.Count - 1));
    }

    private static double Weight(IntervalEstimate effect)
    {
        var error = (effect.Upper - effect.Lower) / 2 / Reach;
        return 1 / (error * error);
    }
}
