using ChurnLab.Frames.Parallelism;
using ChurnLab.Statistics;

namespace ChurnLab.Frames.Grouping;

/// <summary>The numbers of a column that are present, group by group: what quantiles are selected from.</summary>
internal sealed class GroupValues
{
    private const int RowsPerSlice = 1 << 17;
    private const int RowsPerGroup = 16;
    private const int MostSlices = 16;

    private readonly double[] _values;
    private readonly int[] _starts;

    public GroupValues(double[] values, KeyCodes keys)
    {
        var rows = values.Length;
        var slices = (int)Math.Clamp(rows / Math.Max(RowsPerSlice, (long)RowsPerGroup * keys.Count), 1, MostSlices);
        var next = new int[slices][];
        RowSlices.EachOf(slices, rows, (slice, start, end) => next[slice] = Count(values, keys, start, end));
        _starts = Starts(next, keys.Count);
        _values = GC.AllocateUninitializedArray<double>(_starts[^1]);
        RowSlices.EachOf(slices, rows, (slice, start, end) => Scatter(values, keys, (start, end), next[slice]));
    }

    /// <summary>A quantile per group; NaN for groups without values. Reorders the values within the groups.</summary>
    public double[] Quantiles(double probability, QuantileDefinition definition)
    {
        var quantiles = new double[_starts.Length - 1];
        // Groups differ in size; a few at a time keep all cores busy.
        var tasks = Math.Min(quantiles.Length, 256);
        RowSlices.EachOf(tasks, quantiles.Length, (_, start, end) =>
        {
            for (var group = start; group < end; group++)
            {
                var values = _values.AsSpan(_starts[group].._starts[group + 1]);
                quantiles[group] = Quantile.ReorderingOf(values, probability, definition);
            }
        });
        return quantiles;
    }

    private static int[] Count(double[] values, KeyCodes keys, int start, int end)
    {
        var sizes = new int[keys.Count];
        for (var row = start; row < end; row++)
        {
            if (keys.Codes[row] is not KeyCodes.None and var code && !double.IsNaN(values[row]))
                sizes[code]++;
        }

        return sizes;
    }

    private static int[] Starts(int[][] sizes, int groups)
    {
        var starts = new int[groups + 1];
        var sum = 0;
        for (var group = 0; group < groups; group++)
        {
            starts[group] = sum;
            foreach (var slice in sizes)
                (slice[group], sum) = (sum, sum + slice[group]);
        }

        starts[groups] = sum;
        return starts;
    }

    private void Scatter(double[] values, KeyCodes keys, (int Start, int End) rows, int[] next)
    {
        for (var row = rows.Start; row < rows.End; row++)
        {
            if (keys.Codes[row] is not KeyCodes.None and var code && !double.IsNaN(values[row]))
                _values[next[code]++] = values[row];
        }
    }
}
