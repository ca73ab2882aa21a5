using ChurnLab.Insight.Segments;

namespace ChurnLab.Studies.Bank;

/// <summary>What of the bank study can be chosen.</summary>
public sealed record BankStudyOptions
{
    /// <summary>Fewest clients of a segment: below that a list is not worth a measure of its own. Default: 300.</summary>
    public int MinSize { get; init; } = 300;

    /// <summary>Most segments: lists that can be worked on at the same time. Default: 5.</summary>
    public int MaxSegments { get; init; } = 5;

    /// <summary>Searches on churn dealt at random, against which a segment must hold. Default: 199.</summary>
    public int Permutations { get; init; } = 199;

    /// <summary>Random halves, and samples with replacement, on which the search is repeated to check its segments. Default: 10.</summary>
    public int Repeats { get; init; } = 10;

    /// <summary>What is assumed of letters.</summary>
    public BankMeasureAssumptions Assumptions { get; init; } = new();

    /// <summary>Seed of folds, permutations and draws. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>How the search for segments is set.</summary>
    internal PortfolioOptions Portfolio => new()
    {
        MinSize = MinSize,
        MaxSegments = MaxSegments,
        Permutations = Permutations,
        Seed = Seed,
        Words = new SegmentWords { Vocabulary = BankFeatures.Vocabulary },
    };
}
