namespace ChurnLab.Insight.Segments;

/// <summary>Tests what a search found against what the same search finds where classes have nothing to do with the
/// features.</summary>
/// <remarks>
/// <para>Classes are put into random order among the rows searched, and the best quality of the whole search is taken
/// each time. A segment is compared with these maxima, so that p-values hold for all segments of a search together,
/// however many conjunctions were looked at: where nothing is to be found, the chance that any segment has a p-value
/// of α or less is at most α.</para>
/// <para>Source: P. H. Westfall, S. S. Young, Resampling-Based Multiple Testing, 1993 (maximum statistic); the 1
/// added above and below: B. Phipson, G. K. Smyth, Permutation P-values Should Never Be Zero, SAGMB 9 (2010).</para>
/// </remarks>
public sealed record SearchSignificance
{
    /// <summary>Number of permutations. Range: 1 or more. Default: 999, for which no p-value is below 0.001.</summary>
    public int Permutations { get; init; } = 999;

    /// <summary>Seed; the same seed gives the same p-values. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Searches permuted classes as found segments were searched.</summary>
    /// <param name="found">What a search found.</param>
    /// <exception cref="InsightException">An option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public SearchNull Of(FoundSegments found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (Permutations < 1)
            throw new InsightException(FormattableString.Invariant($"Permutations of a test of a search are {Permutations}; expected 1 or more."));
        return new SearchNull(found, new PermutedSearch(found.Problem, this).Maxima());
    }
}
