using ChurnLab.Statistics;

namespace ChurnLab.Studies.Portraits;

/// <summary>One trait in which two groups of clients are compared.</summary>
/// <param name="Title">How the trait is called, with its level where it is one of several.</param>
/// <param name="Measure">What the values are; medians and means are in the unit of the column.</param>
public sealed record PortraitTrait(string Title, PortraitMeasure Measure)
{
    /// <summary>Value among those who left; missing values left out; NaN without any.</summary>
    public required double Left { get; init; }

    /// <summary>Value among those who stayed; missing values left out; NaN without any.</summary>
    public required double Stayed { get; init; }

    /// <summary>Cliff's delta of those who left against those who stayed; for a share, the difference of the shares.</summary>
    public required IntervalEstimate Effect { get; init; }

    /// <summary>Whether the difference is more than chance when all traits are looked at together.</summary>
    public required bool IsResolved { get; init; }
}
