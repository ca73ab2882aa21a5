namespace ChurnLab.Insight.Segments;

/// <summary>What the segments of a portfolio taken so far cover.</summary>
/// <param name="Members">Rows that are taken.</param>
/// <param name="Size">Their number.</param>
/// <param name="Positives">How many of them are of class 1.</param>
internal sealed record PortfolioCover(RowSet Members, int Size, int Positives)
{
    public static PortfolioCover Nothing(int rows) => new(new RowSet(rows), 0, 0);

    public PortfolioCover With(PortfolioSegment segment) =>
        new(Members.Or(segment.Segment.Members), segment.CumulativeSize, segment.CumulativePositives);
}
