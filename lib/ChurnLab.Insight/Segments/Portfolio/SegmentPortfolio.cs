using ChurnLab.Hosting;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>Segments in order, each row belonging to the first that takes it: lists of clients that do not overlap.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class SegmentPortfolio : IShown
{
    private SegmentPortfolio(IReadOnlyList<PortfolioSegment> segments, RowSet positives, SegmentWords words)
    {
        (Segments, Words) = (segments, words);
        Members = segments.Aggregate(new RowSet(positives.Rows), (members, segment) => members.Or(segment.Segment.Members));
        (Size, Positives, AllPositives) = (Members.Count, Members.CountBoth(positives), positives.Count);
    }

    /// <summary>The segments.</summary>
    public IReadOnlyList<PortfolioSegment> Segments { get; }

    /// <summary>The segment at which the search ended, as searches on classes dealt at random find as good a one; null where it ended otherwise.</summary>
    public PortfolioSegment? Refused { get; private init; }

    /// <summary>How sentences call features, values and the outcome.</summary>
    public SegmentWords Words { get; }

    /// <summary>Rows that some segment takes.</summary>
    public RowSet Members { get; }

    /// <summary>Number of rows that some segment takes.</summary>
    public int Size { get; }

    /// <summary>How many of them are of class 1.</summary>
    public int Positives { get; }

    /// <summary>Number of rows there are.</summary>
    public int AllRows => Members.Rows;

    /// <summary>Number of rows of class 1 there are.</summary>
    public int AllPositives { get; }

    /// <summary>Share of class 1 among all rows.</summary>
    public double BaseRate => (double)AllPositives / AllRows;

    /// <summary>Share of class 1 among the rows that some segment takes, with Wilson's 95 % interval; NaN where none does.</summary>
    public IntervalEstimate Rate => Proportion.Wilson(Positives, Size);

    /// <summary>Share of all rows of class 1 that some segment takes; NaN without rows of class 1.</summary>
    public double Coverage => (double)Positives / AllPositives;

    /// <summary>Share of class 1 among the rows that no segment takes, with Wilson's 95 % interval.</summary>
    public IntervalEstimate RestRate => Proportion.Wilson(AllPositives - Positives, AllRows - Size);

    /// <summary>Largest Jaccard's index of two segments over all rows; 0 with fewer than two.</summary>
    public double LargestOverlap => Segments
        .SelectMany((first, place) => Segments.Skip(place + 1).Select(second => first.Segment.Members.Jaccard(second.Segment.Members)))
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>Puts given segments, such as those of another study, into a portfolio in their order.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="target">Class per row.</param>
    /// <param name="segments">Name and conditions of each segment; a segment without conditions takes every row.</param>
    /// <param name="words">How sentences call features, values and the outcome; null: the defaults.</param>
    /// <exception cref="InsightException">The target is no pair of classes, has another number of rows or only one class.</exception>
    /// <exception cref="LearningException">A condition is about a feature that is not there or of the other kind.</exception>
    public static SegmentPortfolio Of(
        FeatureTable rows, Target target, IReadOnlyList<(string Name, IReadOnlyList<Condition> Conditions)> segments, SegmentWords? words = null)
    {
        var positives = PositivesOf(rows, target);
        var cover = PortfolioCover.Nothing(rows.Rows);
        var taken = new List<PortfolioSegment>();
        foreach (var (name, conditions) in segments)
        {
            taken.Add(new PortfolioSegment(name, new Segment(conditions, MembersOf(rows, conditions), positives), cover, positives));
            cover = cover.With(taken[^1]);
        }

        return new SegmentPortfolio(taken, positives, words ?? new());
    }

    /// <summary>Rows that fulfil all conditions.</summary>
    internal static RowSet MembersOf(FeatureTable rows, IEnumerable<Condition> conditions) =>
        conditions.Aggregate(RowSet.All(rows.Rows), (left, condition) => left.And(condition.Holds(rows)));

    /// <summary>Rows of class 1, of a target that fits the rows and has both classes.</summary>
    internal static RowSet PositivesOf(FeatureTable rows, Target target)
    {
        var positives = SegmentFinder.PositivesOf(target, rows.Rows);
        return positives.Count > 0 && positives.Count < rows.Rows
            ? positives
            : throw new InsightException($"{positives.Count} of {rows.Rows} rows are of class 1: segments need rows of both classes.");
    }
}
