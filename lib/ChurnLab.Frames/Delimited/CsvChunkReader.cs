using ChurnLab.Frames.Schema;
using ChurnLab.Frames.Texts;
using ChurnLab.Hosting;
using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>Reads a CSV file by a schema, some rows at a time.</summary>
internal sealed class CsvChunkReader(CsvSource source, CsvOptions options, FrameSchema schema) : IDisposable
{
    private readonly SchemaLayout _layout = new(source.Name, options, schema);
    private readonly ProgressScope _progress = ProgressScope.Start(FrameTexts.Get("Csv.Reading", source.Name), source.Length);
    private CsvColumn?[] _columns = [];
    private CsvRecords? _records;
    private CsvPass? _pass;
    private CsvLocator? _locator;
    private int _rows;
    private bool _isOver;

    /// <summary>Reads the rows that follow; null after the last.</summary>
    /// <exception cref="FrameException">The file is not what the schema expects.</exception>
    public Frame? Next(int most)
    {
        if (_isOver)
            return null;
        try
        {
            if (_records is null)
                Open();
            var first = _rows;
            var frame = Read(most, out var violation);
            if (violation is not null)
                throw Wrong(violation with { Row = violation.Row + first }, most);
            return frame.RowCount > 0 || first == 0 ? frame : null;
        }
        catch (Exception failure) when (failure
            is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException)
        {
            throw CsvErrors.Unreadable(source.Name, failure);
        }
    }

    public void Dispose()
    {
        _records?.Dispose();
        _progress.Dispose();
    }

    private void Open()
    {
        var file = CsvFile.Of(source, options);
        var names = CsvNames.Of(file);
        _columns = _layout.NewColumns(names, file.Dialect.Separator);
        _locator = new CsvLocator(file, names);
        _pass = new CsvPass(file, _columns, Array.FindAll([.. Enumerable.Range(0, names.Length)], place => _columns[place] is not null));
        _records = new CsvRecords(file);
    }

    private Frame Read(int most, out SchemaViolation? violation)
    {
        var count = _pass!.Read(_records!, most, position => _progress.Report(position));
        _rows = checked(_rows + count);
        _isOver = count < most;
        if (_isOver)
            _layout.RequireRows(_rows);
        return _layout.Part(_columns, count, _locator!, out violation);
    }

    // The message tells how many cells are wrong, and a line that is no row at all comes before any cell.
    private FrameException Wrong(SchemaViolation first, int most)
    {
        var count = first.Count;
        while (!_isOver)
        {
            Read(most, out var other);
            count += other?.Count ?? 0;
        }

        return _layout.Wrong(first with { Count = count }, _locator!);
    }
}
