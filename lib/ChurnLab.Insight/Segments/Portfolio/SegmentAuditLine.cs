using ChurnLab.Insight.Findings;

namespace ChurnLab.Insight.Segments;

/// <summary>One segment looked at closely.</summary>
/// <param name="Part">The segment in its portfolio.</param>
/// <param name="HoldOut">How it does on clients that took no part in finding it; null where that was not asked for.</param>
/// <param name="Bootstrap">How it does on clients drawn anew.</param>
/// <param name="Homogeneity">Whether its members are alike.</param>
/// <param name="Reasons">What each condition does for it, in the order of the conditions.</param>
public sealed record SegmentAuditLine(
    PortfolioSegment Part,
    HoldOutStability? HoldOut,
    BootstrapStability Bootstrap,
    SegmentHomogeneity Homogeneity,
    IReadOnlyList<SegmentReason> Reasons)
{
    /// <summary>What comes of it.</summary>
    public SegmentVerdict Verdict { get; internal init; }

    /// <summary>The verdict in a sentence that names the weaknesses.</summary>
    public Finding Finding { get; internal init; } = new("", "", IsResolved: false);
}
