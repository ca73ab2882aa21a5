namespace ChurnLab.Frames;

/// <summary>One row of a frame, read by column name; a view, without values of its own.</summary>
/// <remarks>Two rows are equal when they are the same row of the same frame object.</remarks>
public readonly record struct FrameRow
{
    private readonly Frame _frame;

    internal FrameRow(Frame frame, int index)
    {
        _frame = frame;
        Index = index;
    }

    /// <summary>Place of the row in its frame, from 0.</summary>
    public int Index { get; }

    /// <summary>The value of a cell as an object; null when missing.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public object? this[string name] => _frame[name].ValueAt(Index);

    /// <summary>Whether a cell has no value.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public bool IsMissing(string name) => _frame[name].IsMissing(Index);

    /// <summary>A cell as a number, read as by <see cref="Frame.Number"/>; null when missing.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or the cell cannot be read so.</exception>
    public double? Number(string name) => Cells.Number(_frame[name], Index);

    /// <summary>A cell as a whole number, read as by <see cref="Frame.Integer"/>; null when missing.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or the cell cannot be read so.</exception>
    public long? Integer(string name) => Cells.Integer(_frame[name], Index);

    /// <summary>A cell as true or false, read as by <see cref="Frame.Boolean"/>; null when missing.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or the cell cannot be read so.</exception>
    public bool? Boolean(string name) => Cells.Boolean(_frame[name], Index);

    /// <summary>A cell as text; null when missing.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or the cell cannot be read so.</exception>
    public string? Text(string name) => Cells.Text(_frame[name], Index);

    /// <summary>A cell as a calendar day; null when missing.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or the cell cannot be read so.</exception>
    public DateOnly? Date(string name) => Cells.Date(_frame[name], Index);
}
