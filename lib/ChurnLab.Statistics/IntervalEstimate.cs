namespace ChurnLab.Statistics;

/// <summary>An effect size or another estimate with its confidence interval.</summary>
/// <param name="Kind">What is estimated.</param>
/// <param name="Value">The estimate; NaN where the data do not tell.</param>
/// <param name="Lower">Lower end of the interval; NaN where none is defined.</param>
/// <param name="Upper">Upper end of the interval; NaN where none is defined.</param>
/// <param name="Confidence">Confidence level of the interval. Range: above 0, below 1.</param>
public sealed record IntervalEstimate(EstimateKind Kind, double Value, double Lower, double Upper, double Confidence)
{
    /// <summary>The value that stands for no effect: 1 for ratios, 0.5 for a probability of superiority and a concordance, 0 otherwise.</summary>
    public double NoEffect => Kind switch
    {
        EstimateKind.OddsRatio or EstimateKind.RiskRatio or EstimateKind.HazardRatio => 1,
        EstimateKind.ProbabilityOfSuperiority or EstimateKind.Concordance => 0.5,
        _ => 0,
    };

    /// <summary>Whether the interval leaves out <see cref="NoEffect"/>; false where there is no interval.</summary>
    public bool IsResolved => Lower > NoEffect || Upper < NoEffect;

    /// <summary>The estimate and its interval in Russian, such as «d Коэна 0,52 (95 %: от 0,31 до 0,73)».</summary>
    public override string ToString() => Texts.StatisticsTexts.Of(this);
}
