namespace ChurnLab.Charts.Recipes;

/// <summary>Moves labels on a line apart until none overlaps, as little as possible.</summary>
/// <remarks>
/// Least squares under an order: with the half heights taken off, labels in order have positions that must not fall,
/// which is isotonic regression; pooling adjacent violators solves it exactly (Barlow et al., "Statistical Inference
/// under Order Restrictions", 1972), and bounds are kept by clipping its result.
/// </remarks>
internal static class LabelSpread
{
    /// <summary>Returns the middles of the labels.</summary>
    /// <param name="wanted">Where each label would stand by itself.</param>
    /// <param name="heights">Height of each label, not negative.</param>
    /// <param name="low">No label reaches below this.</param>
    /// <param name="high">No label reaches above this, unless all together need more room.</param>
    public static double[] Spread(ReadOnlySpan<double> wanted, ReadOnlySpan<double> heights, double low, double high)
    {
        var count = wanted.Length;
        var places = new double[count];
        if (count == 0)
            return places;
        var values = wanted.ToArray();
        var order = Enumerable.Range(0, count).OrderBy(label => values[label]).ToArray();
        var offsets = new double[count];
        for (var rank = 1; rank < count; rank++)
            offsets[rank] = offsets[rank - 1] + ((heights[order[rank - 1]] + heights[order[rank]]) / 2);
        var fitted = Isotonic([.. order.Select((label, rank) => values[label] - offsets[rank])]);
        var least = low + (heights[order[0]] / 2);
        var greatest = Math.Max(least, high - (heights[order[^1]] / 2) - offsets[^1]);
        for (var rank = 0; rank < count; rank++)
            places[order[rank]] = Math.Clamp(fitted[rank], least, greatest) + offsets[rank];
        return places;
    }

    private static double[] Isotonic(double[] values)
    {
        var blocks = new List<(double Sum, int Count)>();
        foreach (var value in values)
        {
            blocks.Add((value, 1));
            while (blocks.Count > 1 && Mean(blocks[^2]) > Mean(blocks[^1]))
            {
                var last = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (blocks[^1].Sum + last.Sum, blocks[^1].Count + last.Count);
            }
        }

        return [.. blocks.SelectMany(block => Enumerable.Repeat(Mean(block), block.Count))];
    }

    private static double Mean((double Sum, int Count) block) => block.Sum / block.Count;
}
