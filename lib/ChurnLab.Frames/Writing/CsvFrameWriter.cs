using System.Text;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Writing;

/// <summary>Writes a frame as CSV.</summary>
internal sealed class CsvFrameWriter
{
    // Bytes between two writes to the file; also how often an interrupted cell is noticed.
    private const int BlockSize = 1 << 16;

    private readonly Frame _frame;
    private readonly CsvWriteOptions _options;
    private readonly FieldNotation _notation;
    private readonly CellWriter[] _cells;
    private readonly byte[] _lineEnd;

    public CsvFrameWriter(Frame frame, CsvWriteOptions options)
    {
        if (frame.Columns.Count == 0)
            throw CsvWriteErrors.NoColumns();
        _frame = frame;
        _options = options;
        _notation = new FieldNotation(options, frame.Columns.Count);
        _cells = [.. frame.Columns.Select(column => CellWriter.Of(column, _notation))];
        _lineEnd = Encoding.ASCII.GetBytes(options.LineEnd);
    }

    /// <summary>Writes the whole frame.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">Hears how many rows are written.</param>
    public void Write(Stream stream, Action<int> report)
    {
        var buffer = new Utf8Buffer();
        if (_options.ByteOrderMark)
            buffer.Add("\uFEFF"u8);
        if (_options.HasHeader)
            WriteHeader(buffer);
        for (var row = 0; row < _frame.RowCount; row++)
        {
            WriteRow(row, buffer);
            if (buffer.Count < BlockSize)
                continue;
            AmbientCancellation.ThrowIfRequested();
            report(row);
            stream.Write(buffer.Written);
            buffer.Clear();
        }

        AmbientCancellation.ThrowIfRequested();
        stream.Write(buffer.Written);
    }

    private void WriteHeader(Utf8Buffer buffer)
    {
        for (var place = 0; place < _frame.Columns.Count; place++)
        {
            if (place > 0)
                buffer.Add((byte)_notation.Separator);
            var name = _frame.ColumnNames[place];
            buffer.Add(_notation.Encode(name, $"the name of column '{name}'"));
        }

        buffer.Add(_lineEnd);
    }

    private void WriteRow(int row, Utf8Buffer buffer)
    {
        for (var place = 0; place < _cells.Length; place++)
        {
            if (place > 0)
                buffer.Add((byte)_notation.Separator);
            _cells[place].Write(row, buffer);
        }

        buffer.Add(_lineEnd);
    }
}
