namespace ChurnLab.Learning.Preparation;

/// <summary>Numbers that stand for the levels of one feature.</summary>
/// <param name="Levels">Levels of the fit.</param>
/// <param name="Values">A number per level and, last, that of missing values.</param>
internal sealed record TargetLevels(string[] Levels, double[] Values)
{
    /// <summary>Means of the target per level, drawn to a prior.</summary>
    public static TargetLevels Of(CategoryFeature column, TrainingData data, double prior, double priorWeight)
    {
        var levels = column.UsedLevels();
        var slots = LevelMap.Of(column, levels, place => place < 0 ? levels.Length : place);
        var (sums, counts) = (new double[levels.Length + 1], new double[levels.Length + 1]);
        var codes = column.Codes;
        var labels = data.Labels;
        var weights = data.Weights;
        for (var row = 0; row < codes.Length; row++)
        {
            var slot = slots[codes[row] + 1];
            var weight = weights.IsEmpty ? 1 : weights[row];
            sums[slot] += weight * labels[row];
            counts[slot] += weight;
        }

        return new TargetLevels(levels, [.. sums.Zip(counts, (sum, count) => (sum + (prior * priorWeight)) / (count + priorWeight))]);
    }
}
