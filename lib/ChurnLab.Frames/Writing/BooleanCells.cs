namespace ChurnLab.Frames.Writing;

/// <summary>Writes true and false.</summary>
internal sealed class BooleanCells(BooleanColumn column, FieldNotation notation) : CellWriter
{
    public override void Write(int row, Utf8Buffer buffer) => buffer.Add(column.AsSpan()[row] switch
    {
        BooleanColumn.MissingValue => notation.Missing,
        0 => "false"u8,
        _ => "true"u8,
    });
}
