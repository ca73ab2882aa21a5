namespace ChurnLab.Frames;

/// <content>Columns by name and kind. A column without any value can be read as every kind.</content>
public sealed partial class Frame
{
    /// <summary>
    /// A column as numbers: numbers as they are, whole numbers widened, true and false as 1 and 0; never parsed from
    /// text.
    /// </summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or it holds text or dates.</exception>
    public NumberColumn Number(string name) =>
        this[name] is var column && column is NumberColumn numbers
            ? numbers
            : NumberColumn.Over(name, Cells.Numbers(column));

    /// <summary>
    /// A column as whole numbers: as they are, true and false as 1 and 0, numbers if every one is whole and at most
    /// 2^53 in size.
    /// </summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or a value is not a whole number; the message says
    /// which.</exception>
    public IntegerColumn Integer(string name) =>
        this[name] is var column && column is IntegerColumn integers
            ? integers
            : IntegerColumn.Over(name, Cells.All(column, Cells.StoredInteger));

    /// <summary>A column as true and false: as it is, or numbers if every one is 0 or 1.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or a value is neither; the message says
    /// which.</exception>
    public BooleanColumn Boolean(string name) =>
        this[name] is var column && column is BooleanColumn booleans
            ? booleans
            : new BooleanColumn(name, Cells.All(column, Cells.Boolean));

    /// <summary>A column of text; other kinds are not written out.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public TextColumn Text(string name) =>
        this[name] is var column && column is TextColumn texts
            ? texts
            : new TextColumn(name, Cells.All(column, Cells.Text));

    /// <summary>A column of calendar days; text is not parsed.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public DateColumn Date(string name) =>
        this[name] is var column && column is DateColumn dates
            ? dates
            : new DateColumn(name, Cells.All(column, Cells.Date));
}
