using System.Globalization;

namespace ChurnLab.Frames.Writing;

/// <summary>Writes days as 2024-05-09.</summary>
internal sealed class DateCells(DateColumn column, FieldNotation notation) : CellWriter
{
    public override void Write(int row, Utf8Buffer buffer)
    {
        var value = column.AsSpan()[row];
        if (value == DateColumn.MissingValue)
        {
            buffer.Add(notation.Missing);
            return;
        }

        DateOnly.FromDayNumber(value).TryFormat(buffer.Room(), out var written, "O", CultureInfo.InvariantCulture);
        buffer.Advance(written);
    }
}
