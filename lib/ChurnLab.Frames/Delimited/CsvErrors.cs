using System.Globalization;
using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>The sentences of <see cref="FrameException"/> about CSV files.</summary>
internal static class CsvErrors
{
    public static FrameException Empty(string file) =>
        new($"{file} is empty; a table has at least a line with the names of its columns.");

    public static FrameException Archive(string file) =>
        new($"{file} is an Excel workbook or a ZIP archive, not CSV; save the sheet as CSV (UTF-8) and read that.");

    public static FrameException Binary(string file) =>
        new($"{file} holds binary data, not text; UTF-16 text needs a byte order mark at its start.");

    public static FrameException Unreadable(string file, Exception cause) =>
        new($"{file} cannot be read: {cause.Message}", cause);

    public static FrameException Changed(string file) =>
        new($"{file} changed while it was read; read it again.");

    public static FrameException DuplicateName(string file, string name, int first, int second) =>
        new(Invariant($"{file}: columns {first + 1} and {second + 1} are both named '{Shortened(name)}'; ")
            + "give them different names, in the file or by CsvOptions.ColumnNames.");

    public static FrameException NameCount(string file, int names, int columns) =>
        new(Invariant($"{file} has {columns} columns, but CsvOptions.ColumnNames has {names} names."));

    public static FrameException NoColumn(string file, string name, IReadOnlyList<string> names) =>
        new($"{file}: CsvOptions.Kinds names a column that is not there. "
            + FrameErrors.NoColumn(name, [.. names.Select(Shortened)]).Message);

    public static FrameException FieldCount(string file, long line, int found, int expected, char separator) =>
        new(Invariant($"{file}, line {line}: found {found} fields, expected {expected} as in the first line; ")
            + $"look for a missing or an extra {Named(separator)}, or a line cut short.");

    public static FrameException WrongField(string file, long line, string column, string field, ColumnKind kind) =>
        new(Invariant($"{file}, line {line}, column '{Shortened(column)}': '{Shortened(field)}' is not of kind {kind}, ")
            + "which CsvOptions.Kinds asks for.");

    public static FrameException Malformed(string file, CsvMalformedRecord record) => record.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote =>
            new(Invariant($"{file}, line {record.LineNumber}: a quote opens a field in this line and is never closed; ")
                + "close it, or write it twice where it is part of the text."),
        _ =>
            new(Invariant($"{file}, line {record.LineNumber}: text follows the closing quote of a field; ")
                + "a quote that is part of a quoted text is written twice."),
    };

    private static string Named(char separator) => separator switch
    {
        '\t' => "tab",
        ',' => "comma",
        ';' => "semicolon",
        _ => $"'{separator}'",
    };

    // One line, and short enough to be read, whatever stands in the file.
    private static string Shortened(string field) => Schema.SchemaErrors.Shortened(field);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
