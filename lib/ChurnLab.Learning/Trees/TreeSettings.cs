namespace ChurnLab.Learning.Trees;

/// <summary>What the growth of one tree needs to know, with all numbers worked out.</summary>
internal sealed record TreeSettings
{
    public required TreeCriterion Criterion { get; init; }

    public required TreeSplitter Splitter { get; init; }

    public required int MaxDepth { get; init; }

    public required int MinSamplesSplit { get; init; }

    public required int MinSamplesLeaf { get; init; }

    public required double MinWeightFractionLeaf { get; init; }

    public required double MinImpurityDecrease { get; init; }

    /// <summary>Features drawn per node.</summary>
    public required int Drawn { get; init; }

    /// <summary>Leaves at most; 0 is any number.</summary>
    public required int MaxLeafNodes { get; init; }

    public required double CcpAlpha { get; init; }

    public required ClassWeight ClassWeight { get; init; }
}
