using System.Text.Unicode;

namespace ChurnLab.Frames.Delimited;

/// <summary>What one look through the bytes of a file says of it.</summary>
/// <param name="IsUtf8">Whether all of it is valid UTF-8.</param>
/// <param name="ByteCount">Number of bytes, decompressed.</param>
/// <param name="LineCount">
/// Number of lines; what arrays are made for, since growing ones take three times the memory of the columns.
/// </param>
internal sealed record CsvScan(bool IsUtf8, long ByteCount, long LineCount)
{
    private const int BlockSize = 1 << 16;

    /// <summary>Looks through a file from where it stands to its end.</summary>
    /// <param name="start">The bytes before.</param>
    /// <param name="rest">The rest.</param>
    public static CsvScan Of(ReadOnlySpan<byte> start, Stream rest)
    {
        var block = new byte[Math.Max(BlockSize, start.Length)];
        start.CopyTo(block);
        var (filled, kept) = (start.Length, 0);
        var (valid, bytes, feeds, returns) = (true, 0L, 0L, 0L);
        byte last = 0;
        while (filled > kept)
        {
            var fresh = block.AsSpan(kept, filled - kept);
            bytes += fresh.Length;
            feeds += fresh.Count((byte)'\n');
            returns += fresh.Count((byte)'\r');
            last = fresh[^1];
            // A character may be cut at the end of the block; its bytes are looked at again with those that follow.
            var whole = valid ? filled - CutBytes(block.AsSpan(0, filled)) : filled;
            valid = valid && Utf8.IsValid(block.AsSpan(0, whole));
            kept = filled - whole;
            block.AsSpan(whole, kept).CopyTo(block);
            filled = kept + rest.Read(block.AsSpan(kept));
        }

        var ends = feeds > 0 ? feeds : returns;
        return new CsvScan(valid && kept == 0, bytes, ends + (last is (byte)'\n' or (byte)'\r' ? 0 : 1));
    }

    /// <summary>Number of bytes at the end that start a character and do not end it.</summary>
    private static int CutBytes(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if ((lead & 0xC0) == 0x80)
                continue;
            var length = lead switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
            return length > back ? back : 0;
        }

        return 0;
    }
}
