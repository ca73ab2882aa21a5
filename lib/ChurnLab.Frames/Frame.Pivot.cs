using ChurnLab.Frames.Reshaping;

namespace ChurnLab.Frames;

/// <content>Rows into columns: long tables into wide ones.</content>
public sealed partial class Frame
{
    /// <summary>Makes a column of every value of one column; pandas <c>pivot</c> and <c>pivot_table</c>.</summary>
    /// <remarks>
    /// Rows of the result stand in the order of their keys, columns in the order of theirs
    /// (<see cref="TextColumn.WithOrder"/> changes it). A cell without a row is missing, of whatever kind; also a sum or
    /// a count, which pandas fills by <c>fill_value</c>. Keys are ordinary columns, not an index.
    /// </remarks>
    /// <param name="options">What becomes rows, columns and cells.</param>
    /// <returns>Index columns, then one column per value, of the kind of the values or of the aggregation.</returns>
    /// <exception cref="FrameException">There is no such column; without an aggregation two rows belong to one cell, and
    /// the message names it and them; two columns would have one name; or the result would be too large.</exception>
    /// <exception cref="ArgumentException">No index is named, or not exactly one of values and
    /// aggregation.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Pivot(PivotOptions options) => Pivoting.Of(this, options);

    /// <summary>
    /// Makes a column of every value of one column, where each cell has one row at most; pandas <c>pivot</c>.
    /// </summary>
    /// <param name="index">Name of the column whose values make the rows of the result.</param>
    /// <param name="columns">Name of the column whose values become columns.</param>
    /// <param name="values">Name of the column whose values fill the cells.</param>
    /// <returns>The index column, then one column per value, both in the order of their keys; empty cells are
    /// missing.</returns>
    /// <exception cref="FrameException">There is no such column, or two rows belong to one cell; the message names it
    /// and them.</exception>
    public Frame Pivot(string index, string columns, string values) =>
        Pivot(new PivotOptions { Index = [index], Columns = columns, Values = values });

    /// <summary>
    /// Makes a column of every value of one column and computes its cells, such as
    /// <c>Pivot("id", "quarter", Aggregation.Sum("amount"))</c>; pandas <c>pivot_table</c>, whose default is the mean.
    /// </summary>
    /// <param name="index">Name of the column whose values make the rows of the result.</param>
    /// <param name="columns">Name of the column whose values become columns.</param>
    /// <param name="aggregate">What is computed of the rows of a cell; its name does not matter.</param>
    /// <returns>The index column, then one column per value, both in the order of their keys; empty cells are
    /// missing.</returns>
    /// <exception cref="FrameException">There is no such column, or it cannot be aggregated so.</exception>
    public Frame Pivot(string index, string columns, Aggregation aggregate) =>
        Pivot(new PivotOptions { Index = [index], Columns = columns, Aggregate = aggregate });
}
