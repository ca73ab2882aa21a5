namespace ChurnLab.Statistics;

/// <summary>Result of <see cref="LogRank.Test"/>: the test, and events observed and expected.</summary>
public sealed record LogRankTest : HypothesisTest
{
    /// <summary>Events by group, weighted as the test weights them.</summary>
    public required IReadOnlyList<double> Observed { get; init; }

    /// <summary>Events by group to be expected were the hazard the same in all, weighted likewise; their sum is that of
    /// the observed.</summary>
    public required IReadOnlyList<double> Expected { get; init; }
}
