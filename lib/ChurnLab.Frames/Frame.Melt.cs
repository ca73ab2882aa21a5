using ChurnLab.Frames.Reshaping;

namespace ChurnLab.Frames;

/// <content>Columns into rows: wide tables into long ones.</content>
public sealed partial class Frame
{
    /// <summary>Makes a row of every value of the value columns; pandas <c>melt</c>.</summary>
    /// <remarks>
    /// Rows come column by column, as in pandas. The column of names is ordered as the columns were
    /// (<see cref="TextColumn.IsOrdered"/>), so that <see cref="Pivot(string, string, string)"/> gives the columns back
    /// in their order. Value columns are of one kind; whole numbers beside numbers widen, and a column without any value
    /// is of every kind. Texts keep an order that holds those of all value columns. pandas makes <c>object</c> of mixed kinds.
    /// </remarks>
    /// <param name="options">What is repeated and what becomes rows.</param>
    /// <returns>Id columns, the column of names, the column of values; missing values are rows too.</returns>
    /// <exception cref="FrameException">There is no such column, kinds differ, two columns of the result have one name, or
    /// it would be too long.</exception>
    /// <exception cref="ArgumentException">No column is left to become rows.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Melt(MeltOptions options) => Melting.Of(this, options);

    /// <summary>Makes a row of every value of all columns but some; pandas <c>melt(id_vars=[...])</c>.</summary>
    /// <param name="idColumns">Names of the columns repeated beside every value.</param>
    /// <returns>Id columns, <c>variable</c>, the name of the column a value is from, and <c>value</c>; column by
    /// column.</returns>
    /// <exception cref="FrameException">There is no such column, or kinds differ.</exception>
    /// <exception cref="ArgumentException">No column is left to become rows.</exception>
    public Frame Melt(params IEnumerable<string> idColumns) => Melt(new MeltOptions { IdColumns = [.. idColumns] });
}
