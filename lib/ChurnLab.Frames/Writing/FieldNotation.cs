using System.Buffers;
using System.Text;

namespace ChurnLab.Frames.Writing;

/// <summary>How the fields of one file are written.</summary>
internal sealed class FieldNotation
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@＝＋－＠\t\r\n'");

    private readonly SearchValues<char> _quoted;
    private readonly HashSet<string> _missing;
    private readonly bool _protectFormulas;
    private readonly byte[] _missingText;

    public FieldNotation(CsvWriteOptions options, int columns)
    {
        Separator = options.SeparatorInUse;
        DecimalComma = options.DecimalComma;
        if (options.MissingText.Contains(Separator, StringComparison.Ordinal))
            throw new ArgumentException($"The missing text '{options.MissingText}' has the separator in it.", nameof(options));
        _protectFormulas = options.ProtectFormulas;
        _missingText = Encoding.UTF8.GetBytes(MissingText(options, columns));
        _missing = [.. CsvOptions.Default.MissingValues, "", options.MissingText];
        _quoted = SearchValues.Create(['"', '\r', '\n', Separator]);
    }

    public char Separator { get; }

    public bool DecimalComma { get; }

    public ReadOnlySpan<byte> Missing => _missingText;

    /// <summary>What is written for a missing value.</summary>
    public static string MissingText(CsvWriteOptions options, int columns) =>
        columns == 1 && options.MissingText.Length == 0 ? "NA" : options.MissingText;

    /// <summary>A text as the bytes of its field, quoted where it has to be or would be taken for missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="where">Where it is, for the message.</param>
    /// <exception cref="FrameException">The text is not Unicode.</exception>
    public byte[] Encode(string text, string where)
    {
        var written = _protectFormulas && text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        // A byte order mark that is the start of a text would be taken for that of the file.
        if (_missing.Contains(written) || written.AsSpan().ContainsAny(_quoted) || written[0] == '\uFEFF')
            written = '"' + written.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        try
        {
            return Strict.GetBytes(written);
        }
        catch (EncoderFallbackException failure)
        {
            throw CsvWriteErrors.NotUnicode(where, failure);
        }
    }
}
