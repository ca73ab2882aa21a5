using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <summary>One factor of an <see cref="AssociationScreen"/>.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Test">The test that fits the types of factor and target, with its own effect and the assumptions checked.</param>
public sealed record AssociationRow(string Name, HypothesisTest Test)
{
    /// <summary>How the factor is called in sentences.</summary>
    public string Title => StudyTexts.Factor(Name);

    /// <summary>
    /// Strength on one scale for all types: Cramér's V of factor and target less its bias, numbers of many values in ten bands between
    /// quantiles. Range: 0 to 1; NaN where they do not vary together.
    /// </summary>
    public required IntervalEstimate Strength { get; init; }

    /// <summary>p-value adjusted for all factors of the screen. Range: 0 to 1, or NaN.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>Number of rows with both factor and target.</summary>
    public required long Count { get; init; }

    /// <summary>Level that <see cref="AdjustedPValue"/> is compared with. Range: above 0, below 1.</summary>
    public required double Level { get; init; }

    /// <summary>Whether the association is more than chance when all factors are looked at together.</summary>
    public bool IsResolved => AdjustedPValue <= Level;

    /// <summary>What the test means, and what not; by the adjusted p-value.</summary>
    public Finding Finding() => new(
        StudyTexts.Get(IsResolved ? "Association.Found" : "Association.NotFound", StudyTexts.Capital(Title)),
        (Test with { PValue = AdjustedPValue }).Explain(Level),
        IsResolved);
}
