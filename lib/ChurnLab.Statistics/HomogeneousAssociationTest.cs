namespace ChurnLab.Statistics;

/// <summary>Result of <see cref="HomogeneousAssociation.Test"/>: the test, and the counts to be expected were the association the same everywhere.</summary>
public sealed record HomogeneousAssociationTest : HypothesisTest
{
    /// <summary>Expected counts, by row and column of each stratum, in the order of the strata.</summary>
    public required IReadOnlyList<double[,]> Expected { get; init; }
}
