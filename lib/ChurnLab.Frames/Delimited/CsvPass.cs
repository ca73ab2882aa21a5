using ChurnLab.Hosting;
using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>Reads a file once, from start to end, for some of its columns.</summary>
internal sealed class CsvPass(CsvFile file, IReadOnlyList<CsvColumn?> columns, int[] places)
{
    // Often enough that an interrupted cell stops at once, rarely enough to cost nothing.
    private const int ReportInterval = 4096;

    private readonly MissingFields _missing = new(file.Options.MissingValues);
    private CsvMalformedRecord? _malformed;

    /// <summary>Reads; columns whose kind turns out too narrow are not complete after it.</summary>
    /// <param name="report">Hears how many bytes of the file are read.</param>
    /// <returns>Number of rows.</returns>
    /// <exception cref="FrameException">The file is no table.</exception>
    public int Run(Action<long> report)
    {
        using var content = file.Source.Open(out var raw);
        using var closing = raw;
        using var reader = CsvReader.Create(content, file.ReaderOptions(Remember), leaveOpen: true);
        var capacity = file.Capacity(columns.Count);
        foreach (var place in places)
            columns[place]!.Start(capacity);

        var more = Next(reader) && (!file.Options.HasHeader || Next(reader));
        var row = 0;
        for (; more; row++, more = Next(reader))
        {
            if (reader.FieldCount != columns.Count)
                throw CsvErrors.FieldCount(file.Name, reader.LineNumber, reader.FieldCount, columns.Count, reader.Separator);
            foreach (var place in places)
                AddField(reader, columns[place]!, place, row);
            if (row % ReportInterval == 0)
            {
                AmbientCancellation.ThrowIfRequested();
                report(raw.Position);
            }
        }

        foreach (var place in places)
            columns[place]!.Finish();
        return row;
    }

    /// <summary>Reads the first record: the names of the columns, or as many fields as there are.</summary>
    /// <exception cref="FrameException">The file is no table.</exception>
    public static string[] FirstRecord(CsvFile file)
    {
        using var content = file.Source.Open(out var raw);
        using var closing = raw;
        var pass = new CsvPass(file, [], []);
        using var reader = CsvReader.Create(content, file.ReaderOptions(pass.Remember), leaveOpen: true);
        if (!pass.Next(reader))
            throw CsvErrors.Empty(file.Name);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
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

    private void Remember(CsvMalformedRecord record) => _malformed ??= record;

    private bool Next(CsvReader reader)
    {
        var found = reader.Read();
        // A stray quote is text, but hides what else is wrong with its record: only the first fault of a record is told.
        if (_malformed is { } malformed)
        {
            if (malformed.Reason != CsvMalformedReason.StrayQuote)
                throw CsvErrors.Malformed(file.Name, malformed);
            if (found && IsUnclosed(reader))
                throw CsvErrors.Malformed(file.Name, malformed with { Reason = CsvMalformedReason.UnterminatedQuote });
        }

        _malformed = null;
        return found;
    }

    private static bool IsUnclosed(CsvReader reader) =>
        reader.GetRawSpan(reader.FieldCount - 1) is [(byte)'"'] or [(byte)'"', .., not (byte)'"'];
}
