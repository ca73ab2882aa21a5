using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Metrics;

/// <summary>Rows of equal score together, from the greatest score down, with how much of each class they hold.</summary>
internal sealed class ScoreGroups
{
    private readonly double[] _scores;

    // Masses of class 1, then those of class 0.
    private readonly double[] _masses;

    private ScoreGroups(double[] scores, double[] masses, int count) => (_scores, _masses, Count) = (scores, masses, count);

    /// <summary>Number of different scores.</summary>
    public int Count { get; }

    /// <summary>Different scores, falling.</summary>
    public ReadOnlySpan<double> Scores => _scores.AsSpan(0, Count);

    /// <summary>Weight of class 1 per score.</summary>
    public ReadOnlySpan<double> Positives => _masses.AsSpan(0, Count);

    /// <summary>Weight of class 0 per score.</summary>
    public ReadOnlySpan<double> Negatives => _masses.AsSpan(_masses.Length / 2, Count);

    /// <summary>Groups rows; those of weight 0 are left out.</summary>
    public static ScoreGroups Of(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        var order = Sorted.Places(scores);
        var (values, masses) = (new double[order.Length], new double[2 * order.Length]);
        var last = -1;
        for (var place = order.Length - 1; place >= 0; place--)
        {
            var row = order[place];
            var weight = weights.IsEmpty ? 1 : weights[row];
            if (weight == 0)
                continue;
            if (last < 0 || scores[row] != values[last])
                values[++last] = scores[row];
            masses[last] += weight * classes[row];
            masses[order.Length + last] += weight * (1 - classes[row]);
        }

        return new ScoreGroups(values, masses, last + 1);
    }

    /// <summary>Finds for each row where its weight is added in the masses of <see cref="Over"/>.</summary>
    public static (double[] Scores, int[] Slots) SlotsOf(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores)
    {
        var order = Sorted.Places(scores);
        var (values, slots) = (new List<double>(), new int[order.Length]);
        for (var place = order.Length - 1; place >= 0; place--)
        {
            if (values.Count == 0 || scores[order[place]] != values[^1])
                values.Add(scores[order[place]]);
            slots[order[place]] = values.Count - 1;
        }

        for (var row = 0; row < slots.Length; row++)
            slots[row] += classes[row] == 1 ? 0 : values.Count;
        return ([.. values], slots);
    }

    /// <summary>Groups over arrays that the caller may fill again: different scores, falling, and twice as many masses; groups may be empty.</summary>
    public static ScoreGroups Over(double[] scores, double[] masses) => new(scores, masses, scores.Length);
}
