namespace ChurnLab.Insight.Segments;

/// <summary>Tells a segment from a lucky part of a larger one.</summary>
/// <remarks>
/// The best of millions of parts of a group whose members are all alike looks better than the group. So a segment is compared with those that
/// take one of its conditions wider or leave it out: where the same search, on classes dealt at random inside the wider segment, finds parts as
/// good often enough, the part was luck, and the wider segment stands for it. Source: the maximum statistic of <see cref="SearchSignificance"/>,
/// inside a segment.
/// </remarks>
internal sealed class Widening
{
    // The wider segments of the best quality are looked at; those behind them are worse ways out.
    private const int MostTested = 3;
    private const int Permutations = 99;

    // Normal quantiles: up to the first the difference is none even to one who looks once; beyond the second it is taken for sure, which
    // saves a search. The second is a choice, not a bound.
    private const double NoDifference = 1.645;
    private const double SureDifference = 4.5;

    private readonly SegmentFinder _finder;
    private readonly SegmentSpace _space;
    private readonly RowSet _positives;
    private readonly RowSet _all;
    private readonly RowSet _left;
    private readonly int _leftSize;
    private readonly int _leftPositives;
    private readonly PortfolioOptions _options;

    public Widening(SegmentFinder finder, SegmentSpace space, RowSet positives, RowSet cover, PortfolioOptions options)
    {
        (_finder, _space, _positives, _options) = (finder, space, positives, options);
        _all = RowSet.All(space.Rows.Rows);
        _left = _all.Except(cover);
        (_leftSize, _leftPositives) = (_left.Count, _left.CountBoth(positives));
    }

    /// <summary>The widest segment that the given one is no more than a lucky part of; the given one where it is more.</summary>
    /// <param name="best">The segment.</param>
    /// <param name="isAllowed">Whether a wider segment may be taken.</param>
    public FoundSegment Of(FoundSegment best, Func<Segment, bool> isAllowed)
    {
        var widest = best;
        while (Wider(best, widest, isAllowed) is { } wider)
            widest = wider;
        return widest;
    }

    // Always measured against the segment found: steps that are each too small to be seen would lead anywhere.
    private FoundSegment? Wider(FoundSegment best, FoundSegment widest, Func<Segment, bool> isAllowed) => Candidates(widest)
        .Where(wider => wider.NewSize > widest.NewSize && wider.NewRate >= _finder.MinRate && isAllowed(wider.Segment))
        .OrderByDescending(wider => wider.Quality)
        .Take(MostTested)
        .FirstOrDefault(wider => IsLuck(best, wider));

    private IEnumerable<FoundSegment> Candidates(FoundSegment best)
    {
        var conditions = best.Segment.Conditions;
        for (var place = 0; place < conditions.Count; place++)
        {
            Condition[] others = [.. conditions.Where((_, other) => other != place)];
            if (others.Length > 0)
                yield return Counted(others);
            foreach (var condition in _space.Conditions.Where(condition => IsWeaker(condition, conditions[place])))
                yield return Counted([.. others, condition]);
        }
    }

    private bool IsWeaker(Condition condition, Condition than) =>
        condition.Feature == than.Feature && _space.Members(than).Except(_space.Members(condition)).Count == 0 && condition != than;

    private FoundSegment Counted(Condition[] conditions)
    {
        var members = _space.Members(conditions);
        var fresh = members.And(_left);
        var (size, hits) = (fresh.Count, fresh.CountBoth(_positives));
        return new FoundSegment(
            new Segment(conditions, members, _positives), _finder.Quality.Of(size, hits, _leftSize, _leftPositives), size, hits);
    }

    private bool IsLuck(FoundSegment part, FoundSegment whole)
    {
        double rest = whole.NewSize - part.NewSize, restRate = (whole.NewPositives - part.NewPositives) / rest, rate = whole.NewRate;
        var z = (part.NewRate - restRate) / Math.Sqrt(rate * (1 - rate) * ((1.0 / part.NewSize) + (1 / rest)));
        if (!(z > NoDifference))
            return true;
        if (z > SureDifference)
            return false;
        var outside = _all.Except(whole.Segment.Members.And(_left));
        var found = (_finder with { MinRate = 0, MaxResults = 1 }).Find(_space, _positives, outside);
        var chance = new SearchSignificance { Permutations = Permutations, Seed = _options.Seed, Threads = _options.Threads }.Of(found);
        return chance.PValue(_finder.Quality.Of(part.NewSize, part.NewPositives, whole.NewSize, whole.NewPositives)) > _options.Alpha;
    }
}
