using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Metrics;

/// <summary>Rows of equal score together, from the greatest score down, with how much of each class they hold.</summary>
internal sealed class ScoreGroups
{
    private ScoreGroups(double[] scores, double[] positives, double[] negatives, int count) =>
        (Scores, Positives, Negatives, Count) = (scores, positives, negatives, count);

    /// <summary>Different scores, falling; only the first <see cref="Count"/> are used.</summary>
    public double[] Scores { get; }

    /// <summary>Weight of class 1 per score.</summary>
    public double[] Positives { get; }

    /// <summary>Weight of class 0 per score.</summary>
    public double[] Negatives { get; }

    /// <summary>Number of different scores.</summary>
    public int Count { get; }

    public static ScoreGroups Of(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        var order = Sorted.Places(scores);
        var (values, positives, negatives) = (new double[order.Length], new double[order.Length], new double[order.Length]);
        var last = -1;
        for (var place = order.Length - 1; place >= 0; place--)
        {
            var row = order[place];
            var weight = weights.IsEmpty ? 1 : weights[row];
            if (weight == 0)
                continue;
            if (last < 0 || scores[row] != values[last])
                values[++last] = scores[row];
            positives[last] += weight * classes[row];
            negatives[last] += weight * (1 - classes[row]);
        }

        return new ScoreGroups(values, positives, negatives, last + 1);
    }
}
