using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <content>
/// New columns from those there are. The kind of the result is that of the function: <c>double</c> makes numbers,
/// <c>int</c> and <c>long</c> whole numbers, and so on; null is missing, and C# carries it through arithmetic.
/// A function is called once per row in order, on one thread; arithmetic of whole columns
/// (<see cref="Derive(string, Column)"/>) is many times faster.
/// </content>
public sealed partial class Frame
{
    /// <summary>
    /// Returns the frame with a column of computed numbers, such as <c>row => row.Number("a") / row.Number("b")</c>;
    /// pandas <c>assign</c>.
    /// </summary>
    /// <param name="name">Name of the column; one that exists is replaced in its place.</param>
    /// <param name="value">Gets a row; null and NaN are missing.</param>
    /// <exception cref="FrameException">The function reads a column that does not exist or holds something
    /// else.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Derive(string name, Func<FrameRow, double?> value) => With(new NumberColumn(name, Each(value)));

    /// <summary>Returns the frame with a column of computed whole numbers.</summary>
    /// <param name="name">Name of the column; one that exists is replaced in its place.</param>
    /// <param name="value">Gets a row; null is missing.</param>
    /// <exception cref="FrameException">The function reads a column that does not exist or holds something
    /// else.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Derive(string name, Func<FrameRow, long?> value) => With(new IntegerColumn(name, Each(value)));

    /// <summary>Returns the frame with a column of computed true and false.</summary>
    /// <param name="name">Name of the column; one that exists is replaced in its place.</param>
    /// <param name="value">Gets a row; null is missing. A comparison with a missing cell is false in C#.</param>
    /// <exception cref="FrameException">The function reads a column that does not exist or holds something
    /// else.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Derive(string name, Func<FrameRow, bool?> value) => With(new BooleanColumn(name, Each(value)));

    /// <summary>Returns the frame with a column of computed texts.</summary>
    /// <param name="name">Name of the column; one that exists is replaced in its place.</param>
    /// <param name="value">Gets a row; null is missing.</param>
    /// <exception cref="FrameException">The function reads a column that does not exist or holds something
    /// else.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Derive(string name, Func<FrameRow, string?> value) => With(new TextColumn(name, Each(value)));

    /// <summary>Returns the frame with a column of computed days.</summary>
    /// <param name="name">Name of the column; one that exists is replaced in its place.</param>
    /// <param name="value">Gets a row; null is missing.</param>
    /// <exception cref="FrameException">The function reads a column that does not exist or holds something
    /// else.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Derive(string name, Func<FrameRow, DateOnly?> value) => With(new DateColumn(name, Each(value)));

    /// <summary>
    /// Returns the frame with a computed column under a name, such as <c>frame.Number("a") / frame.Number("b")</c>.
    /// </summary>
    /// <param name="name">Name of the column; one that exists is replaced in its place.</param>
    /// <param name="column">The column, of as many rows as the frame; its own name does not matter.</param>
    /// <exception cref="FrameException">The column has another number of rows.</exception>
    public Frame Derive(string name, Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return With(column.Rename(name));
    }

    private IEnumerable<T> Each<T>(Func<FrameRow, T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Rows.Select(row =>
        {
            if (row.Index % CancellationInterval == 0)
                AmbientCancellation.ThrowIfRequested();
            return value(row);
        });
    }
}
