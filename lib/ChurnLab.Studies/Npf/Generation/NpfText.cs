using System.Buffers.Text;
using System.Text;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Lines of a file as bytes; grows and is used again.</summary>
internal sealed class NpfText
{
    private byte[] _bytes = new byte[1 << 14];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    public void Write(byte letter)
    {
        Room(1)[0] = letter;
        Length++;
    }

    public void Write(string text) => Length += Encoding.UTF8.GetBytes(text, Room(3 * text.Length));

    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        Length += written;
    }

    /// <summary>Writes a number so that it can be read back exactly.</summary>
    public void Write(double number)
    {
        number.TryFormat(Room(32), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes an identity.</summary>
    public void Write(UInt128 id)
    {
        Write("0x"u8);
        id.TryFormat(Room(32), out var written, "X32", System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a day, days since 0001-01-01, as 2017-12-31.</summary>
    public void WriteDay(int day)
    {
        DateOnly.FromDayNumber(day).TryFormat(Room(10), out var written, "O", System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes kopecks as roubles with a dot and one decimal or two.</summary>
    public void WriteMoney(long kopecks)
    {
        if (kopecks < 0)
            Write((byte)'-');
        var (roubles, rest) = Math.DivRem(Math.Abs(kopecks), 100);
        Write(roubles);
        Write((byte)'.');
        Write((byte)('0' + (rest / 10)));
        if (rest % 10 != 0)
            Write((byte)('0' + (rest % 10)));
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
        return _bytes.AsSpan(Length, count);
    }
}
