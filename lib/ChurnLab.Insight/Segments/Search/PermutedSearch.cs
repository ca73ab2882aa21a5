using System.Numerics;
using System.Runtime.Intrinsics;
using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>Best qualities of the same search for permuted classes.</summary>
/// <param name="problem">What was searched for.</param>
/// <param name="options">How many permutations, from which seed.</param>
internal sealed class PermutedSearch(SearchProblem problem, SearchSignificance options)
{
    /// <summary>One per permutation.</summary>
    public double[] Maxima()
    {
        var maxima = new double[options.Permutations];
        using var progress = ProgressScope.Start(InsightTexts.Get("Segments.Permuting"), options.Permutations);
        if (!problem.Finder.IsExhaustive(problem.Space))
            Beam(maxima, progress);
        else if (problem.Rows <= ushort.MaxValue)
            Exhaustive<ushort>(maxima, progress);
        else
            Exhaustive<uint>(maxima, progress);
        return maxima;
    }

    private void Exhaustive<T>(double[] maxima, ProgressScope progress)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (token, lanes, done) = (AmbientCancellation.Token, Vector512<T>.Count, 0);
        var sets = SubsetPlan.Of(problem.Space.Features, problem.Finder.MaxConditions);
        Work.For(
            (maxima.Length + lanes - 1) / lanes,
            options.Threads,
            group =>
            {
                var (first, count) = (group * lanes, Math.Min(lanes, maxima.Length - (group * lanes)));
                var (labels, most) = (Labels<T>(first, count), new PermutedMaxima<T>(problem));
                foreach (var set in sets)
                {
                    token.ThrowIfCancellationRequested();
                    PermutedWalk<T>.Run(problem, set, labels, most);
                }

                for (var lane = 0; lane < count; lane++)
                    maxima[first + lane] = most.Best(lane);
                progress.Report(Interlocked.Add(ref done, count));
            },
            token);
    }

    private void Beam(double[] maxima, ProgressScope progress)
    {
        var done = 0;
        Work.For(
            maxima.Length,
            options.Threads,
            permutation =>
            {
                var classes = new bool[problem.Rows];
                Permute(permutation, classes);
                maxima[permutation] = BeamSearch.Run(problem.With(classes), threads: 1).Pool.Best.FirstOrDefault()?.Quality ?? double.NegativeInfinity;
                progress.Report(Interlocked.Increment(ref done));
            },
            AmbientCancellation.Token);
    }

    private LaneBuffer<T> Labels<T>(int first, int count)
        where T : unmanaged, IBinaryInteger<T>
    {
        var labels = new LaneBuffer<T>(problem.Weights.Length);
        var lanes = Vector512<T>.Count;
        var numbers = labels.Numbers;
        var classes = new bool[problem.Rows];
        for (var lane = 0; lane < count; lane++)
        {
            Permute(first + lane, classes);
            var at = 0;
            for (var row = 0; row < problem.Weights.Length; row++)
            {
                if (problem.Weights[row] != 0 && classes[at++])
                    numbers[(row * lanes) + lane] = T.One;
            }
        }

        return labels;
    }

    private void Permute(int permutation, Span<bool> classes)
    {
        classes.Clear();
        classes[..problem.Positives].Fill(true);
        RandomStream.Of(options.Seed, permutation).ShuffleInPlace(classes);
    }
}
