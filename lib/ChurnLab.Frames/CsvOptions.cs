using System.Text;

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
    /// an error then.
    /// pandas <c>dtype</c>.
    /// </summary>
    public IReadOnlyDictionary<string, ColumnKind> Kinds { get; init; } =
        new Dictionary<string, ColumnKind>(StringComparer.Ordinal);

    /// <summary>
    /// Encoding of the file. Null, the default, goes by the byte order mark; without one, UTF-8 if the whole file is
    /// valid UTF-8, and
    /// windows-1251 otherwise.
    /// </summary>
    public Encoding? Encoding { get; init; }
}
