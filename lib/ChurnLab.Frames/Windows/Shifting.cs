using ChurnLab.Frames.Elementwise;

namespace ChurnLab.Frames.Windows;

/// <summary>Rows some steps earlier or later in their partition.</summary>
internal static class Shifting
{
    /// <summary>Values of the rows a number of steps earlier, later where it is negative.</summary>
    public static Column Values(WindowRows rows, string column, int steps, WindowStep step) =>
        rows.Frame[column].Gather(Sources(rows, steps, step));

    /// <summary>Values less those some steps earlier.</summary>
    public static Column Differences(WindowRows rows, string column, int steps, WindowStep step)
    {
        var sources = Sources(rows, steps, step);
        return rows.Frame[column] switch
        {
            IntegerColumn integers => IntegerColumn.Over(column, Differences(integers, sources)),
            DateColumn dates => IntegerColumn.Over(column, Differences(Days(dates), sources)),
            _ => NumberColumn.Over(column, Differences(rows.Frame.Number(column).AsSpan(), sources)),
        };
    }

    private static int[] Sources(WindowRows rows, int steps, WindowStep step) =>
        step == WindowStep.Rows ? ByRows(rows, steps) : ByPeriods(rows, rows.Periods(), steps);

    private static int[] ByRows(WindowRows rows, int steps)
    {
        var sources = rows.Filled(Column.NoRow);
        var sorted = rows.Sorted;
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var end = rows.End(partition);
            for (var place = (long)rows.Start(partition) + Math.Abs((long)steps); place < end; place++)
            {
                var (later, earlier) = (sorted[place], sorted[place - Math.Abs(steps)]);
                if (steps > 0)
                    sources[later] = earlier;
                else
                    sources[earlier] = later;
            }
        }

        return sources;
    }

    // Both the rows and the periods wanted rise, so one pass with two places finds them all.
    private static int[] ByPeriods(WindowRows rows, ReadOnlySpan<long> periods, int steps)
    {
        var sources = rows.Filled(Column.NoRow);
        var sorted = rows.Sorted;
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var end = rows.End(partition);
            var source = rows.Start(partition);
            for (var place = source; place < end; place++)
            {
                var period = periods[sorted[place]];
                if (period == IntegerColumn.MissingValue)
                    break;
                var wanted = (Int128)period - steps;
                while (source < end && periods[sorted[source]] != IntegerColumn.MissingValue && periods[sorted[source]] < wanted)
                    source++;
                if (source < end && periods[sorted[source]] == wanted && wanted != IntegerColumn.MissingValue)
                    sources[sorted[place]] = sorted[source];
            }
        }

        return sources;
    }

    private static IntegerColumn Days(DateColumn dates)
    {
        var days = new long[dates.Length];
        for (var row = 0; row < days.Length; row++)
            days[row] = dates.AsSpan()[row] is not DateColumn.MissingValue and var day ? day : IntegerColumn.MissingValue;
        return IntegerColumn.Over(dates.Name, days);
    }

    private static long[] Differences(IntegerColumn column, int[] sources)
    {
        var values = column.AsSpan();
        var differences = new long[values.Length];
        for (var row = 0; row < differences.Length; row++)
        {
            var present = sources[row] != Column.NoRow
                && values[row] != IntegerColumn.MissingValue
                && values[sources[row]] != IntegerColumn.MissingValue;
            differences[row] = present ? WholeResult.Of((Int128)values[row] - values[sources[row]]) : IntegerColumn.MissingValue;
        }

        return differences;
    }

    private static double[] Differences(ReadOnlySpan<double> values, int[] sources)
    {
        var differences = new double[values.Length];
        for (var row = 0; row < differences.Length; row++)
            differences[row] = sources[row] == Column.NoRow ? double.NaN : values[row] - values[sources[row]];
        return differences;
    }
}
