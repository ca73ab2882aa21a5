using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Boosting;

/// <summary>A node of a tree that is being grown: a range of the list of rows and what is known of it.</summary>
internal sealed class GrowingNode
{
    public required int Index { get; init; }

    public required int Start { get; init; }

    public required int Count { get; init; }

    public required int Depth { get; init; }

    public required NodeSums Sums { get; init; }

    public required ValueBounds Bounds { get; init; }

    /// <summary>The node's histograms; null where it cannot be split.</summary>
    public NativeBlock<Vector128<long>>? Histogram { get; set; }

    public SplitCandidate Best { get; set; } = SplitCandidate.None;

    /// <summary>What the best split takes from the loss, twice.</summary>
    public double Gain { get; set; } = double.NegativeInfinity;
}
