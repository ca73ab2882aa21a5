using ChurnLab.Hosting;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Makes the best conjunctions of each length longer by every condition on another feature.</summary>
/// <remarks>Source: P. Clark, T. Niblett, The CN2 Induction Algorithm, Machine Learning 3 (1989).</remarks>
internal static class BeamSearch
{
    /// <summary>Searches.</summary>
    /// <param name="problem">What is searched for.</param>
    /// <param name="threads">Threads at most; 0 is one per core.</param>
    /// <returns>The best conjunctions, and the number of those whose rows were counted.</returns>
    public static (CandidatePool Pool, long Visited) Run(SearchProblem problem, int threads)
    {
        var pool = new CandidatePool(problem.Finder.RawResults);
        // A level keeps what the result can hold, too.
        var width = Math.Max(problem.Finder.BeamWidth, problem.Finder.RawResults);
        var (visited, token) = (0L, AmbientCancellation.Token);
        // Quality is of no use for the first conjunction, which has no conditions.
        Candidate[] beam = [new(0, problem.Rows, problem.Positives, [])];
        for (var length = 1; length <= problem.Finder.MaxConditions && beam.Length > 0; length++)
        {
            var parents = beam;
            var pools = new CandidatePool[parents.Length];
            var counts = new long[parents.Length];
            var fewest = problem.FewestPositives(double.NegativeInfinity);
            Work.For(
                parents.Length,
                threads,
                i => counts[i] = Extend(problem, parents[i], fewest, pools[i] = new CandidatePool(width)),
                token);
            var level = new CandidatePool(width);
            foreach (var own in pools)
                level.Offer(own);
            foreach (var candidate in level.Best.Where(candidate => problem.Allows(candidate.Size, candidate.Positives)))
                pool.Offer(candidate);
            beam = [.. level.Best.Take(problem.Finder.BeamWidth)];
            visited += counts.Sum();
        }

        return (pool, visited);
    }

    private static long Extend(SearchProblem problem, Candidate parent, int fewest, CandidatePool pool)
    {
        var features = problem.Space.Features;
        var used = parent.Selectors.Select(id => problem.Space.SelectorOf(id).Feature).ToHashSet();
        int[] others = [.. Enumerable.Range(0, features.Length).Where(place => !used.Contains(place))];
        var cells = Count(problem, parent, others);
        var visited = 0L;
        foreach (var (i, place) in others.Index())
        {
            visited += features[place].Selectors.Length;
            foreach (var selector in features[place].Selectors)
            {
                var count = cells[i][selector.Last + 1] - cells[i][selector.First];
                var (size, positives) = ((int)(count >> 32), (int)count);
                if (size < problem.MinSize || positives < fewest)
                    continue;
                var quality = problem.Quality(size, positives);
                if (quality >= pool.Threshold)
                    pool.Offer(new Candidate(quality, size, positives, [.. parent.Selectors.Append(selector.Id).Order()]));
            }
        }

        return visited;
    }

    // Counts of the members per bin of every other feature, all bins before it included.
    private static long[][] Count(SearchProblem problem, Candidate parent, int[] others)
    {
        var features = problem.Space.Features;
        var cells = Array.ConvertAll(others, place => new long[features[place].Bins + 1]);
        foreach (var row in Members(problem, parent))
        {
            var weight = problem.Weights[row];
            for (var i = 0; i < others.Length; i++)
                cells[i][features[others[i]].Codes[row] + 1] += weight;
        }

        foreach (var counts in cells)
        {
            for (var bin = 1; bin < counts.Length; bin++)
                counts[bin] += counts[bin - 1];
        }

        return cells;
    }

    private static IEnumerable<int> Members(SearchProblem problem, Candidate parent) => parent.Selectors.Length == 0
        ? Enumerable.Range(0, problem.Weights.Length)
        : problem.Space.Members(parent.Selectors.Select(id => problem.Space.Conditions[id])).Members();
}
