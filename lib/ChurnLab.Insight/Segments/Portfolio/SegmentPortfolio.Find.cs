using System.Globalization;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <content>The search for a portfolio.</content>
public sealed partial class SegmentPortfolio
{
    // Where all of the best segments overlap with those taken, more of them are asked for, and at last nothing.
    private static readonly int[] ResultsAskedFor = [50, 500, 5000];

    /// <summary>Builds a portfolio segment by segment, each the best among the clients that those before leave.</summary>
    /// <remarks>
    /// A segment is taken when it adds enough clients at a rate far enough above that of all clients, overlaps little with those before, and is
    /// better than the same search finds where classes are dealt at random to the clients that are left: the best of a whole search is compared
    /// with the best of whole searches (<see cref="SearchSignificance"/>). The first segment that chance explains ends the search, so that the
    /// portfolio is empty where nothing is to be found. A segment that is no more than a lucky part of a wider one gives way to it. Without
    /// permutations neither is looked at.
    /// </remarks>
    /// <param name="rows">All rows.</param>
    /// <param name="target">Class per row.</param>
    /// <param name="options">How; null: the defaults.</param>
    /// <exception cref="InsightException">An option is outside its range, or the target is no pair of classes or has another number of rows.</exception>
    public static SegmentPortfolio Find(FeatureTable rows, Target target, PortfolioOptions? options = null)
    {
        options ??= new();
        Check(options);
        var positives = PositivesOf(rows, target);
        var finder = options.Finder with
        {
            MinSize = options.MinSize,
            MinShare = 0,
            MinRate = Math.Min(1, options.MinLift * target.Positives / rows.Rows),
            MinLift = 0,
            Threads = options.Threads,
        };
        var space = finder.Prepare(rows);
        var taken = new List<PortfolioSegment>();
        var cover = PortfolioCover.Nothing(rows.Rows);
        while (taken.Count < options.MaxSegments && Next(finder, (space, positives, cover.Members), taken, options) is { } next)
        {
            var p = options.Permutations == 0 ? double.NaN : Chance(options).Of(next.Search).PValue(next.Best.Quality);
            var best = p <= options.Alpha ? Widened(next.Best, new Widening(finder, space, positives, cover.Members, options), taken, options) : next.Best;
            var name = (taken.Count + 1).ToString(CultureInfo.InvariantCulture);
            var part = new PortfolioSegment(name, best.Segment, cover, positives) { PermutationP = p };
            if (p > options.Alpha)
                return new SegmentPortfolio(taken, positives, options.Words) { Refused = part };
            taken.Add(part);
            cover = cover.With(part);
        }

        return new SegmentPortfolio(taken, positives, options.Words);
    }

    private static (FoundSegments Search, FoundSegment Best)? Next(
        SegmentFinder finder, (SegmentSpace Space, RowSet Positives, RowSet Cover) rows, List<PortfolioSegment> taken, PortfolioOptions options)
    {
        foreach (var asked in ResultsAskedFor)
        {
            var search = (finder with { MaxResults = asked }).Find(rows.Space, rows.Positives, rows.Cover);
            FoundSegment[] apart =
            [
                .. search.Segments.Where(found => IsApart(found.Segment, taken, options)),
            ];
            if (apart.Length > 0)
                return (search, MostAlike(apart, rows.Space, rows.Positives, options.QualityTolerance));
            if (search.Segments.Count < asked)
                break;
        }

        return null;
    }

    private static FoundSegment Widened(FoundSegment best, Widening widening, List<PortfolioSegment> taken, PortfolioOptions options) => widening.Of(
        best, wider => IsApart(wider, taken, options));

    private static bool IsApart(Segment segment, List<PortfolioSegment> taken, PortfolioOptions options) =>
        taken.TrueForAll(other => other.Segment.Members.Jaccard(segment.Members) <= options.MaxOverlap);

    // Of equally homogeneous segments the better one, as they come best first.
    private static FoundSegment MostAlike(FoundSegment[] found, SegmentSpace space, RowSet positives, double tolerance) => tolerance == 0
        ? found[0]
        : found.TakeWhile(one => one.Quality >= found[0].Quality - tolerance).MinBy(one => SegmentHomogeneity.SpreadOf(one.Segment, space.Rows, positives))!;

    private static SearchSignificance Chance(PortfolioOptions options) =>
        new() { Permutations = options.Permutations, Seed = options.Seed, Threads = options.Threads };

    private static void Check(PortfolioOptions options)
    {
        Check(nameof(PortfolioOptions.MinSize), options.MinSize, 1, int.MaxValue);
        Check(nameof(PortfolioOptions.MaxSegments), options.MaxSegments, 1, int.MaxValue);
        Check(nameof(PortfolioOptions.MaxOverlap), options.MaxOverlap, 0, 1);
        Check(nameof(PortfolioOptions.MinLift), options.MinLift, 0, double.MaxValue);
        Check(nameof(PortfolioOptions.QualityTolerance), options.QualityTolerance, 0, double.MaxValue);
        Check(nameof(PortfolioOptions.Alpha), options.Alpha, 0, 1);
        Check(nameof(PortfolioOptions.Permutations), options.Permutations, 0, int.MaxValue);
    }

    private static void Check(string option, double value, double least, double most) =>
        OptionRange.Check("a portfolio", option, value, least, most);
}
