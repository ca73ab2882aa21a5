using ChurnLab.Statistics;

namespace ChurnLab.Studies.Associations;

/// <summary>One factor of a <see cref="PhiKMap"/> against the target.</summary>
/// <param name="Column">The factor, with the levels it was cut into.</param>
/// <param name="Title">How the factor is called in sentences.</param>
public sealed record PhiKMapRow(PhiKColumn Column, string Title)
{
    /// <summary>φK of factor and target. Range: 0 to 1; NaN where they do not vary together.</summary>
    public required double PhiK { get; init; }

    /// <summary>Significance of the pair in standard deviations.</summary>
    public required double Z { get; init; }

    /// <summary>Its p-value, adjusted for all pairs of the map by Holm's method. Range: 0 to 1, or NaN.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>Cramér's V of the same table. Range: 0 to 1, or NaN.</summary>
    public required double CramersV { get; init; }

    /// <summary>How well the factor follows from all others and the target together. Range: 0 to 1, or NaN.</summary>
    public required double Global { get; init; }

    /// <summary>
    /// φK under other cuts: numbers in five to twenty bins, levels merged one by one down to two; no point where there are only two levels.
    /// </summary>
    public required PhiKSensitivity Sensitivity { get; init; }

    /// <summary>Smallest φK under all cuts, this one included.</summary>
    public double Smallest => Sensitivity.Points.Count == 0 ? PhiK : Math.Min(PhiK, Sensitivity.Smallest);

    /// <summary>Greatest φK under all cuts, this one included.</summary>
    public double Greatest => Sensitivity.Points.Count == 0 ? PhiK : Math.Max(PhiK, Sensitivity.Greatest);

    /// <summary>Whether the association is more than chance when all pairs are looked at together.</summary>
    public bool IsResolved => AdjustedPValue <= PhiKMap.Level;
}
