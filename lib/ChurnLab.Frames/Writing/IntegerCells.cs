using System.Globalization;

namespace ChurnLab.Frames.Writing;

/// <summary>Writes whole numbers.</summary>
internal sealed class IntegerCells(IntegerColumn column, FieldNotation notation) : CellWriter
{
    public override void Write(int row, Utf8Buffer buffer)
    {
        var value = column.AsSpan()[row];
        if (value == IntegerColumn.MissingValue)
        {
            buffer.Add(notation.Missing);
            return;
        }

        value.TryFormat(buffer.Room(), out var written, default, CultureInfo.InvariantCulture);
        buffer.Advance(written);
    }
}
