using ChurnLab.Statistics;

namespace ChurnLab.Learning.Preparation;

/// <summary>Values that stand for a feature; a row of weight 2 counts as two rows.</summary>
internal static class Typical
{
    public static double Mean(NumberFeature column, ReadOnlySpan<double> weights)
    {
        var (sum, weight) = Sums.Of(column.Values, weights);
        return sum / weight;
    }

    public static double Median(NumberFeature column, ReadOnlySpan<double> weights)
    {
        if (weights.IsEmpty)
            return Quantile.ReorderingOf(MappedColumns.Present(column), 0.5);
        var (values, own) = Sorted(column, weights);
        var (half, below) = (own.Sum() / 2, 0.0);
        var place = 0;
        while (place < values.Length - 1 && below + own[place] < half)
            below += own[place++];
        return below + own[place] == half && place + 1 < values.Length ? (values[place] + values[place + 1]) / 2 : values[place];
    }

    /// <summary>The most frequent value, the least of equally frequent ones.</summary>
    public static double Mode(NumberFeature column, ReadOnlySpan<double> weights)
    {
        var (values, own) = Sorted(column, weights);
        var (best, most) = (values[0], 0.0);
        for (var start = 0; start < values.Length;)
        {
            var (end, count) = (start, 0.0);
            while (end < values.Length && values[end] == values[start])
                count += own[end++];
            if (count > most)
                (best, most) = (values[start], count);
            start = end;
        }

        return best;
    }

    /// <summary>The most frequent level, the first of equally frequent ones; null where there is none.</summary>
    public static string? Level(CategoryFeature column, ReadOnlySpan<double> weights)
    {
        var counts = new double[column.Levels.Count];
        var codes = column.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0)
                counts[codes[row]] += weights.IsEmpty ? 1 : weights[row];
        }

        var best = counts.Length == 0 ? -1 : Array.IndexOf(counts, counts.Max());
        return best < 0 || counts[best] == 0 ? null : column.Levels[best];
    }

    private static (double[] Values, double[] Weights) Sorted(NumberFeature column, ReadOnlySpan<double> weights)
    {
        var own = new double[column.Length - column.MissingCount];
        var count = 0;
        for (var row = 0; row < column.Length; row++)
        {
            if (!double.IsNaN(column.Values[row]))
                own[count++] = weights.IsEmpty ? 1 : weights[row];
        }

        var values = MappedColumns.Present(column);
        Array.Sort(values, own);
        return (values, own);
    }
}
