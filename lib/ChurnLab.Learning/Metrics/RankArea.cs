using System.Buffers;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Metrics;

/// <summary>Area under the ROC curve: the chance that a row of class 1 scores above one of class 0, ties counting half.</summary>
/// <remarks>
/// Scores of both classes are sorted apart and merged: no row needs to be carried along, and pairs are counted in whole numbers, so that
/// without weights the area is exact but for one division.
/// </remarks>
internal static class RankArea
{
    // Below this many rows sorting by comparison is faster and needs no memory of its own.
    private const int FewRows = 2048;

    public static double Of(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (!weights.IsEmpty)
            return RankMetrics.RocAuc(ScoreGroups.Of(classes, scores, weights));
        if (classes.Length > FewRows)
            return Large(classes, scores);
        var buffer = ArrayPool<double>.Shared.Rent(classes.Length);
        try
        {
            var parted = buffer.AsSpan(0, classes.Length);
            var positives = parted[..Part(classes, scores, parted)];
            var negatives = parted[positives.Length..];
            positives.Sort();
            negatives.Sort();
            return Merge(positives, negatives);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(buffer);
        }
    }

    /// <summary>Puts scores of class 1 first, then those of class 0; gives the number of the former.</summary>
    public static int Part(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, Span<double> parted)
    {
        var (front, back) = (0, parted.Length - 1);
        for (var row = 0; row < classes.Length; row++)
        {
            // Written to both ends, of which one moves on: a branch on the class could not be foreseen.
            var isPositive = (int)classes[row];
            parted[front] = parted[back] = scores[row];
            front += isPositive;
            back -= 1 - isPositive;
        }

        return front;
    }

    private static double Large(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores)
    {
        var parted = GC.AllocateUninitializedArray<double>(classes.Length);
        var count = Part(classes, scores, parted);
        double[] positives = [], negatives = [];
        Parallel.Invoke(
            () => positives = Sorted.Of(parted.AsSpan(0, count)),
            () => negatives = Sorted.Of(parted.AsSpan(count)));
        return Merge(positives, negatives);
    }

    private static double Merge(ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives)
    {
        if (positives.IsEmpty || negatives.IsEmpty)
            throw MetricInput.OneClass("ROC-AUC");
        var (below, upTo) = (0, 0);
        var halves = 0L;
        foreach (var score in positives)
        {
            while (below < negatives.Length && negatives[below] < score)
                below++;
            upTo = Math.Max(upTo, below);
            while (upTo < negatives.Length && negatives[upTo] == score)
                upTo++;
            halves += below + upTo;
        }

        return halves / (2.0 * positives.Length * negatives.Length);
    }
}
