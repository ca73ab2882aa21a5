using System.Buffers.Binary;
using System.Text;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>A command frame: a name and what belongs to it.</summary>
/// <param name="Name">ASCII name.</param>
/// <param name="Data">The rest of the frame.</param>
internal readonly record struct ZmtpCommand(ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Data)
{
    private const int TimeToLiveLength = 2;
    private const int MaxPingContext = 16;

    public bool Is(ReadOnlySpan<byte> name) => Name.Span.SequenceEqual(name);

    /// <summary>Splits a frame.</summary>
    public static ZmtpCommand Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Length < 2 || body.Span[0] == 0 || body.Span[0] >= body.Length)
            throw new ZmtpException("The peer sent a command without a name.");
        var length = body.Span[0];
        return new(body.Slice(1, length), body[(1 + length)..]);
    }

    /// <summary>Body of the READY command of a socket.</summary>
    public static byte[] Ready(SocketKind kind) =>
        [.. "\u0005READY\u000BSocket-Type"u8, 0, 0, 0, (byte)kind.Name.Length, .. Encoding.ASCII.GetBytes(kind.Name)];

    /// <summary>Body of the answer to a PING.</summary>
    public static byte[] Pong(ZmtpCommand ping)
    {
        if (ping.Data.Length is < TimeToLiveLength or > TimeToLiveLength + MaxPingContext)
            throw new ZmtpException($"The peer sent a PING with {ping.Data.Length} bytes; it has 2 to 18.");
        return [.. "\u0004PONG"u8, .. ping.Data.Span[TimeToLiveLength..]];
    }

    /// <summary>Reads the properties of a READY command.</summary>
    public static IEnumerable<(string Name, ReadOnlyMemory<byte> Value)> Properties(ReadOnlyMemory<byte> data)
    {
        while (!data.IsEmpty)
        {
            var name = data.Slice(1, Within(data.Span[0], data.Length - 1));
            data = data[(1 + name.Length)..];
            if (name.IsEmpty || data.Length < sizeof(uint))
                throw new ZmtpException("The peer sent a READY command whose properties are cut off.");
            var value = data.Slice(sizeof(uint), Within(BinaryPrimitives.ReadUInt32BigEndian(data.Span), data.Length - sizeof(uint)));
            data = data[(sizeof(uint) + value.Length)..];
            yield return (Encoding.ASCII.GetString(name.Span), value);
        }
    }

    private static int Within(uint length, int available) =>
        length <= available ? (int)length : throw new ZmtpException("The peer sent a READY command whose properties are cut off.");
}
