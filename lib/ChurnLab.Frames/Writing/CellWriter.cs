namespace ChurnLab.Frames.Writing;

/// <summary>Writes the cells of one column.</summary>
internal abstract class CellWriter
{
    /// <summary>Writes one cell.</summary>
    /// <exception cref="FrameException">The value cannot be written.</exception>
    public abstract void Write(int row, Utf8Buffer buffer);

    public static CellWriter Of(Column column, FieldNotation notation) => column switch
    {
        NumberColumn numbers => new NumberCells(numbers, notation),
        IntegerColumn integers => new IntegerCells(integers, notation),
        BooleanColumn booleans => new BooleanCells(booleans, notation),
        DateColumn dates => new DateCells(dates, notation),
        _ => new TextCells((TextColumn)column, notation),
    };
}
