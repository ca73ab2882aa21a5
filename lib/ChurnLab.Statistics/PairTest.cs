namespace ChurnLab.Statistics;

/// <summary>Test of two of several groups; its p-value is not yet corrected for their number.</summary>
public sealed record PairTest : HypothesisTest
{
    /// <summary>Place of the first group among all, from 0.</summary>
    public required int First { get; init; }

    /// <summary>Place of the second group among all, from 0.</summary>
    public required int Second { get; init; }
}
