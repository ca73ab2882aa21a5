namespace ChurnLab.Frames.Grouping;

/// <summary>Counts, sums and means per group, in one pass over the codes of the rows.</summary>
internal static class GroupTotals
{
    public static Column Compute(Aggregation aggregation, Frame frame, KeyCodes keys) => aggregation.Kind switch
    {
        AggregationKind.Rows => IntegerColumn.Over(aggregation.Name, Rows(keys)),
        AggregationKind.Present => IntegerColumn.Over(aggregation.Name, Present(frame[aggregation.Column], keys)),
        AggregationKind.Sum => Sum(aggregation.Name, frame[aggregation.Column], frame, keys),
        AggregationKind.Mean => NumberColumn.Over(aggregation.Name, Means(frame.Number(aggregation.Column), keys)),
        _ => NumberColumn.Over(aggregation.Name, Shares(frame.Boolean(aggregation.Column), keys)),
    };

    private static long[] Rows(KeyCodes keys) => Array.ConvertAll(keys.Sizes(), size => (long)size);

    private static long[] Present(Column column, KeyCodes keys)
    {
        var counts = new long[keys.Count];
        for (var row = 0; row < keys.Codes.Length; row++)
        {
            if (keys.Codes[row] is not KeyCodes.None and var code && !column.IsMissing(row))
                counts[code]++;
        }

        return counts;
    }

    /// <summary>
    /// Whole numbers are summed as such, so that large sums stay exact; too large a sum is an overflow, not a wrong
    /// number.
    /// </summary>
    private static Column Sum(string name, Column column, Frame frame, KeyCodes keys)
    {
        if (column is not IntegerColumn integers)
            return NumberColumn.Over(name, Sums(frame.Number(column.Name).AsSpan(), keys, out _));
        var sums = new long[keys.Count];
        var values = integers.AsSpan();
        for (var row = 0; row < values.Length; row++)
        {
            if (keys.Codes[row] is not KeyCodes.None and var code && values[row] != IntegerColumn.MissingValue)
                sums[code] = checked(sums[code] + values[row]);
        }

        return IntegerColumn.Over(name, sums);
    }

    private static double[] Means(NumberColumn column, KeyCodes keys)
    {
        var sums = Sums(column.AsSpan(), keys, out var counts);
        for (var code = 0; code < sums.Length; code++)
            sums[code] /= counts[code];
        return sums;
    }

    private static double[] Sums(ReadOnlySpan<double> values, KeyCodes keys, out int[] counts)
    {
        var codes = keys.Codes;
        var sums = new double[keys.Count];
        var lost = new double[keys.Count];
        counts = new int[keys.Count];
        for (var row = 0; row < values.Length; row++)
        {
            var (code, value) = (codes[row], values[row]);
            if (code == KeyCodes.None || double.IsNaN(value))
                continue;
            // Compensated as in pandas (Kahan), so that a mean of 10^7 values loses no digits.
            var term = value - lost[code];
            var next = sums[code] + term;
            lost[code] = double.IsFinite(next) ? next - sums[code] - term : 0;
            sums[code] = next;
            counts[code]++;
        }

        return sums;
    }

    private static double[] Shares(BooleanColumn column, KeyCodes keys)
    {
        var values = column.AsSpan();
        var trues = new long[keys.Count];
        var present = new long[keys.Count];
        for (var row = 0; row < values.Length; row++)
        {
            if (keys.Codes[row] is not KeyCodes.None and var code && values[row] != BooleanColumn.MissingValue)
            {
                trues[code] += values[row];
                present[code]++;
            }
        }

        return [.. trues.Zip(present, (count, of) => of == 0 ? double.NaN : (double)count / of)];
    }
}
