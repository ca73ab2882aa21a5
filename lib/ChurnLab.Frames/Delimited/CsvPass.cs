using ChurnLab.Hosting;
using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>Reads rows of a file for some of its columns.</summary>
internal sealed class CsvPass(CsvFile file, IReadOnlyList<CsvColumn?> columns, int[] places)
{
    // Often enough that an interrupted cell stops at once, rarely enough to cost nothing.
    private const int ReportInterval = 4096;

    private readonly MissingFields _missing = new(file.Options.MissingValues);

    /// <summary>Reads; columns whose kind turns out too narrow are not complete after it.</summary>
    /// <param name="report">Hears how many bytes of the file are read.</param>
    /// <returns>Number of rows.</returns>
    /// <exception cref="FrameException">The file is no table.</exception>
    public int Run(Action<long> report)
    {
        using var records = new CsvRecords(file);
        return Read(records, int.MaxValue, report);
    }

    /// <summary>Reads some of the rows that follow; the columns hold these alone.</summary>
    /// <param name="records">The file, where it stands.</param>
    /// <param name="most">Largest number of rows.</param>
    /// <param name="report">Hears how many bytes of the file are read.</param>
    /// <returns>Number of rows; fewer than asked for at the end of the file.</returns>
    /// <exception cref="FrameException">The file is no table.</exception>
    public int Read(CsvRecords records, int most, Action<long> report)
    {
        var capacity = Math.Min(most, file.Capacity(columns.Count));
        foreach (var place in places)
            columns[place]!.Start(capacity);
        var rows = 0;
        while (rows < most && records.Next(columns.Count))
            AddRow(records, rows++, report);
        foreach (var place in places)
            columns[place]!.Finish();
        return rows;
    }

    private void AddRow(CsvRecords records, int row, Action<long> report)
    {
        foreach (var place in places)
            AddField(records.Reader, columns[place]!, place, row);
        if (row % ReportInterval != 0)
            return;
        AmbientCancellation.ThrowIfRequested();
        report(records.Position);
    }

    private void AddField(CsvReader reader, CsvColumn column, int place, int row)
    {
        var field = reader.GetSpan(place);
        if (_missing.Contains(field) && !IsQuotedText(reader, column, place))
            column.AddMissing();
        else if (!column.Add(field) && !column.TryAddWrong(row))
            throw CsvErrors.WrongField(file.Name, reader.LineNumber, column.Name, reader.GetString(place), column.Asked!.Value);
    }

    private bool IsQuotedText(CsvReader reader, CsvColumn column, int place) =>
        file.Options.QuotedIsText && column.Asked == ColumnKind.Text && reader.GetRawSpan(place) is [(byte)'"', ..];
}
