using System.Buffers.Binary;
using System.Text;

namespace ChurnLab.Tests.Notebooks.Zmtp;

/// <summary>ZMTP put together by hand, from the RFC and not with the code under test.</summary>
internal static class Wire
{
    public const int GreetingLength = 64;

    /// <summary>A greeting as libzmq sends it, whose padding is not zero.</summary>
    public static byte[] Greeting(byte minor = 0, byte major = 3, string mechanism = "NULL", byte asServer = 0)
    {
        var bytes = new byte[GreetingLength];
        bytes[0] = 0xFF;
        bytes[8] = 1;
        bytes[9] = 0x7F;
        bytes[10] = major;
        bytes[11] = minor;
        Encoding.ASCII.GetBytes(mechanism, bytes.AsSpan(12, 20));
        bytes[32] = asServer;
        return bytes;
    }

    public static byte[] Ready(string type, string identity = "") =>
        Ready([("Socket-Type", Ascii(type)), ("Identity", Ascii(identity))]);

    public static byte[] Ready(params (string Name, byte[] Value)[] properties) => Command("READY", [.. properties.SelectMany(Property)]);

    public static byte[] Hello(string type, string identity = "", byte minor = 0) => [.. Greeting(minor), .. Ready(type, identity)];

    public static byte[] Command(string name, params byte[] data) => Frame(4, [(byte)name.Length, .. Ascii(name), .. data]);

    public static byte[] Ping(params byte[] context) => Command("PING", [0, 10, .. context]);

    public static byte[] Message(params byte[][] frames) =>
        Join(frames.Select((frame, i) => Frame((byte)(i + 1 < frames.Length ? 1 : 0), frame)));

    public static byte[] Message(params string[] frames) => Message([.. frames.Select(Ascii)]);

    /// <summary>A frame; long where it has to be.</summary>
    public static byte[] Frame(byte flags, byte[] body) => body.Length < 256 ? [flags, (byte)body.Length, .. body] : LongFrame(flags, body);

    public static byte[] LongFrame(byte flags, byte[] body) => [.. LongHeader(flags, (ulong)body.Length), .. body];

    public static byte[] LongHeader(byte flags, ulong length)
    {
        var header = new byte[9];
        header[0] = (byte)(flags | 2);
        BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(1), length);
        return header;
    }

    /// <summary>Bytes that say where in the frame they belong.</summary>
    public static byte[] Body(int length, int seed = 0)
    {
        var body = new byte[length];
        for (var i = 0; i < length; i++)
            body[i] = (byte)((seed + i) % 251);
        return body;
    }

    public static byte[] Join(IEnumerable<byte[]> pieces)
    {
        var all = new MemoryStream();
        foreach (var piece in pieces)
            all.Write(piece);
        return all.ToArray();
    }

    public static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Property((string Name, byte[] Value) property)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, property.Value.Length);
        return [(byte)property.Name.Length, .. Ascii(property.Name), .. length, .. property.Value];
    }
}
