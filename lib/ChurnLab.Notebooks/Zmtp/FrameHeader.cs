using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>What stands before the body of a frame.</summary>
/// <param name="Flags">More frames follow, command.</param>
/// <param name="Length">Bytes of the body.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FrameHeader(FrameFlags Flags, long Length)
{
    /// <summary>Bytes of the longest header.</summary>
    public const int MaxSize = 9;

    public const int ShortSize = 2;

    private const FrameFlags Known = FrameFlags.More | FrameFlags.Long | FrameFlags.Command;

    public bool HasMore => Flags.HasFlag(FrameFlags.More);

    public bool IsCommand => Flags.HasFlag(FrameFlags.Command);

    /// <summary>Bytes this header takes.</summary>
    public int Size => Length <= byte.MaxValue ? ShortSize : MaxSize;

    /// <summary>Bytes the header that begins with this byte takes.</summary>
    public static int SizeOf(byte first)
    {
        var flags = (FrameFlags)first;
        if ((flags & ~Known) != FrameFlags.None || flags.HasFlag(FrameFlags.More | FrameFlags.Command))
            throw new ZmtpException($"The peer sent a frame with the flags 0x{first:X2}, which have no meaning.");
        return flags.HasFlag(FrameFlags.Long) ? MaxSize : ShortSize;
    }

    /// <summary>Reads a header that is there as a whole.</summary>
    public static FrameHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == ShortSize)
            return new((FrameFlags)bytes[0], bytes[1]);
        var length = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        return length >= 0 ? new((FrameFlags)bytes[0], length) : throw new ZmtpException("The peer sent a frame of 2^63 bytes or more.");
    }

    /// <summary>Writes the header and returns its size.</summary>
    public int Write(Span<byte> bytes)
    {
        if (Size == ShortSize)
        {
            bytes[0] = (byte)Flags;
            bytes[1] = (byte)Length;
        }
        else
        {
            bytes[0] = (byte)(Flags | FrameFlags.Long);
            BinaryPrimitives.WriteInt64BigEndian(bytes[1..], Length);
        }

        return Size;
    }
}
