namespace ChurnLab.Frames.Windows;

/// <summary>How far a rolling window reaches back, and how many values it needs.</summary>
internal sealed record RollingSize(int Size, int MinPeriods, WindowStep Step)
{
    /// <summary>
    /// First place of the window of every place of the sorted rows; one after the place itself, so an empty window, where
    /// a row has no period.
    /// </summary>
    public int[] Firsts(WindowRows rows) => Step == WindowStep.Rows ? ByRows(rows) : ByPeriods(rows, rows.Periods());

    private int[] ByRows(WindowRows rows)
    {
        var firsts = new int[rows.Sorted.Length];
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var start = rows.Start(partition);
            for (var place = start; place < rows.End(partition); place++)
                firsts[place] = Math.Max(start, place - Size + 1);
        }

        return firsts;
    }

    private int[] ByPeriods(WindowRows rows, ReadOnlySpan<long> periods)
    {
        var firsts = new int[rows.Sorted.Length];
        for (var partition = 0; partition < rows.PartitionCount; partition++)
        {
            var first = rows.Start(partition);
            for (var place = first; place < rows.End(partition); place++)
            {
                var period = periods[rows.Sorted[place]];
                while (first < place && period != IntegerColumn.MissingValue && periods[rows.Sorted[first]] <= (Int128)period - Size)
                    first++;
                firsts[place] = period == IntegerColumn.MissingValue ? place + 1 : first;
            }
        }

        return firsts;
    }
}
