namespace ChurnLab.Statistics;

/// <summary>A table without its empty rows and columns, and the statistics that φK and its significance use.</summary>
internal sealed class PhiKTable
{
    private readonly double[] _rowTotals;
    private readonly double[] _columnTotals;

    public PhiKTable(ContingencyTable table)
    {
        var rows = Enumerable.Range(0, table.RowCount).Where(row => table.RowTotals[row] > 0).ToArray();
        var columns = Enumerable.Range(0, table.ColumnCount).Where(column => table.ColumnTotals[column] > 0).ToArray();
        (_rowTotals, _columnTotals) = (new double[rows.Length], new double[columns.Length]);
        Counts = new double[rows.Length * columns.Length];
        for (var cell = 0; cell < Counts.Length; cell++)
            Counts[cell] = table[rows[cell / columns.Length], columns[cell % columns.Length]];
        Total = table.Total;
        Sum();
    }

    private PhiKTable(int rows, int columns, double total)
    {
        (_rowTotals, _columnTotals) = (new double[rows], new double[columns]);
        (Counts, Total) = (new double[rows * columns], total);
    }

    /// <summary>Counts, row by row.</summary>
    public double[] Counts { get; }

    public double Total { get; }

    public int Rows => _rowTotals.Length;

    public int Columns => _columnTotals.Length;

    public ReadOnlySpan<double> RowTotals => _rowTotals;

    public ReadOnlySpan<double> ColumnTotals => _columnTotals;

    public int DegreesOfFreedom => (Rows - 1) * (Columns - 1);

    /// <summary>Whether there is anything to compare.</summary>
    public bool Varies => Rows > 1 && Columns > 1;

    /// <summary>An empty table of the same size and total, to be filled again and again.</summary>
    public PhiKTable Blank() => new(Rows, Columns, Total);

    /// <summary>Makes the totals of rows and columns agree with the counts.</summary>
    public void Sum()
    {
        Array.Clear(_rowTotals);
        Array.Clear(_columnTotals);
        for (var (row, cell) = (0, 0); row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++, cell++)
            {
                _rowTotals[row] += Counts[cell];
                _columnTotals[column] += Counts[cell];
            }
        }
    }

    /// <summary>Pearson's chi-square, with Yates' correction for two rows and two columns.</summary>
    public double Pearson() => Statistic((observed, expected) => (observed - expected) * (observed - expected) / expected);

    /// <summary>Likelihood ratio statistic, with Yates' correction for two rows and two columns.</summary>
    public double LikelihoodRatio() =>
        Statistic((observed, expected) => observed > 0 ? 2 * observed * Math.Log(observed / expected) : 0);

    /// <summary>The same of many tables of one total, from kept logarithms; it loses some of the last digits.</summary>
    public double LikelihoodRatio(CountLogs logs)
    {
        if (Rows == 2 && Columns == 2)
            return LikelihoodRatio();
        var sum = logs.Of(Total);
        foreach (var count in Counts)
            sum += logs.Of(count);
        foreach (var total in _rowTotals)
            sum -= logs.Of(total);
        foreach (var total in _columnTotals)
            sum -= logs.Of(total);
        return Math.Max(0, 2 * sum);
    }

    private double Statistic(Func<double, double, double> term)
    {
        var corrected = Rows == 2 && Columns == 2;
        var sum = 0.0;
        for (var (row, cell) = (0, 0); row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++, cell++)
            {
                var expected = _rowTotals[row] * _columnTotals[column] / Total;
                // A simulated table can have empty rows and columns; they add nothing.
                if (expected == 0)
                    continue;
                var difference = expected - Counts[cell];
                var moved = corrected ? Math.Sign(difference) * Math.Min(0.5, Math.Abs(difference)) : 0;
                sum += term(Counts[cell] + moved, expected);
            }
        }

        return Math.Max(0, sum);
    }
}
