using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>A file, how it is written, and how it is read.</summary>
internal sealed record CsvFile(CsvSource Source, CsvOptions Options, CsvDialect Dialect)
{
    private const int LargestBuffer = 1 << 18;

    public string Name => Source.Name;

    public static CsvFile Of(CsvSource source, CsvOptions options) =>
        new(source, options, CsvDialect.Of(source, options));

    public CsvReaderOptions ReaderOptions(Action<CsvMalformedRecord>? onMalformed = null) => new()
    {
        HasHeader = false,
        Separator = Dialect.Separator,
        Encoding = Dialect.Encoding,
        TrackLineNumbers = true,
        OnMalformedRecord = onMalformed,
        BufferSize = (int)Math.Clamp(Dialect.Scan.ByteCount, 1 << 12, LargestBuffer),
    };

    /// <summary>Number of rows to make room for.</summary>
    /// <remarks>
    /// As many as there are lines, but no more than there can be with so many fields: a file of empty lines must not
    /// take many times its size.
    /// </remarks>
    public int Capacity(int columns)
    {
        var lines = Dialect.Scan.LineCount - (Options.HasHeader ? 1 : 0);
        return (int)Math.Clamp(Math.Min(lines, (Dialect.Scan.ByteCount / columns) + 1), 0, Array.MaxLength);
    }
}
