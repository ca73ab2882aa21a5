using System.Text;

namespace ChurnLab.Frames.Writing;

/// <summary>Bytes on their way to a file.</summary>
internal sealed class Utf8Buffer
{
    // Room for any number or day, quotes and all.
    public const int LongestValue = 64;

    private byte[] _bytes = new byte[1 << 17];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    /// <summary>Room for one value, of which <see cref="Advance"/> says how much was used.</summary>
    public Span<byte> Room()
    {
        Reserve(LongestValue);
        return _bytes.AsSpan(Count);
    }

    public void Advance(int count) => Count += count;

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Count++] = value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Count));
        Count += bytes.Length;
    }

    public void Clear() => Count = 0;

    public override string ToString() => Encoding.UTF8.GetString(Written);

    private void Reserve(int count)
    {
        if (_bytes.Length - Count < count)
            Array.Resize(ref _bytes, Math.Max(Count + count, 2 * _bytes.Length));
    }
}
