namespace ChurnLab.Insight.Segments;

/// <summary>One random halving: segments found in one half, and how they do in the other.</summary>
public sealed class HoldOutRun
{
    internal HoldOutRun(SegmentPortfolio found, SegmentPortfolio other, RowSet[] members) => (Found, Other, Members) = (found, other, members);

    /// <summary>The portfolio of the half it was found in.</summary>
    public SegmentPortfolio Found { get; }

    /// <summary>The same segments in the other half.</summary>
    public SegmentPortfolio Other { get; }

    /// <summary>Members of the segments among all rows of both halves.</summary>
    internal RowSet[] Members { get; }
}
