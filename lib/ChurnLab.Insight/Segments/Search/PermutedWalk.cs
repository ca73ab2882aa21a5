using System.Numerics;
using System.Runtime.Intrinsics;

namespace ChurnLab.Insight.Segments;

/// <summary>Goes through all conjunctions of one condition on each of some features, for many permutations of the
/// classes at once.</summary>
/// <remarks>
/// Which rows a conjunction holds for does not depend on classes: sizes are counted once, rows of class 1 in one lane
/// per permutation. Of conjunctions of the same size only the most rows of class 1 matter, and they are all that is
/// kept.
/// </remarks>
/// <typeparam name="T">Type of a count: it must hold the number of rows.</typeparam>
internal sealed class PermutedWalk<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly PermutedMaxima<T> _maxima;
    private readonly int _minSize;
    private readonly Selector[][] _selectors;
    private readonly int[] _strides;
    private readonly long[][] _sizes;
    private readonly LaneBuffer<T>[] _counts;

    private PermutedWalk(SearchProblem problem, int[] subset, LaneBuffer<T> labels, PermutedMaxima<T> maxima)
    {
        (_maxima, _minSize) = (maxima, problem.MinSize);
        var features = problem.Space.Features;
        _selectors = [.. subset.Select(place => features[place].Selectors)];
        _strides = CountCube.Strides(features, subset);
        int[] cells = [CountCube.Cells(features, subset), .. _strides[..^1]];
        _sizes = Array.ConvertAll(cells, static count => new long[count]);
        _counts = Array.ConvertAll(cells, static count => new LaneBuffer<T>(count));
        var places = new int[problem.Weights.Length];
        CountCube.Fill(problem, subset, places, _sizes[0]);
        Fill(places, labels.Vectors, _counts[0].Vectors);
        for (var level = 0; level < _strides.Length; level++)
            Accumulate(_counts[0].Vectors, _strides[level], features[subset[level]].Bins + 1);
    }

    /// <summary>Goes through the conjunctions of some features.</summary>
    /// <param name="problem">What is searched for.</param>
    /// <param name="subset">Places of the features, those with few conditions first.</param>
    /// <param name="labels">Classes, a vector per row and a lane per permutation.</param>
    /// <param name="maxima">Most rows of class 1 by size.</param>
    public static void Run(SearchProblem problem, int[] subset, LaneBuffer<T> labels, PermutedMaxima<T> maxima) =>
        new PermutedWalk<T>(problem, subset, labels, maxima).Descend(0);

    private void Descend(int level)
    {
        if (level == _selectors.Length - 1)
        {
            Finish(level);
            return;
        }

        var (sizes, stride) = (_sizes[level], _strides[level]);
        foreach (var selector in _selectors[level])
        {
            var (low, high) = (selector.First * stride, (selector.Last + 1) * stride);
            if ((int)((sizes[high + stride - 1] - sizes[low + stride - 1]) >> 32) < _minSize)
                continue;
            CountCube.Subtract(sizes.AsSpan(high, stride), sizes.AsSpan(low, stride), _sizes[level + 1]);
            var counts = _counts[level].Vectors;
            Subtract(counts.Slice(high, stride), counts.Slice(low, stride), _counts[level + 1].Vectors);
            Descend(level + 1);
        }
    }

    private void Finish(int level)
    {
        ReadOnlySpan<long> sizes = _sizes[level];
        ReadOnlySpan<Vector512<T>> counts = _counts[level].Vectors;
        var most = _maxima.Most;
        foreach (var selector in _selectors[level])
        {
            var size = (int)((sizes[selector.Last + 1] - sizes[selector.First]) >> 32);
            if (size < _minSize)
                continue;
            ref var slot = ref most[_maxima.SlotOf(size)];
            slot = Vector512.Max(slot, counts[selector.Last + 1] - counts[selector.First]);
        }
    }

    private static void Fill(ReadOnlySpan<int> places, ReadOnlySpan<Vector512<T>> labels, Span<Vector512<T>> counts)
    {
        for (var row = 0; row < places.Length; row++)
            counts[places[row]] += labels[row];
    }

    private static void Accumulate(Span<Vector512<T>> cube, int stride, int slices)
    {
        for (var block = 0; block < cube.Length; block += stride * slices)
        {
            for (var at = block + stride; at < block + (stride * slices); at++)
                cube[at] += cube[at - stride];
        }
    }

    private static void Subtract(
        ReadOnlySpan<Vector512<T>> high, ReadOnlySpan<Vector512<T>> low, Span<Vector512<T>> difference)
    {
        for (var i = 0; i < high.Length; i++)
            difference[i] = high[i] - low[i];
    }
}
