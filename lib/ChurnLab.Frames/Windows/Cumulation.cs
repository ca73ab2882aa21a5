using ChurnLab.Frames.Elementwise;

namespace ChurnLab.Frames.Windows;

/// <summary>From the start of the partition to each row.</summary>
internal static class Cumulation
{
    /// <summary>Sums of the values so far; missing where the value is, as in pandas.</summary>
    public static Column Sums(WindowRows rows, string column) => rows.Frame[column] is IntegerColumn integers
        ? IntegerColumn.Over(column, Sums(rows, integers.AsSpan()))
        : NumberColumn.Over(column, Sums(rows, rows.Frame.Number(column).AsSpan()));

    /// <summary>Numbers of values so far.</summary>
    public static Column Counts(WindowRows rows, string column)
    {
        var values = rows.Frame[column];
        var counts = rows.Filled(IntegerColumn.MissingValue);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var count = 0L;
            foreach (var row in rows.Sorted.AsSpan(rows.Start(partition)..rows.End(partition)))
                counts[row] = count += values.IsMissing(row) ? 0 : 1;
        }

        return IntegerColumn.Over(column, counts);
    }

    /// <summary>Smallest (1) or largest (−1) values so far; missing where the value is.</summary>
    public static Column Extremes(WindowRows rows, string column, int sign)
    {
        var values = rows.Frame[column];
        var keys = OrderKeys.Of(values, sign);
        var sources = rows.Filled(Column.NoRow);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var best = Column.NoRow;
            foreach (var row in rows.Sorted.AsSpan(rows.Start(partition)..rows.End(partition)))
            {
                if (keys[row] == OrderKeys.Missing)
                    continue;
                best = best == Column.NoRow || keys[row] < keys[best] ? row : best;
                sources[row] = best;
            }
        }

        return values.Gather(sources);
    }

    /// <summary>Places in the partition, from 1.</summary>
    public static Column RowNumbers(WindowRows rows, string name)
    {
        var numbers = rows.Filled(IntegerColumn.MissingValue);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var number = 0L;
            foreach (var row in rows.Sorted.AsSpan(rows.Start(partition)..rows.End(partition)))
                numbers[row] = ++number;
        }

        return IntegerColumn.Over(name, numbers);
    }

    private static long[] Sums(WindowRows rows, ReadOnlySpan<long> values)
    {
        var sums = rows.Filled(IntegerColumn.MissingValue);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var sum = 0L;
            foreach (var row in rows.Sorted.AsSpan(rows.Start(partition)..rows.End(partition)))
            {
                if (values[row] != IntegerColumn.MissingValue)
                    sums[row] = sum = WholeResult.Of((Int128)sum + values[row]);
            }
        }

        return sums;
    }

    private static double[] Sums(WindowRows rows, ReadOnlySpan<double> values)
    {
        var sums = rows.Filled(double.NaN);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var sum = default(CompensatedSum);
            foreach (var row in rows.Sorted.AsSpan(rows.Start(partition)..rows.End(partition)))
            {
                sum.Add(values[row], 1);
                sums[row] = double.IsNaN(values[row]) ? double.NaN : sum.Value;
            }
        }

        return sums;
    }
}
