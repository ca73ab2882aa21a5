using System.Collections;
using System.Runtime.CompilerServices;

namespace ChurnLab.Charts;

/// <summary>
/// Rows of values: the cells of a heatmap, or what each point of a trace carries along for its hover text.
/// </summary>
/// <remarks>
/// Made from two-dimensional arrays by assignment and from rows by a collection expression (<c>[row1, row2]</c>). The
/// values are copied; rows may differ in length until a figure checks them.
/// </remarks>
[CollectionBuilder(typeof(PlotMatrix), nameof(Create))]
public sealed class PlotMatrix : IReadOnlyList<PlotValues>
{
    private readonly PlotValues[] _rows;

    private PlotMatrix(PlotValues[] rows) => _rows = rows;

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>One row.</summary>
    /// <param name="index">Position of the row, from 0.</param>
    public PlotValues this[int index] => _rows[index];

    /// <summary>Copies rows.</summary>
    /// <param name="rows">The rows.</param>
    public static PlotMatrix Create(ReadOnlySpan<PlotValues> rows) => new(rows.ToArray());

    /// <summary>
    /// Turns columns into rows, as hover texts need them: column <c>j</c> becomes <c>%{customdata[j]}</c>.
    /// </summary>
    /// <param name="columns">The columns, each with one value per point.</param>
    /// <exception cref="FigureException">The columns differ in length.</exception>
    public static PlotMatrix FromColumns(params IReadOnlyList<PlotValues> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var count = columns.Count == 0 ? 0 : columns[0].Count;
        for (var column = 1; column < columns.Count; column++)
        {
            if (columns[column].Count != count)
            {
                throw new FigureException(
                    "Columns that go together must have the same length. "
                    + $"Column 0 has {TraceCheck.Values(count)}, column {column} has {columns[column].Count}.");
            }
        }

        return new([.. Enumerable.Range(0, count).Select(Row)]);

        PlotValues Row(int row) => PlotValues.From(columns.Select(column => column[row]));
    }

    /// <summary>Copies a table of numbers; NaN is missing.</summary>
    /// <param name="cells">Cells by row and column.</param>
    public static implicit operator PlotMatrix(double[,] cells) => FromCells<double>(cells);

    /// <summary>Copies a table of numbers; null and NaN are missing.</summary>
    /// <param name="cells">Cells by row and column.</param>
    public static implicit operator PlotMatrix(double?[,] cells) => FromCells<double?>(cells);

    /// <summary>Copies a table of texts; null is missing.</summary>
    /// <param name="cells">Cells by row and column.</param>
    public static implicit operator PlotMatrix(string?[,] cells) => FromCells<string?>(cells);

    /// <summary>Copies rows of numbers; NaN is missing.</summary>
    /// <param name="rows">The rows.</param>
    public static implicit operator PlotMatrix(double[][] rows) => new([.. rows.Select(row => PlotValues.From(row))]);

    /// <inheritdoc/>
    public IEnumerator<PlotValues> GetEnumerator() => ((IEnumerable<PlotValues>)_rows).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static PlotMatrix FromCells<T>(T[,] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var columns = Enumerable.Range(0, cells.GetLength(1)).ToArray();
        return new([.. Enumerable.Range(0, cells.GetLength(0)).Select(Row)]);

        PlotValues Row(int row) => PlotValues.From(columns.Select(column => cells[row, column]));
    }
}
