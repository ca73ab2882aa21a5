namespace ChurnLab.Insight.Segments;

/// <summary>Goes through all conjunctions of one condition on each of some features, but those that cannot be good
/// enough.</summary>
internal sealed class CubeWalk
{
    private readonly SearchProblem _problem;
    private readonly Selector[][] _selectors;
    private readonly int[] _strides;
    private readonly int[] _chosen;
    private readonly long[][] _slices;
    private readonly CandidatePool _pool;
    private int _fewestPositives;
    private long _visited;

    private CubeWalk(SearchProblem problem, int[] subset, CandidatePool pool)
    {
        (_problem, _pool) = (problem, pool);
        var features = problem.Space.Features;
        _selectors = [.. subset.Select(place => features[place].Selectors)];
        _strides = CountCube.Strides(features, subset);
        _chosen = new int[subset.Length];
        _slices = new long[subset.Length][];
        _slices[0] = new long[CountCube.Cells(features, subset)];
        for (var level = 1; level < subset.Length; level++)
            _slices[level] = new long[_strides[level - 1]];
        CountCube.Fill(problem, subset, new int[problem.Weights.Length], _slices[0]);
    }

    /// <summary>Goes through the conjunctions of some features.</summary>
    /// <param name="problem">What is searched for.</param>
    /// <param name="subset">Places of the features, those with few conditions first.</param>
    /// <param name="pool">Takes what is found.</param>
    /// <returns>Number of conjunctions whose rows were counted.</returns>
    public static long Run(SearchProblem problem, int[] subset, CandidatePool pool)
    {
        var walk = new CubeWalk(problem, subset, pool);
        walk._fewestPositives = problem.FewestPositives(pool.Threshold);
        walk.Descend(0);
        return walk._visited;
    }

    private void Descend(int level)
    {
        if (level == _selectors.Length - 1)
        {
            Finish(level);
            return;
        }

        var (cube, stride) = (_slices[level], _strides[level]);
        foreach (var selector in _selectors[level])
        {
            var (low, high) = (selector.First * stride, (selector.Last + 1) * stride);
            var count = cube[high + stride - 1] - cube[low + stride - 1];
            if ((int)(count >> 32) < _problem.MinSize || (int)count < _fewestPositives)
                continue;
            _chosen[level] = selector.Id;
            CountCube.Subtract(cube.AsSpan(high, stride), cube.AsSpan(low, stride), _slices[level + 1]);
            Descend(level + 1);
        }
    }

    private void Finish(int level)
    {
        var (cube, minSize) = (_slices[level], _problem.MinSize);
        _visited += _selectors[level].Length;
        foreach (var selector in _selectors[level])
        {
            var count = cube[selector.Last + 1] - cube[selector.First];
            var (size, positives) = ((int)(count >> 32), (int)count);
            if (size < minSize || positives < _fewestPositives || !_problem.Allows(size, positives))
                continue;
            var quality = _problem.Quality(size, positives);
            if (quality < _pool.Threshold)
                continue;
            _chosen[level] = selector.Id;
            int[] ids = [.. _chosen];
            Array.Sort(ids);
            _pool.Offer(new Candidate(quality, size, positives, ids));
            _fewestPositives = _problem.FewestPositives(_pool.Threshold);
        }
    }
}
