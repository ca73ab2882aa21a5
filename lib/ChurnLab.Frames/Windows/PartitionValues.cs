namespace ChurnLab.Frames.Windows;

/// <summary>One value of the partition at each of its rows.</summary>
internal static class PartitionValues
{
    /// <summary>The first value present, in the order of the window.</summary>
    public static Column First(WindowRows rows, string column) =>
        Spread(rows, rows.Frame[column], (start, end) => Enumerable.Range(start, end - start));

    /// <summary>The last value present, in the order of the window.</summary>
    public static Column Last(WindowRows rows, string column) =>
        Spread(rows, rows.Frame[column], (start, end) => Enumerable.Range(1, end - start).Select(back => end - back));

    /// <summary>Values divided by the sum of the partition.</summary>
    public static Column Shares(WindowRows rows, string column)
    {
        var values = rows.Frame.Number(column).AsSpan();
        var shares = rows.Filled(double.NaN);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var members = rows.Sorted.AsSpan(rows.Start(partition)..rows.End(partition));
            var sum = default(CompensatedSum);
            foreach (var row in members)
                sum.Add(values[row], 1);
            if (sum.Value == 0)
                continue;
            foreach (var row in members)
                shares[row] = values[row] / sum.Value;
        }

        return NumberColumn.Over(column, shares);
    }

    private static Column Spread(WindowRows rows, Column values, Func<int, int, IEnumerable<int>> places)
    {
        var sources = rows.Filled(Column.NoRow);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var (start, end) = (rows.Start(partition), rows.End(partition));
            var found = places(start, end).Select(place => rows.Sorted[place])
                .FirstOrDefault(row => !values.IsMissing(row), Column.NoRow);
            foreach (var row in rows.Sorted.AsSpan(start..end))
                sources[row] = found;
        }

        return values.Gather(sources);
    }
}
