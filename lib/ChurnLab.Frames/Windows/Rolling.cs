using ChurnLab.Frames.Elementwise;

namespace ChurnLab.Frames.Windows;

/// <summary>Over the last rows or periods up to each row.</summary>
internal static class Rolling
{
    /// <summary>Sums, of whole numbers exactly; missing where fewer values are present than wanted.</summary>
    public static Column Sums(WindowRows rows, string column, RollingSize size)
    {
        if (rows.Frame[column] is not IntegerColumn integers)
            return NumberColumn.Over(column, Totals(rows, column, size, mean: false));
        var values = integers.AsSpan();
        var firsts = size.Firsts(rows);
        var sums = rows.Filled(IntegerColumn.MissingValue);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var (leaving, count, sum) = (rows.Start(partition), 0, (Int128)0);
            for (var place = leaving; place < rows.End(partition); place++)
            {
                Add(values[rows.Sorted[place]], 1, ref count, ref sum);
                for (; leaving < firsts[place]; leaving++)
                    Add(values[rows.Sorted[leaving]], -1, ref count, ref sum);
                if (count >= size.MinPeriods)
                    sums[rows.Sorted[place]] = WholeResult.Of(sum);
            }
        }

        return IntegerColumn.Over(column, sums);
    }

    /// <summary>Arithmetic means; missing where fewer values are present than wanted.</summary>
    public static Column Means(WindowRows rows, string column, RollingSize size) =>
        NumberColumn.Over(column, Totals(rows, column, size, mean: true));

    /// <summary>Numbers of values present.</summary>
    public static Column Counts(WindowRows rows, string column, RollingSize size)
    {
        var values = rows.Frame[column];
        var firsts = size.Firsts(rows);
        var counts = rows.Filled(IntegerColumn.MissingValue);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var (leaving, count) = (rows.Start(partition), 0);
            for (var place = leaving; place < rows.End(partition); place++)
            {
                count += values.IsMissing(rows.Sorted[place]) ? 0 : 1;
                for (; leaving < firsts[place]; leaving++)
                    count -= values.IsMissing(rows.Sorted[leaving]) ? 0 : 1;
                counts[rows.Sorted[place]] = count;
            }
        }

        return IntegerColumn.Over(column, counts);
    }

    /// <summary>Smallest (1) or largest (−1) values, of any kind.</summary>
    public static Column Extremes(WindowRows rows, string column, RollingSize size, int sign)
    {
        var values = rows.Frame[column];
        var keys = OrderKeys.Of(values, sign);
        var firsts = size.Firsts(rows);
        var sources = rows.Filled(Column.NoRow);
        // Places that are still the best of some window to come, best first; what joins drives out all that are worse.
        var best = new int[rows.Sorted.Length];
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var (leaving, count, head, tail) = (rows.Start(partition), 0, 0, 0);
            for (var place = leaving; place < rows.End(partition); place++)
            {
                var key = keys[rows.Sorted[place]];
                if (key != OrderKeys.Missing)
                {
                    while (tail > head && keys[rows.Sorted[best[tail - 1]]] >= key)
                        tail--;
                    best[tail++] = place;
                    count++;
                }

                for (; leaving < firsts[place]; leaving++)
                    count -= keys[rows.Sorted[leaving]] == OrderKeys.Missing ? 0 : 1;
                while (tail > head && best[head] < firsts[place])
                    head++;
                if (count >= size.MinPeriods)
                    sources[rows.Sorted[place]] = rows.Sorted[best[head]];
            }
        }

        return values.Gather(sources);
    }

    private static double[] Totals(WindowRows rows, string column, RollingSize size, bool mean)
    {
        var values = rows.Frame.Number(column).AsSpan();
        var firsts = size.Firsts(rows);
        var totals = rows.Filled(double.NaN);
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var leaving = rows.Start(partition);
            var sum = default(CompensatedSum);
            for (var place = leaving; place < rows.End(partition); place++)
            {
                sum.Add(values[rows.Sorted[place]], 1);
                for (; leaving < firsts[place]; leaving++)
                    sum.Add(values[rows.Sorted[leaving]], -1);
                if (sum.HasOverflown)
                    sum = Total(values, rows.Sorted.AsSpan(firsts[place]..(place + 1)));
                if (sum.Count >= size.MinPeriods)
                    totals[rows.Sorted[place]] = mean ? sum.Value / sum.Count : sum.Value;
            }
        }

        return totals;
    }

    private static CompensatedSum Total(ReadOnlySpan<double> values, ReadOnlySpan<int> rows)
    {
        var sum = default(CompensatedSum);
        foreach (var row in rows)
            sum.Add(values[row], 1);
        return sum;
    }

    private static void Add(long value, int sign, ref int count, ref Int128 sum)
    {
        if (value == IntegerColumn.MissingValue)
            return;
        count += sign;
        sum += (Int128)value * sign;
    }
}
