using System.Globalization;
using ChurnLab.Hosting;
using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>Reads a CSV file into a frame.</summary>
internal sealed class CsvFrameReader(CsvSource source, CsvOptions options, ICsvLayout layout)
{
    // Often enough that an interrupted cell stops at once, rarely enough to cost nothing.
    private const int ReportInterval = 4096;

    private readonly MissingFields _missing = new(options.MissingValues);
    private CsvMalformedRecord? _malformed;
    private string[] _names = [];
    private int _rowCount;

    public static Frame Read(CsvSource source, CsvOptions options) =>
        new CsvFrameReader(source, options, new PlainLayout(source.Name, options)).Read();

    public static Frame Read(CsvSource source, CsvOptions options, FrameSchema schema) =>
        new CsvFrameReader(source, options, new SchemaLayout(source.Name, options, schema)).Read();

    private Frame Read()
    {
        try
        {
            using var progress = ProgressScope.Start("Чтение " + source.Name, source.Length);
            var dialect = CsvDialect.Of(source, options);
            var columns = Array.Empty<CsvColumn?>();
            do
            {
                using var content = source.Open(out var raw);
                using var closing = raw;
                using var reader = CsvReader.Create(content, dialect.ReaderOptions(Remember), leaveOpen: true);
                columns = ReadPass(reader, columns, () => progress.Report(raw.Position));
            }
            while (!Array.TrueForAll(columns, column => column is not { IsComplete: false }));
            return layout.Build(columns, _rowCount, new CsvLocator(source, dialect, options, _names));
        }
        catch (Exception failure) when (failure
            is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException)
        {
            throw CsvErrors.Unreadable(source.Name, failure);
        }
    }

    /// <summary>Reads the file once; columns whose kind turns out too narrow are not complete after it.</summary>
    private CsvColumn?[] ReadPass(CsvReader reader, CsvColumn?[] columns, Action report)
    {
        if (!Next(reader))
            throw CsvErrors.Empty(source.Name);
        if (columns.Length == 0)
            columns = NewColumns(reader);
        var open = Array.FindAll(
            [.. Enumerable.Range(0, columns.Length)], place => columns[place] is { IsComplete: false });
        foreach (var place in open)
            columns[place]!.Start();

        var more = !options.HasHeader || Next(reader);
        var row = 0;
        for (; more; row++, more = Next(reader))
        {
            if (reader.FieldCount != columns.Length)
                throw WrongCount(reader, columns.Length);
            foreach (var place in open)
                AddField(reader, columns[place]!, place, row);
            if (row % ReportInterval == 0)
            {
                AmbientCancellation.ThrowIfRequested();
                report();
            }
        }

        foreach (var place in open)
            columns[place]!.Finish();
        _rowCount = row;
        return columns;
    }

    private void AddField(CsvReader reader, CsvColumn column, int place, int row)
    {
        var field = reader.GetSpan(place);
        if (_missing.Contains(field) && !IsQuotedText(reader, column, place))
            column.AddMissing();
        else if (!column.Add(field) && !column.TryAddWrong(row))
            throw WrongField(reader, column, place);
    }

    private bool IsQuotedText(CsvReader reader, CsvColumn column, int place) =>
        options.QuotedIsText && column.Asked == ColumnKind.Text && reader.GetRawSpan(place) is [(byte)'"', ..];

    private FrameException WrongCount(CsvReader reader, int expected) =>
        CsvErrors.FieldCount(source.Name, reader.LineNumber, reader.FieldCount, expected, reader.Separator);

    private FrameException WrongField(CsvReader reader, CsvColumn column, int place) =>
        CsvErrors.WrongField(source.Name, reader.LineNumber, column.Name, reader.GetString(place), column.Asked!.Value);

    private void Remember(CsvMalformedRecord record) => _malformed ??= record;

    private bool Next(CsvReader reader)
    {
        var found = reader.Read();
        // A stray quote is text, but hides what else is wrong with its record: only the first fault of a record is told.
        if (_malformed is { } malformed)
        {
            if (malformed.Reason != CsvMalformedReason.StrayQuote)
                throw CsvErrors.Malformed(source.Name, malformed);
            if (found && IsUnclosed(reader))
                throw CsvErrors.Malformed(source.Name, malformed with { Reason = CsvMalformedReason.UnterminatedQuote });
        }

        _malformed = null;
        return found;
    }

    private static bool IsUnclosed(CsvReader reader) =>
        reader.GetRawSpan(reader.FieldCount - 1) is [(byte)'"'] or [(byte)'"', .., not (byte)'"'];

    private CsvColumn?[] NewColumns(CsvReader reader)
    {
        _names = Names(reader);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < _names.Length; place++)
        {
            if (!places.TryAdd(_names[place], place))
                throw CsvErrors.DuplicateName(source.Name, _names[place], places[_names[place]], place);
        }

        return layout.NewColumns(_names, reader.Separator);
    }

    private string[] Names(CsvReader reader)
    {
        if (options.ColumnNames is { } given && given.Count != reader.FieldCount)
            throw CsvErrors.NameCount(source.Name, given.Count, reader.FieldCount);
        var names = new string[reader.FieldCount];
        for (var place = 0; place < names.Length; place++)
        {
            var name = options.ColumnNames?[place] ?? (options.HasHeader ? Header(reader, place) : "");
            names[place] = name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"column{place + 1}");
        }

        return names;
    }

    private string Header(CsvReader reader, int place)
    {
        var name = reader.GetString(place);
        return options.StripApostrophe && name.StartsWith('\'') ? name[1..] : name;
    }
}
