using ChurnLab.Statistics;

namespace ChurnLab.Studies.Associations;

/// <summary>The association of a factor with an outcome within one group of clients.</summary>
/// <param name="Label">The group, for readers.</param>
/// <param name="Count">Number of clients with factor and outcome. Range: 0 or more.</param>
/// <param name="Events">Number of them with the outcome.</param>
/// <param name="Effect">Odds ratio of the later value of the factor, or Cliff's delta of those with the outcome, with its 95 % interval.</param>
public sealed record StratumEffect(string Label, long Count, long Events, IntervalEstimate Effect)
{
    /// <summary>Median of the factor, where it is of numbers; NaN otherwise or without clients.</summary>
    public double Median { get; init; } = double.NaN;

    /// <summary>Share of clients with the outcome. Range: 0 to 1; NaN without clients.</summary>
    public double Rate => (double)Events / Count;

    /// <summary>Whether the interval widened for the number of groups leaves out no effect.</summary>
    public required bool IsResolved { get; init; }

    /// <summary>Whether the effect is above no effect.</summary>
    public bool IsAbove => Effect.Value > Effect.NoEffect;
}
