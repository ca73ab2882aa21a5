namespace ChurnLab.Frames.Grouping;

/// <summary>Computes aggregations of one grouping; what several of them need of a column is computed once.</summary>
internal sealed class GroupTotals(Frame frame, KeyCodes keys)
{
    private readonly Dictionary<string, double[]> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupSum[]> _sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupVariance[]> _variances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupValues> _values = new(StringComparer.Ordinal);

    public Column Compute(Aggregation aggregation)
    {
        var (kind, column) = (aggregation.Kind, aggregation.Column);
        return kind switch
        {
            AggregationKind.Rows => Whole(keys.Sizes()),
            AggregationKind.Present => Whole(Present(frame[column])),
            AggregationKind.DistinctCount => Whole(Distinct(frame[column])),
            AggregationKind.Sum when frame[column] is IntegerColumn integers =>
                IntegerColumn.Over(aggregation.Name, GroupWhole.Sums(integers, keys)),
            AggregationKind.Sum => Numbers(Sums(column), sum => sum.Sum),
            AggregationKind.Mean => Numbers(Sums(column), sum => sum.Mean),
            AggregationKind.Share => NumberColumn.Over(aggregation.Name, GroupWhole.Shares(frame.Boolean(column), keys)),
            AggregationKind.Variance => Numbers(Variances(column), group => group.Variance),
            AggregationKind.StandardDeviation => Numbers(Variances(column), group => Math.Sqrt(group.Variance)),
            AggregationKind.Quantile => NumberColumn.Over(
                aggregation.Name, Values(column).Quantiles(aggregation.Probability, aggregation.Definition)),
            _ => frame[column].Gather(GroupPick.Rows(frame[column], keys, kind)).Rename(aggregation.Name),
        };

        Column Whole(int[] counts) =>
            IntegerColumn.Over(aggregation.Name, Array.ConvertAll(counts, count => (long)count));

        Column Numbers<T>(T[] groups, Converter<T, double> read) =>
            NumberColumn.Over(aggregation.Name, Array.ConvertAll(groups, read));
    }

    private int[] Present(Column column)
    {
        // Where nothing is missing the sizes of the groups are the answer, and for numbers the sums have counted.
        if (_sums.TryGetValue(column.Name, out var sums))
            return Array.ConvertAll(sums, sum => sum.Count);
        return column.MissingCount == 0 ? keys.Sizes() : GroupWhole.Present(column, keys);
    }

    private int[] Distinct(Column column)
    {
        var pairs = keys.Within(KeyCodes.Of(column));
        var counts = new int[keys.Count];
        foreach (var row in pairs.FirstRows)
            counts[keys.Codes[row]]++;
        return counts;
    }

    private GroupSum[] Sums(string column) => Once(_sums, column, name => GroupSum.Of(Numbers(name), keys));

    private GroupVariance[] Variances(string column) =>
        Once(_variances, column, name => GroupVariance.Of(Numbers(name), keys));

    private GroupValues Values(string column) => Once(_values, column, name => new GroupValues(Numbers(name), keys));

    private double[] Numbers(string column) => Once(_numbers, column, name => frame.Number(name).StoredValues);

    private static T Once<T>(Dictionary<string, T> known, string column, Func<string, T> compute)
    {
        if (!known.TryGetValue(column, out var value))
            known.Add(column, value = compute(column));
        return value;
    }
}
