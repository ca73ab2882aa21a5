using MathNet.Numerics.Distributions;

namespace ChurnLab.Statistics;

/// <summary>Finds where along ordered groups successes are more or less frequent than elsewhere.</summary>
/// <remarks>
/// The groups are cut into runs of one rate each by the likelihood of the best cutting, less a penalty of ln(groups) for every
/// run (optimal partitioning: B. Jackson et al., An algorithm for optimal partitioning of data on an interval, IEEE Signal
/// Processing Letters 12 (2005) 105-108). Of these runs, those count whose rate differs from the rate of all other groups beyond
/// chance although a run was picked from all possible ones: the tail of the likelihood ratio times the number of runs
/// (Bonferroni), which is on the safe side. A run of more than half of the trials does not count: it is what the others stand
/// out from. Neighbours on one side are joined. Unlike Kulldorff's scan statistic a run does not reach over a dip to a second
/// hump.
/// </remarks>
public static class RateSegmentation
{
    /// <summary>Finds the runs.</summary>
    /// <param name="trials">Number of trials in each group, in the order of the groups. Range: 0 or more.</param>
    /// <param name="successes">Number of successes in each group. Range: 0 to the trials of the group.</param>
    /// <param name="minTrials">Least number of trials in a run. Range: 1 or more.</param>
    /// <param name="significance">A run counts when its probability is below this. Range: above 0, below 1.</param>
    /// <returns>The runs in the order of the groups; empty where nothing stands out.</returns>
    /// <exception cref="ArgumentException">There are not as many successes as trials.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static IReadOnlyList<RateRun> Find(
        ReadOnlySpan<long> trials, ReadOnlySpan<long> successes, long minTrials = 30, double significance = 0.05)
    {
        Check(trials, successes);
        ArgumentOutOfRangeException.ThrowIfLessThan(minTrials, 1);
        if (!(significance is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(significance), significance, "The significance must be above 0 and below 1.");

        var (counts, hits) = (Cumulated(trials), Cumulated(successes));
        var found = new List<RateRun>();
        foreach (var (first, last) in Cut(counts, hits, minTrials))
        {
            var run = Run(counts, hits, first, last);
            if (run.PValue >= significance || run.Trials > counts[^1] / 2)
                continue;
            // Neighbours on one side may still differ from each other; what is told is where the rate is high or low.
            if (found is [.., var before] && before.Last == first - 1 && before.IsHigh == run.IsHigh)
                found[^1] = Run(counts, hits, before.First, last) with { Parts = [.. before.Parts.DefaultIfEmpty(before), run] };
            else
                found.Add(run);
        }

        return found;
    }

    private static void Check(ReadOnlySpan<long> trials, ReadOnlySpan<long> successes)
    {
        if (trials.Length != successes.Length)
            throw new ArgumentException($"Each group needs its trials and its successes. Got {trials.Length} and {successes.Length}.", nameof(successes));
        for (var group = 0; group < trials.Length; group++)
        {
            if (successes[group] < 0 || successes[group] > trials[group])
            {
                throw new ArgumentOutOfRangeException(
                    nameof(successes), successes[group], $"Successes must be from 0 to the trials, which are {trials[group]} in group {group}.");
            }
        }
    }

    private static long[] Cumulated(ReadOnlySpan<long> values)
    {
        var sums = new long[values.Length + 1];
        for (var group = 0; group < values.Length; group++)
        {
            if (values[group] > long.MaxValue - sums[group])
                throw new ArgumentOutOfRangeException(nameof(values), values[group], "The total of all trials must be below 2^63.");
            sums[group + 1] = sums[group] + values[group];
        }

        return sums;
    }

    private static Stack<(int First, int Last)> Cut(long[] counts, long[] hits, long minTrials)
    {
        var groups = counts.Length - 1;
        var penalty = Math.Log(Math.Max(1, groups));
        var best = new double[groups + 1];
        var start = new int[groups + 1];
        for (var end = 1; end <= groups; end++)
        {
            best[end] = double.NegativeInfinity;
            for (var first = 0; first < end; first++)
            {
                var inside = counts[end] - counts[first];
                var value = best[first] + LogLikelihood(inside, hits[end] - hits[first]) - penalty;
                if (inside >= minTrials && value > best[end])
                    (best[end], start[end]) = (value, first);
            }
        }

        var runs = new Stack<(int First, int Last)>();
        // Too few trials for any run leave nothing to cut.
        for (var end = groups; end > 0 && double.IsFinite(best[end]); end = start[end])
            runs.Push((start[end], end - 1));
        return runs;
    }

    private static RateRun Run(long[] counts, long[] hits, int first, int last)
    {
        var (all, allHits) = (counts[^1], hits[^1]);
        var (inside, inHits) = (counts[last + 1] - counts[first], hits[last + 1] - hits[first]);
        var ratio = LogLikelihood(inside, inHits) + LogLikelihood(all - inside, allHits - inHits) - LogLikelihood(all, allHits);
        return new RateRun(first, last, inside, inHits, (double)inHits * all > (double)allHits * inside, Bound(ratio, counts.Length - 1));
    }

    private static double Bound(double ratio, int groups)
    {
        // The tail of chi-square with one degree of freedom, through the normal one, which keeps its digits far out.
        var tail = 2 * Normal.CDF(0, 1, -Math.Sqrt(2 * Math.Max(0, ratio)));
        return Math.Min(1, tail * groups * (groups + 1.0) / 2);
    }

    private static double LogLikelihood(long trials, long successes) => successes == 0 || successes == trials
        ? 0
        : (successes * Math.Log((double)successes / trials)) + ((trials - successes) * Math.Log((double)(trials - successes) / trials));
}
