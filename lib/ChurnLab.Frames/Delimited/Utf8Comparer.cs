using System.Runtime.InteropServices;

namespace ChurnLab.Frames.Delimited;

/// <summary>Compares texts as UTF-8 bytes, so that a field is looked up without making a string of it.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static Utf8Comparer Instance { get; } = new();

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        // Eight bytes at a time: fields are short, and HashCode.AddBytes costs more than the rest of the lookup.
        var hash = (ulong)alternate.Length;
        for (; alternate.Length >= sizeof(ulong); alternate = alternate[sizeof(ulong)..])
            hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(alternate));
        ulong rest = 0;
        foreach (var letter in alternate)
            rest = (rest << 8) | letter;
        hash = Mixed(hash ^ rest);
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Mixed(ulong hash)
    {
        var product = hash * 0x9E3779B97F4A7C15;
        return product ^ (product >> 29);
    }
}
