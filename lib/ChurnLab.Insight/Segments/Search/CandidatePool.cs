namespace ChurnLab.Insight.Segments;

/// <summary>The best conjunctions so far, up to a number; which they are does not depend on the order they come
/// in.</summary>
/// <param name="capacity">Most that are kept.</param>
internal sealed class CandidatePool(int capacity)
{
    private readonly SortedSet<Candidate> _best = new(Candidate.BestFirst);

    /// <summary>Quality below which nothing is taken.</summary>
    public double Threshold { get; private set; } = double.NegativeInfinity;

    /// <summary>The conjunctions, best first.</summary>
    public IEnumerable<Candidate> Best => _best;

    /// <summary>A pool that knows from another what is not worth keeping.</summary>
    public CandidatePool Empty() => new(capacity) { Threshold = Threshold };

    /// <summary>Takes a conjunction if it is among the best.</summary>
    public void Offer(Candidate candidate)
    {
        if (candidate.Quality < Threshold)
            return;
        _best.Add(candidate);
        if (_best.Count > capacity)
            _best.Remove(_best.Max!);
        if (_best.Count == capacity)
            Threshold = Math.Max(Threshold, _best.Max!.Quality);
    }

    /// <summary>Takes all of another pool.</summary>
    public void Offer(CandidatePool other)
    {
        foreach (var candidate in other._best)
            Offer(candidate);
    }
}
