namespace ChurnLab.Insight.Segments;

/// <summary>A segment that a search found.</summary>
/// <param name="Segment">The segment, counted on all rows.</param>
/// <param name="Quality">Its quality, on the rows searched.</param>
/// <param name="NewSize">Members among the rows searched: those not ignored.</param>
/// <param name="NewPositives">Members of class 1 among them.</param>
public sealed record FoundSegment(Segment Segment, double Quality, int NewSize, int NewPositives)
{
    /// <summary>Share of class 1 among the members that were searched.</summary>
    public double NewRate => (double)NewPositives / NewSize;
}
