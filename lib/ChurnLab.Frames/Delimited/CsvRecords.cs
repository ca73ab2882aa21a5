using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>A file that is read record by record, from its start; the names of its columns are passed over.</summary>
internal sealed class CsvRecords : IDisposable
{
    private readonly CsvFile _file;
    private readonly Stream _raw;
    private readonly Stream _content;
    private bool _isPastHeader;
    private CsvMalformedRecord? _malformed;

    /// <exception cref="IOException">The file cannot be opened.</exception>
    public CsvRecords(CsvFile file)
    {
        _file = file;
        _content = file.Source.Open(out _raw);
        Reader = CsvReader.Create(_content, file.ReaderOptions(record => _malformed ??= record), leaveOpen: true);
        _isPastHeader = !file.Options.HasHeader;
    }

    /// <summary>Holds the fields of the record.</summary>
    public CsvReader Reader { get; }

    /// <summary>How many bytes of the file are read.</summary>
    public long Position => _raw.Position;

    /// <summary>The first record: the names of the columns, or as many fields as there are.</summary>
    /// <exception cref="FrameException">The file is no table.</exception>
    public static string[] First(CsvFile file)
    {
        using var records = new CsvRecords(file);
        if (!records.Advance())
            throw CsvErrors.Empty(file.Name);
        return [.. Enumerable.Range(0, records.Reader.FieldCount).Select(records.Reader.GetString)];
    }

    /// <summary>Goes on to the next row; false at the end of the file.</summary>
    /// <param name="fieldCount">How many fields it must have.</param>
    /// <exception cref="FrameException">The row is malformed.</exception>
    public bool Next(int fieldCount)
    {
        if (!_isPastHeader)
        {
            _isPastHeader = true;
            if (!Advance())
                return false;
        }

        if (!Advance())
            return false;
        return Reader.FieldCount == fieldCount
            ? true
            : throw CsvErrors.FieldCount(_file.Name, Reader.LineNumber, Reader.FieldCount, fieldCount, Reader.Separator);
    }

    public void Dispose()
    {
        Reader.Dispose();
        _content.Dispose();
        _raw.Dispose();
    }

    private bool Advance()
    {
        var found = Reader.Read();
        // A stray quote is text, but hides what else is wrong with its record: only the first fault of a record is told.
        if (_malformed is { } malformed)
        {
            if (malformed.Reason != CsvMalformedReason.StrayQuote)
                throw CsvErrors.Malformed(_file.Name, malformed);
            if (found && IsUnclosed(Reader))
                throw CsvErrors.Malformed(_file.Name, malformed with { Reason = CsvMalformedReason.UnterminatedQuote });
        }

        _malformed = null;
        return found;
    }

    private static bool IsUnclosed(CsvReader reader) =>
        reader.GetRawSpan(reader.FieldCount - 1) is [(byte)'"'] or [(byte)'"', .., not (byte)'"'];
}
