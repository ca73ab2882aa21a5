using System.Buffers;

namespace ChurnLab.Frames;

/// <summary>How a CSV file is written.</summary>
public sealed record CsvWriteOptions
{
    private static readonly SearchValues<char> NotInMissingText = SearchValues.Create("\"\r\n");
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;\t|: !#$%&*/\\^~");

    /// <summary>The defaults.</summary>
    public static CsvWriteOptions Default { get; } = new();

    /// <summary>For a spreadsheet with Russian settings: semicolons, decimal commas, a byte order mark, CR LF.</summary>
    public static CsvWriteOptions Spreadsheet { get; } = new() { DecimalComma = true, ByteOrderMark = true, LineEnd = "\r\n" };

    /// <summary>
    /// Character between fields; null, the default, is a comma, or a semicolon where numbers have a decimal comma.
    /// A spreadsheet with Russian settings expects the semicolon. One of <c>, ; tab | : space</c> and other ASCII
    /// characters that no number, day or name has in it.
    /// </summary>
    public char? Separator
    {
        get;
        init => field = value is null || Separators.Contains(value.Value)
            ? value
            : throw new ArgumentException(
                $"A separator must be a tab, a space or one of , ; | : ! # $ % & * / \\ ^ ~. Got '{value}'.",
                nameof(value));
    }

    /// <summary>Whether numbers are written with a comma, 1,5: false by default.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>
    /// Whether the file starts with a byte order mark: false by default. Excel takes a file without one for
    /// windows-1251.
    /// </summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>
    /// What is written for a missing value: nothing by default; in a table of one column, whose empty lines a reader
    /// would skip, <c>NA</c> in its place. Without quotes, line breaks and the separator.
    /// </summary>
    public string MissingText
    {
        get;
        init => field = value is not null && !value.AsSpan().ContainsAny(NotInMissingText)
            ? value
            : throw new ArgumentException("A missing text has neither quotes nor line breaks.", nameof(value));
    } = "";

    /// <summary>What ends a line: <c>\n</c>, the default, or <c>\r\n</c>.</summary>
    public string LineEnd
    {
        get;
        init => field = value is "\n" or "\r\n"
            ? value
            : throw new ArgumentException("A line ends with \\n or \\r\\n.", nameof(value));
    } = "\n";

    /// <summary>Whether the first line holds the names of the columns: true by default.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// Whether texts that a spreadsheet would run as a formula get an apostrophe in front: true by default.
    /// </summary>
    /// <remarks>
    /// These are texts, and names of columns, that start with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, their full-width
    /// forms, a tab or a line break, and those that start with an apostrophe already, so that reading can take exactly
    /// one away (<see cref="CsvOptions.StripApostrophe"/>). Numbers are not touched. Source: OWASP, CSV Injection. The
    /// protection holds where the spreadsheet splits lines at the separator that was written.
    /// </remarks>
    public bool ProtectFormulas { get; init; } = true;

    internal char SeparatorInUse => Separator ?? (DecimalComma ? ';' : ',');
}
