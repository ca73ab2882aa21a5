using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Metrics;

/// <summary>What is found when rows are looked at from the greatest score down, part by part.</summary>
public static class GainTable
{
    /// <summary>Computes the table.</summary>
    /// <remarks>
    /// Rows of equal score stay in their order, so that ties across the border of two parts fall by that order: where many rows share a score,
    /// shuffle them first or take fewer parts. Parts differ by one row at most, the first being the longer ones, as NumPy's
    /// <c>array_split</c> has them; they are cut by rows, weights or not.
    /// </remarks>
    /// <param name="classes">0 or 1 per row, one of them 1.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="parts">Number of parts. Range: 1 to the number of rows.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <exception cref="LearningException">Lengths differ, a value is outside its range, or there is no row of class 1.</exception>
    public static IReadOnlyList<GainPart> Of(
        ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, int parts = 10, ReadOnlySpan<double> weights = default)
    {
        MetricInput.Check(classes, scores, weights);
        if (parts < 1 || parts > classes.Length)
            throw new LearningException($"Asked for {parts} parts of {classes.Length} rows: expected 1 to the number of rows.");
        var order = Falling(scores);
        var (all, ofOne) = Weigh(classes, weights, order);
        if (ofOne == 0)
            throw MetricInput.OneClass("A table of gains");
        var table = new GainPart[parts];
        var (from, seen, found) = (0, 0.0, 0.0);
        for (var part = 0; part < parts; part++)
        {
            var rows = order.AsSpan(from, (order.Length / parts) + (part < order.Length % parts ? 1 : 0));
            var (weight, positives) = Weigh(classes, weights, rows);
            from += rows.Length;
            seen += weight;
            found += positives;
            var share = positives / weight;
            table[part] = new GainPart(
                rows.Length, positives, share, share / (ofOne / all), found / ofOne, found / seen / (ofOne / all), scores[rows[^1]]);
        }

        return table;
    }

    private static int[] Falling(ReadOnlySpan<double> scores)
    {
        var turned = new double[scores.Length];
        for (var row = 0; row < turned.Length; row++)
            turned[row] = -scores[row];
        return Sorted.Places(turned);
    }

    private static (double All, double OfOne) Weigh(ReadOnlySpan<double> classes, ReadOnlySpan<double> weights, ReadOnlySpan<int> rows)
    {
        var (all, ofOne) = (0.0, 0.0);
        foreach (var row in rows)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            all += weight;
            ofOne += weight * classes[row];
        }

        return (all, ofOne);
    }
}
