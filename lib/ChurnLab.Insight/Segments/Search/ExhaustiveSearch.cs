using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Goes through all conjunctions, set of features after set of features.</summary>
internal static class ExhaustiveSearch
{
    // Sets of one batch do not know what the others of it find, so that what is visited is the same for any number of
    // threads.
    private const int Batch = 32;

    /// <summary>Searches.</summary>
    /// <param name="problem">What is searched for.</param>
    /// <returns>The best conjunctions, and the number of those whose rows were counted.</returns>
    public static (CandidatePool Pool, long Visited) Run(SearchProblem problem)
    {
        var pool = new CandidatePool(problem.Finder.RawResults);
        var sets = SubsetPlan.Of(problem.Space.Features, problem.Finder.MaxConditions);
        var token = AmbientCancellation.Token;
        using var progress = ProgressScope.Start(InsightTexts.Get("Segments.Searching"), Math.Max(1, sets.Count));
        var visited = 0L;
        for (var start = 0; start < sets.Count; start += Batch)
        {
            var (first, count) = (start, Math.Min(Batch, sets.Count - start));
            var pools = new CandidatePool[count];
            var counts = new long[count];
            Work.For(
                count,
                problem.Finder.Threads,
                i =>
                {
                    pools[i] = pool.Empty();
                    counts[i] = CubeWalk.Run(problem, sets[first + i], pools[i]);
                },
                token);
            foreach (var own in pools)
                pool.Offer(own);
            visited += counts.Sum();
            progress.Report(first + count);
        }

        return (pool, visited);
    }
}
