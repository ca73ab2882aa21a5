namespace ChurnLab.Learning.Validation;

/// <summary>Rows of both classes per fold while groups are dealt out.</summary>
internal sealed class ClassBalance(int folds, int negatives, int positives)
{
    private readonly int[] _negatives = new int[folds];
    private readonly int[] _positives = new int[folds];

    /// <summary>Adds a group to the fold after which both classes are spread most evenly; to that of fewest rows among equals.</summary>
    public int Place(int ofNegatives, int ofPositives)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var fold = 0; fold < folds; fold++)
        {
            var unevenness = Added(_negatives, fold, ofNegatives) / negatives + (Added(_positives, fold, ofPositives) / positives);
            var isEqual = Math.Abs(unevenness - least) <= 1e-12;
            if (isEqual ? Rows(fold) >= Rows(best) : unevenness >= least)
                continue;
            (best, least) = (fold, unevenness);
        }

        _negatives[best] += ofNegatives;
        _positives[best] += ofPositives;
        return best;
    }

    private int Rows(int fold) => _negatives[fold] + _positives[fold];

    private static double Added(int[] counts, int fold, int more)
    {
        counts[fold] += more;
        var mean = counts.Average();
        var spread = Math.Sqrt(counts.Average(count => (count - mean) * (count - mean)));
        counts[fold] -= more;
        return spread;
    }
}
