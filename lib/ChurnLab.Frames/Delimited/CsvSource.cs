using System.IO.Compression;

namespace ChurnLab.Frames.Delimited;

/// <summary>Bytes of a table that can be read from the start as often as needed.</summary>
internal sealed class CsvSource
{
    private readonly Func<Stream> _open;

    private CsvSource(string name, long length, Func<Stream> open)
    {
        Name = name;
        Length = length;
        _open = open;
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>Number of bytes, compressed or not.</summary>
    public long Length { get; }

    public static CsvSource OfFile(string path)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path))
            throw new FrameException($"'{path}' is a folder; name the CSV file in it.");
        if (!File.Exists(path))
            throw Missing(path);
        return new CsvSource(name, new FileInfo(path).Length, () => File.OpenRead(path));
    }

    public static CsvSource OfBytes(byte[] bytes, string name) =>
        new(name, bytes.Length, () => new MemoryStream(bytes, writable: false));

    /// <summary>Opens the content, decompressed; the raw stream says how much was read.</summary>
    public Stream Open(out Stream raw)
    {
        raw = _open();
        var (first, second) = (raw.ReadByte(), raw.ReadByte());
        raw.Position = 0;
        return first == 0x1F && second == 0x8B ? new GZipStream(raw, CompressionMode.Decompress) : raw;
    }

    private static FrameException Missing(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
            return new FrameException($"There is no file '{path}': its folder '{folder}' does not exist.");
        var there = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file));
        var nearest = NearestName.Of(Path.GetFileName(path), there);
        return new FrameException(nearest is null
            ? $"There is no file '{path}'; check the name and the folder."
            : $"There is no file '{path}'; did you mean '{nearest}' in the same folder?");
    }
}
