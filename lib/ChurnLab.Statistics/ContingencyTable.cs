namespace ChurnLab.Statistics;

/// <summary>How often two classifications of the same things meet: counts by row and column; immutable.</summary>
public sealed class ContingencyTable
{
    private readonly long[,] _counts;

    /// <summary>Makes a table of counts.</summary>
    /// <param name="counts">Counts by row and column, copied. Range: 0 or more each; of any size, also none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or their total is beyond a <see cref="long"/>.</exception>
    public ContingencyTable(long[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        _counts = (long[,])counts.Clone();
        var rows = new long[RowCount];
        var columns = new long[ColumnCount];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                var count = _counts[row, column];
                if (count < 0)
                    throw new ArgumentOutOfRangeException(nameof(counts), count, "Counts must be 0 or more.");
                if (count > long.MaxValue - Total)
                    throw new ArgumentOutOfRangeException(nameof(counts), count, "The total of all counts must be below 2^63.");
                Total += count;
                rows[row] += count;
                columns[column] += count;
            }
        }

        (RowTotals, ColumnTotals) = (rows, columns);
    }

    /// <summary>Number of rows, empty ones included.</summary>
    public int RowCount => _counts.GetLength(0);

    /// <summary>Number of columns, empty ones included.</summary>
    public int ColumnCount => _counts.GetLength(1);

    /// <summary>Sums of the rows.</summary>
    public IReadOnlyList<long> RowTotals { get; }

    /// <summary>Sums of the columns.</summary>
    public IReadOnlyList<long> ColumnTotals { get; }

    /// <summary>Sum of all counts.</summary>
    public long Total { get; }

    /// <summary>A count.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such row or column.</exception>
    public long this[int row, int column] => _counts[row, column];

    /// <summary>A count less the one expected of independent rows and columns; exact before its one division, however large the counts.</summary>
    internal double Deviation(int row, int column) =>
        (double)(((Int128)_counts[row, column] * Total) - ((Int128)RowTotals[row] * ColumnTotals[column])) / Total;

    /// <summary>The same counts with rows and columns exchanged, as a new table.</summary>
    public ContingencyTable Transposed()
    {
        var counts = new long[ColumnCount, RowCount];
        for (var row = 0; row < RowCount; row++)
        {
            for (var column = 0; column < ColumnCount; column++)
                counts[column, row] = _counts[row, column];
        }

        return new ContingencyTable(counts);
    }

    /// <summary>Counts how often codes of two classifications meet; pandas <c>crosstab</c>.</summary>
    /// <param name="rows">Row of the table per thing, from 0; a negative code leaves the thing out.</param>
    /// <param name="columns">Column of the table per thing, from 0; a negative code leaves the thing out.</param>
    /// <param name="rowCount">Number of rows of the table: above every row code.</param>
    /// <param name="columnCount">Number of columns of the table: above every column code.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="IndexOutOfRangeException">A code is not below its number.</exception>
    public static ContingencyTable Of(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, int rowCount, int columnCount)
    {
        if (rows.Length != columns.Length)
        {
            throw new ArgumentException(
                $"Both classifications must have one code per thing, but there are {rows.Length} and {columns.Length} codes.",
                nameof(columns));
        }

        var counts = new long[rowCount, columnCount];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] >= 0 && columns[i] >= 0)
                counts[rows[i], columns[i]]++;
        }

        return new ContingencyTable(counts);
    }
}
