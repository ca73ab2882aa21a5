using System.Globalization;

namespace ChurnLab.Frames.Writing;

/// <summary>Writes numbers with as few digits as read back to the last bit.</summary>
internal sealed class NumberCells(NumberColumn column, FieldNotation notation) : CellWriter
{
    // Decimals of up to 15 digits are all different as doubles, so a number that is one of them has no shorter form.
    // Whole numbers and money take a sixth of the time of double.TryFormat.
    private const double LargestPlain = 1e15;

    public override void Write(int row, Utf8Buffer buffer)
    {
        var value = column.AsSpan()[row];
        if (double.IsNaN(value))
            buffer.Add(notation.Missing);
        else if (double.IsInfinity(value))
            buffer.Add(value > 0 ? "inf"u8 : "-inf"u8);
        else
            WriteFinite(value, buffer);
    }

    private void WriteFinite(double value, Utf8Buffer buffer)
    {
        var hundredths = Math.Round(value * 100);
        var room = buffer.Room();
        int written;
        if (Math.Abs(hundredths) < LargestPlain && hundredths / 100 == value && !double.IsNegative(value) | hundredths < 0)
            written = WriteHundredths((long)hundredths, room);
        else
            value.TryFormat(room, out written, default, CultureInfo.InvariantCulture);

        if (notation.DecimalComma && room[..written].IndexOf((byte)'.') is >= 0 and var point)
        {
            room[point] = (byte)',';
            if (notation.Separator == ',')
                written = Quote(room, written);
        }

        buffer.Advance(written);
    }

    private static int WriteHundredths(long hundredths, Span<byte> room)
    {
        var count = 0;
        if (hundredths < 0)
            room[count++] = (byte)'-';
        var (whole, rest) = Math.DivRem((ulong)Math.Abs(hundredths), 100);
        whole.TryFormat(room[count..], out var digits, default, CultureInfo.InvariantCulture);
        count += digits;
        if (rest == 0)
            return count;
        room[count++] = (byte)'.';
        room[count++] = (byte)('0' + (rest / 10));
        if (rest % 10 != 0)
            room[count++] = (byte)('0' + (rest % 10));
        return count;
    }

    private static int Quote(Span<byte> room, int written)
    {
        room[..written].CopyTo(room[1..]);
        room[0] = room[written + 1] = (byte)'"';
        return written + 2;
    }
}
