namespace ChurnLab.Insight.Segments;

/// <summary>How a search goes through conjunctions of conditions.</summary>
public enum SearchStrategy
{
    /// <summary>Exhaustive while there are at most <see cref="SegmentFinder.ExhaustiveLimit"/> conjunctions, else a
    /// beam.</summary>
    Auto,

    /// <summary>Every conjunction, but those that cannot be among the results: nothing is missed.</summary>
    Exhaustive,

    /// <summary>The best conjunctions of each length are made longer: good ones may be missed.</summary>
    Beam,
}
