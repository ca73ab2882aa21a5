namespace ChurnLab.Learning.Preparation;

/// <summary>Numbers that stand for the levels of one feature.</summary>
/// <param name="Levels">Levels of the fit.</param>
/// <param name="Values">A number per level and, last, that of missing values.</param>
internal sealed record TargetLevels(string[] Levels, double[] Values)
{
    /// <summary>Means of the target per level, drawn to a prior.</summary>
    public static TargetLevels Of(CategoryFeature column, TrainingData data, double prior, double priorWeight)
    {
        var (levels, sums, counts) = Totals(column, data, data.Labels);
        return new TargetLevels(levels, [.. sums.Zip(counts, (sum, count) => (sum + (prior * priorWeight)) / (count + priorWeight))]);
    }

    /// <summary>Means of the target per level, drawn to the mean of all by a number of rows, or by what the spread of the level advises.</summary>
    public static TargetLevels Shrunk(CategoryFeature column, TrainingData data, (double Mean, double Variance) all, double? smoothing)
    {
        var (levels, sums, counts) = Totals(column, data, data.Labels);
        var (_, squares, _) = Totals(column, data, Array.ConvertAll(data.Labels.ToArray(), label => (label - all.Mean) * (label - all.Mean)));
        var values = new double[sums.Length];
        for (var slot = 0; slot < values.Length; slot++)
        {
            var away = (sums[slot] / counts[slot]) - all.Mean;
            var spread = Math.Max(0, (squares[slot] / counts[slot]) - (away * away));
            // Without spread in the level or in all rows, the level speaks for itself or like all.
            var rows = smoothing ?? (all.Variance > 0 ? spread / all.Variance : 0);
            values[slot] = counts[slot] > 0 ? (sums[slot] + (rows * all.Mean)) / (counts[slot] + rows) : all.Mean;
        }

        return new TargetLevels(levels, values);
    }

    private static (string[] Levels, double[] Sums, double[] Counts) Totals(CategoryFeature column, TrainingData data, ReadOnlySpan<double> labels)
    {
        var levels = column.UsedLevels();
        var slots = LevelMap.Of(column, levels, place => place < 0 ? levels.Length : place);
        var (sums, counts) = (new double[levels.Length + 1], new double[levels.Length + 1]);
        var codes = column.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            var (slot, weight) = (slots[codes[row] + 1], data.Weight(row));
            sums[slot] += weight * labels[row];
            counts[slot] += weight;
        }

        return (levels, sums, counts);
    }
}
