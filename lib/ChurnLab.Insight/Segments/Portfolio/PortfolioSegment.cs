using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>A segment of a portfolio: what its conditions take of all rows, and what of that no segment before it took.</summary>
public sealed class PortfolioSegment
{
    internal PortfolioSegment(string name, Segment segment, PortfolioCover before, RowSet positives)
    {
        (Name, Segment) = (name, segment);
        NewMembers = segment.Members.Except(before.Members);
        (NewSize, NewPositives) = (NewMembers.Count, NewMembers.CountBoth(positives));
        (CumulativeSize, CumulativePositives) = (before.Size + NewSize, before.Positives + NewPositives);
    }

    /// <summary>Name; where none was given, the number in the portfolio, from 1.</summary>
    public string Name { get; }

    /// <summary>The segment over all rows.</summary>
    public Segment Segment { get; }

    /// <summary>Members that no segment before took: the list of this segment, as a row belongs to the first that takes it.</summary>
    public RowSet NewMembers { get; }

    /// <summary>Number of new members.</summary>
    public int NewSize { get; }

    /// <summary>Number of new members of class 1.</summary>
    public int NewPositives { get; }

    /// <summary>Share of class 1 among the new members, with Wilson's 95 % interval; NaN without any.</summary>
    public IntervalEstimate NewRate => Proportion.Wilson(NewPositives, NewSize);

    /// <summary>How many times the rate of all rows that of the new members is; NaN without any.</summary>
    public double NewLift => NewRate.Value / ((double)Segment.AllPositives / Segment.AllRows);

    /// <summary>Share of all rows of class 1 that are new members.</summary>
    public double NewCoverage => (double)NewPositives / Segment.AllPositives;

    /// <summary>Members of this segment and those before.</summary>
    public int CumulativeSize { get; }

    /// <summary>Members of class 1 of this segment and those before.</summary>
    public int CumulativePositives { get; }

    /// <summary>Share of all rows of class 1 that this segment and those before take.</summary>
    public double CumulativeCoverage => (double)CumulativePositives / Segment.AllPositives;

    /// <summary>
    /// How often a whole search finds as good a segment where classes are dealt at random to the clients that the segments before leave; NaN where it
    /// was given or no such searches were asked for.
    /// </summary>
    public double PermutationP { get; internal init; } = double.NaN;
}
