namespace ChurnLab.Frames.Windows;

/// <summary>One value of the partition at each of its rows.</summary>
internal static class PartitionValues
{
    /// <summary>The first value present, in the order of the window.</summary>
    public static Column First(WindowRows rows, string column) => Spread(rows, column, last: false);

    /// <summary>The last value present, in the order of the window.</summary>
    public static Column Last(WindowRows rows, string column) => Spread(rows, column, last: true);

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

    private static Column Spread(WindowRows rows, string column, bool last)
    {
        var values = rows.Frame[column];
        var sources = rows.Filled(Column.NoRow);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var members = rows.Sorted.AsSpan(rows.Start(partition)..rows.End(partition));
            var found = Column.NoRow;
            for (var step = 0; step < members.Length && found == Column.NoRow; step++)
            {
                var row = members[last ? members.Length - 1 - step : step];
                found = values.IsMissing(row) ? Column.NoRow : row;
            }

            foreach (var row in members)
                sources[row] = found;
        }

        return values.Gather(sources);
    }
}
