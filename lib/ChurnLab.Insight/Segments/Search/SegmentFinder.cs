using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Searches segments with a high rate of class 1: conjunctions of conditions with round thresholds on
/// different features.</summary>
/// <remarks>
/// <para>Conditions are ranges between round numbers, both ends included, values of features with few values, levels,
/// and whether a value is there. Exhaustive searches go through the count cubes of all sets of features; branches
/// that cannot reach the results are cut by <see cref="SegmentQuality.Bound"/>. The result is the same for any number
/// of threads.</para>
/// <para>Source: W. Klösgen, Explora, 1996; M. Atzmueller, Subgroup Discovery, WIREs Data Mining and Knowledge
/// Discovery 5 (2015).</para>
/// </remarks>
public sealed partial record SegmentFinder
{
    /// <summary>What is made as large as possible. Default: <see cref="SegmentQuality.WilsonLower"/>.</summary>
    public SegmentQuality Quality { get; init; } = SegmentQuality.WilsonLower;

    /// <summary>Fewest rows of a segment. Range: 1 or more. Default: 300.</summary>
    public int MinSize { get; init; } = 300;

    /// <summary>Smallest share of all rows that a segment holds; the larger of this and <see cref="MinSize"/> counts.
    /// Range: 0 to 1. Default: 0.</summary>
    public double MinShare { get; init; }

    /// <summary>Smallest rate of class 1. Range: 0 to 1. Default: 0.</summary>
    public double MinRate { get; init; }

    /// <summary>Smallest rate over the rate of all rows. Range: 0 or more. Default: 0.</summary>
    public double MinLift { get; init; }

    /// <summary>Most conditions of a segment. Range: 1 to 8. Default: 4.</summary>
    public int MaxConditions { get; init; } = 4;

    /// <summary>Most segments of the result. Range: 1 or more. Default: 100.</summary>
    public int MaxResults { get; init; } = 100;

    /// <summary>Most thresholds of a feature of numbers. Range: 1 to 50. Default: 9, about tenths of the
    /// rows.</summary>
    public int MaxThresholds { get; init; } = 9;

    /// <summary>A feature with at most as many different numbers has its values for thresholds and conditions. Range:
    /// 2 to 50. Default: 12.</summary>
    public int FewValues { get; init; } = 12;

    /// <summary>Whether ranges with two ends are among the conditions. Default: true.</summary>
    public bool Windows { get; init; } = true;

    /// <summary>
    /// A condition is dropped when that adds fewer members than this share of the segment: it would only look
    /// important. Range: 0 to 1, 0 keeps all but those that change nothing. Default: 0.04.
    /// </summary>
    public double SimplifyTolerance { get; init; } = 0.04;

    /// <summary>
    /// Largest share of searched rows in either of two results that may be in both (Jaccard's index); of two that
    /// overlap more the better is kept, and there may be fewer results. Range: 0 to 1. Default: 1, only results with
    /// the same members count once.
    /// </summary>
    public double MaxOverlap { get; init; } = 1;

    /// <summary>How conjunctions are gone through. Default: <see cref="SearchStrategy.Auto"/>.</summary>
    public SearchStrategy Strategy { get; init; }

    /// <summary>
    /// Most steps that <see cref="SearchStrategy.Auto"/> takes exhaustively: a step per conjunction, and one per row
    /// and set of features. Range: 0 or more. Default: 1,000,000,000, some seconds.
    /// </summary>
    public double ExhaustiveLimit { get; init; } = 1e9;

    /// <summary>Conjunctions of each length that a beam makes longer. Range: 1 or more. Default: 200.</summary>
    public int BeamWidth { get; init; } = 200;

    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Makes rows ready for searches: chooses thresholds and marks which conditions hold.</summary>
    /// <param name="x">Features; rows without a value take part. Range: 1 row or more.</param>
    /// <exception cref="InsightException">An option is outside its range, or there is no row.</exception>
    public SegmentSpace Prepare(FeatureTable x)
    {
        ArgumentNullException.ThrowIfNull(x);
        Check();
        if (x.Rows == 0)
            throw new InsightException("A search for segments needs rows; the table has none.");
        return new SegmentSpace(x, this);
    }

    /// <summary>Searches segments.</summary>
    /// <param name="x">Features, a row per client.</param>
    /// <param name="y">Class of each row.</param>
    /// <exception cref="InsightException">An option is outside its range, there is no row, classes are missing or not
    /// as many as rows.</exception>
    public FoundSegments Find(FeatureTable x, Target y)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Find(Prepare(x), PositivesOf(y, x.Rows));
    }

    /// <summary>Searches segments of rows made ready before, as often as needed.</summary>
    /// <param name="space">The rows.</param>
    /// <param name="positives">Rows of class 1.</param>
    /// <param name="ignored">Rows that are not searched, such as those covered by segments chosen before: sizes,
    /// rates and qualities are those of the other rows; null for none. Default: null.</param>
    /// <exception cref="InsightException">An option is outside its range, or a set is not of as many rows.</exception>
    public FoundSegments Find(SegmentSpace space, RowSet positives, RowSet? ignored = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(positives);
        Check();
        var (rows, others) = (space.Rows.Rows, ignored?.Rows ?? positives.Rows);
        if (positives.Rows != rows || others != rows)
            throw new InsightException($"The table has {rows} rows, the sets have {positives.Rows} and {others}.");
        var problem = new SearchProblem(this, space, positives, ignored);
        var isExhaustive = IsExhaustive(space);
        var (pool, visited) = isExhaustive ? ExhaustiveSearch.Run(problem) : BeamSearch.Run(problem, Threads);
        return new FoundSegments(problem, new ResultList(problem, positives, ignored).Of(pool.Best))
        {
            IsExhaustive = isExhaustive,
            Visited = visited,
            Conjunctions = SubsetPlan.Conjunctions(space.Features, MaxConditions),
        };
    }

    /// <summary>Drops conditions of a segment that hardly move its membership, see
    /// <see cref="SimplifyTolerance"/>.</summary>
    /// <param name="space">The rows.</param>
    /// <param name="positives">Rows of class 1.</param>
    /// <param name="segment">The segment; its conditions need not be of the space.</param>
    /// <returns>A segment with the conditions left, at least one; those whose loss adds fewest members go
    /// first.</returns>
    public Segment Simplify(SegmentSpace space, RowSet positives, Segment segment)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(segment);
        Check();
        var conditions = Simplification.Of(space, SimplifyTolerance, segment.Conditions, ignored: null);
        return new Segment(conditions, space.Members(conditions), positives);
    }

    /// <summary>The rows of class 1 as a set.</summary>
    /// <param name="y">Class of each row.</param>
    /// <param name="rows">Number of rows there must be.</param>
    /// <exception cref="InsightException">The target holds numbers or has another number of rows.</exception>
    public static RowSet PositivesOf(Target y, int rows)
    {
        ArgumentNullException.ThrowIfNull(y);
        if (!y.IsBinary)
            throw new InsightException("The target holds numbers; a search for segments expects two classes, 0 and 1.");
        if (y.Rows != rows)
            throw new InsightException($"The table has {rows} rows, the target {y.Rows}: each row needs its class.");
        var set = new RowSet(rows);
        for (var row = 0; row < rows; row++)
        {
            if (y.Values[row] == 1)
                set.Add(row);
        }

        return set;
    }

    /// <summary>Fewest rows of a segment of so many rows.</summary>
    internal int SmallestSize(int rows) => Math.Max(MinSize, (int)Math.Ceiling(MinShare * rows));

    /// <summary>Whether a search goes through all conjunctions.</summary>
    /// <exception cref="InsightException">It was asked to, and there are too many cells to count.</exception>
    internal bool IsExhaustive(SegmentSpace space)
    {
        var fits = SubsetPlan.LargestCube(space.Features, MaxConditions) <= CountCube.MostCells;
        if (Strategy == SearchStrategy.Exhaustive && !fits)
            throw new InsightException("An exhaustive search would count too many cells: ask for fewer thresholds or conditions, or for a beam.");
        return Strategy == SearchStrategy.Exhaustive
            || (Strategy == SearchStrategy.Auto && fits && SubsetPlan.Steps(space, MaxConditions) <= ExhaustiveLimit);
    }

    /// <summary>Conjunctions among which results are chosen: many of the best are variants of one another.</summary>
    internal int RawResults => (int)Math.Min(int.MaxValue, 20L * MaxResults);
}
