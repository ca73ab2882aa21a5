using ChurnLab.Frames.Delimited;

namespace ChurnLab.Frames;

/// <summary>Reads and writes CSV files.</summary>
/// <remarks>
/// <para>
/// The kind of a column is the narrowest that fits <em>all</em> its values: whole numbers, numbers,
/// <c>true</c>/<c>false</c> (any letter case),
/// days as <c>2024-05-09</c> (a time of exactly midnight is dropped), else text. A column without any value is text.
/// Fields are
/// not trimmed. Departures from pandas: whole numbers with missing values stay whole; days are read as days; a number
/// with a
/// leading zero (<c>007</c>) or too large for 64 bits makes its column text, since it is an identity, whose digits
/// would be lost;
/// <c>inf</c> is text, unless its column is asked to be numbers; duplicate column names and lines with too few fields are errors.
/// </para>
/// <para>
/// Quoting is that of RFC 4180; a quote inside an unquoted field is kept as it is. Lines without any character are
/// skipped. Files
/// compressed with gzip are recognised by their content, whatever their name.
/// </para>
/// <para>The file is read as a stream, twice where a column turns out to be text late; only the columns are held in
/// memory.</para>
/// </remarks>
public static partial class Csv
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file, plain or gzip.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The frame; without rows when the file has a header only.</returns>
    /// <exception cref="FrameException">The file cannot be read as a table; the message names file, line and
    /// column.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static Frame Read(string path, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return CsvFrameReader.Read(CsvSource.OfFile(path), options ?? CsvOptions.Default);
    }

    /// <summary>Reads a table from bytes, as they would stand in a file.</summary>
    /// <param name="bytes">Content of the file, plain or gzip; must not change meanwhile.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FrameException">The bytes cannot be read as a table.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static Frame Read(byte[] bytes, string name, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return CsvFrameReader.Read(CsvSource.OfBytes(bytes, name), options ?? CsvOptions.Default);
    }

    /// <summary>Reads a file by a schema.</summary>
    /// <remarks>
    /// <para>
    /// The frame has exactly the columns of the schema, in its order and under its names, whatever their order, letter
    /// case and notation in the file: whole numbers also as <c>25.0</c>, truth also as <c>1</c> and <c>0</c>, numbers
    /// with decimal point or comma, one of the two in the whole file, also quoted between commas. Other columns are
    /// not looked at, unless <see cref="FrameSchema.ExtraColumns"/> says otherwise; <see cref="CsvOptions.Kinds"/> is
    /// for those alone.
    /// </para>
    /// <para>A file that breaks the rules is read a second time, to say in which line it does.</para>
    /// </remarks>
    /// <param name="path">Path of the file, plain or gzip.</param>
    /// <param name="schema">What the file must hold.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FrameException">
    /// The file cannot be read as a table, or is not what the schema expects; the message names file, line, column,
    /// value and expectation, or all columns that are missing.
    /// </exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static Frame Read(string path, FrameSchema schema, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(schema);
        return CsvFrameReader.Read(CsvSource.OfFile(path), options ?? CsvOptions.Default, schema);
    }

    /// <summary>Reads a table from bytes by a schema, as they would stand in a file.</summary>
    /// <param name="bytes">Content of the file, plain or gzip; must not change meanwhile.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="schema">What the table must hold.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FrameException">The bytes are no table, or not what the schema expects.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static Frame Read(byte[] bytes, string name, FrameSchema schema, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(schema);
        return CsvFrameReader.Read(CsvSource.OfBytes(bytes, name), options ?? CsvOptions.Default, schema);
    }
}
