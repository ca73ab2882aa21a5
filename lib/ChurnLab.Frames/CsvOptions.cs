using System.Text;
using ChurnLab.Frames.Writing;

namespace ChurnLab.Frames;

/// <summary>How a CSV file is read.</summary>
public sealed record CsvOptions
{
    /// <summary>The defaults.</summary>
    public static CsvOptions Default { get; } = new();

    /// <summary>
    /// Character between fields; null, the default, finds out which of comma, semicolon, tab and vertical bar it is.
    /// ASCII.
    /// </summary>
    public char? Separator
    {
        get;
        init => field = value is null || (char.IsAscii(value.Value) && value is not ('"' or '\r' or '\n'))
            ? value
            : throw new ArgumentException(
                $"A separator must be an ASCII character, neither a quote nor a line break. Got '{value}'.", nameof(value));
    }

    /// <summary>Whether the first line holds the names of the columns: true by default.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// Names of the columns, instead of those of the header, if any. Null, the default, takes the header; where there
    /// is none, or a name in it
    /// is empty, the name is <c>column1</c>, <c>column2</c> and so on by its place.
    /// </summary>
    public IReadOnlyList<string>? ColumnNames { get; init; }

    /// <summary>
    /// Whether numbers are written with a comma, 1,5. Null, the default, accepts point and comma, one of them per
    /// column, but
    /// the comma only where it does not separate fields.
    /// </summary>
    public bool? DecimalComma { get; init; }

    /// <summary>
    /// Fields that mean missing, compared exactly; the empty field always does, quoted or not. By default NA, N/A, NaN,
    /// nan, null and NULL: the ones
    /// of pandas' seventeen that real files hold; unlike pandas, <c>None</c>, <c>n/a</c>, <c>#N/A</c> and the like are
    /// text.
    /// </summary>
    public IReadOnlyList<string> MissingValues { get; init; } = ["NA", "N/A", "NaN", "nan", "null", "NULL"];

    /// <summary>
    /// Kinds by name of the column, for columns that must not be guessed; none by default. A field that does not fit is
    /// an error then; infinities are numbers then. pandas <c>dtype</c>.
    /// </summary>
    public IReadOnlyDictionary<string, ColumnKind> Kinds { get; init; } =
        new Dictionary<string, ColumnKind>(StringComparer.Ordinal);

    /// <summary>
    /// Encoding of the file. Null, the default, goes by the byte order mark; without one, UTF-8 if the whole file is
    /// valid UTF-8, and
    /// windows-1251 otherwise.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>
    /// Whether a quoted field is never missing in columns that are asked to be text, so that <c>""</c> is the empty
    /// text: false by default, as in pandas.
    /// </summary>
    public bool QuotedIsText { get; init; }

    /// <summary>
    /// Whether texts, and names of columns, that start with an apostrophe lose it, one each: false by default. The
    /// counterpart of <see cref="CsvWriteOptions.ProtectFormulas"/>.
    /// </summary>
    public bool StripApostrophe { get; init; }

    /// <summary>The options that read back exactly what <see cref="Csv.Write"/> wrote.</summary>
    /// <remarks>
    /// Exactly: <c>Csv.Read(path, CsvOptions.RoundTrip(frame))</c> has the columns, kinds and values of the frame, any
    /// text and every kind of missing value included. Not kept are what no value shows: the payload of a NaN, and
    /// levels of a text column that no row has.
    /// </remarks>
    /// <param name="frame">The frame that was written.</param>
    /// <param name="written">How it was written; the defaults when null.</param>
    public static CsvOptions RoundTrip(Frame frame, CsvWriteOptions? written = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        written ??= CsvWriteOptions.Default;
        return new CsvOptions
        {
            Separator = written.SeparatorInUse,
            HasHeader = written.HasHeader,
            ColumnNames = frame.ColumnNames,
            DecimalComma = written.DecimalComma,
            MissingValues = [FieldNotation.MissingText(written, frame.Columns.Count)],
            Kinds = frame.Columns.ToDictionary(column => column.Name, column => column.Kind, StringComparer.Ordinal),
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            QuotedIsText = true,
            StripApostrophe = written.ProtectFormulas,
        };
    }
}
