namespace ChurnLab.Learning.Boosting;

/// <summary>Edges between the bins of a feature: quantiles of weight, or halfway between all values when these are few.</summary>
internal static class BinEdges
{
    /// <summary>Finds the edges.</summary>
    /// <param name="values">Values; NaN is left out. They are in another order afterwards.</param>
    /// <param name="weights">Weight per value, in another order afterwards; empty when every value counts 1.</param>
    /// <param name="most">Bins at most.</param>
    /// <returns>Ascending edges, one fewer than bins.</returns>
    public static double[] Of(Span<double> values, Span<double> weights, int most)
    {
        if (weights.IsEmpty)
            values.Sort();
        else
            values.Sort(weights);
        // NaN sorts before every number.
        var start = 0;
        while (start < values.Length && double.IsNaN(values[start]))
            start++;
        var (sorted, counts) = Runs(values[start..], weights.IsEmpty ? [] : weights[start..]);
        if (sorted.Count <= 1)
            return [];
        var edges = new List<double>(Math.Min(sorted.Count, most) - 1);
        var (left, bin) = (counts.Sum(), 0.0);
        for (var i = 0; i < sorted.Count - 1; i++)
        {
            bin += counts[i];
            // What is left is shared out anew at every edge, so that a frequent value does not cost the others their bins.
            if (sorted.Count > most && bin < left / (most - edges.Count))
                continue;
            edges.Add(Between(sorted[i], sorted[i + 1]));
            (left, bin) = (left - bin, 0);
            if (edges.Count == most - 1)
                break;
        }

        return [.. edges];
    }

    private static (List<double> Values, List<double> Weights) Runs(Span<double> values, Span<double> weights)
    {
        var (sorted, counts) = (new List<double>(), new List<double>());
        for (var i = 0; i < values.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            if (sorted.Count > 0 && sorted[^1] == values[i])
            {
                counts[^1] += weight;
                continue;
            }

            sorted.Add(values[i]);
            counts.Add(weight);
        }

        return (sorted, counts);
    }

    // Halfway may round to the upper neighbour, which must not go left.
    private static double Between(double low, double high)
    {
        var middle = (low / 2) + (high / 2);
        return middle >= low && middle < high ? middle : low;
    }
}
