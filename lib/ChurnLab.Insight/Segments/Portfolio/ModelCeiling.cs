using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>What the top of a model's list of risks takes: the most that a list of as many clients can be expected to reach.</summary>
public sealed class ModelCeiling
{
    private readonly int[] _hits;

    /// <summary>Orders rows by risk, highest first; of equal risks the earlier row comes first.</summary>
    /// <param name="scores">Risk per row, larger for class 1; out of fold, as a model's scores of its own training rows flatter it.</param>
    /// <param name="target">Class per row.</param>
    /// <exception cref="InsightException">Scores and target differ in length, a score is NaN or the target is no pair of classes.</exception>
    public ModelCeiling(ReadOnlySpan<double> scores, Target target)
    {
        if (!target.IsBinary || target.Rows != scores.Length)
            throw new InsightException($"Expected a class for each of {scores.Length} scores; got a target of {target.Rows} rows.");
        var (keys, order) = (new double[scores.Length], new int[scores.Length]);
        for (var row = 0; row < order.Length; row++)
        {
            if (double.IsNaN(scores[row]))
                throw new InsightException($"The score of row {row} is NaN: every row needs a score to be put into order.");
            (keys[row], order[row]) = (scores[row], row);
        }

        Array.Sort(order, (first, second) => keys[first] == keys[second] ? first.CompareTo(second) : keys[second].CompareTo(keys[first]));
        _hits = new int[order.Length + 1];
        for (var place = 0; place < order.Length; place++)
            _hits[place + 1] = _hits[place] + (int)target.Values[order[place]];
    }

    /// <summary>Share of class 1 among the rows at the top, with Wilson's 95 % interval.</summary>
    /// <param name="size">Number of rows from the top. Range: 0 to all.</param>
    public IntervalEstimate Rate(int size) => Proportion.Wilson(Positives(size), size);

    /// <summary>Share of all rows of class 1 that are among the rows at the top.</summary>
    /// <param name="size">Number of rows from the top. Range: 0 to all.</param>
    public double Coverage(int size) => (double)Positives(size) / _hits[^1];

    /// <summary>Rows of class 1 among the rows at the top.</summary>
    /// <param name="size">Number of rows from the top. Range: 0 to all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not as many rows.</exception>
    public int Positives(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(size, _hits.Length);
        return _hits[size];
    }
}
