using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace ChurnLab.Studies.Files;

/// <summary>How a file is written; each way is read alike, and told in the audit.</summary>
/// <param name="Encoding">Encoding: UTF-8, UTF-8 BOM, UTF-16 or windows-1251.</param>
/// <param name="Separator">Character between fields.</param>
/// <param name="DecimalSign">Point or comma; null where no number has a fraction.</param>
/// <param name="LineEnd">LF, CRLF, CR, or LF + CRLF where the file has both.</param>
public sealed partial record FileNotation(string Encoding, char Separator, char? DecimalSign, string LineEnd)
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Whether the file is written as programs exchange them: UTF-8, commas between fields, decimal points, LF.</summary>
    public bool IsUsual => this is { Encoding: "UTF-8", Separator: ',', DecimalSign: not ',', LineEnd: "LF" };

    /// <summary>Looks at the bytes of a file.</summary>
    internal static FileNotation Of(byte[] bytes, out string text)
    {
        var content = Unpacked(bytes);
        var (name, encoding, mark) = EncodingOf(content);
        text = encoding.GetString(content.AsSpan(mark));
        var header = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n'))).ToString();
        var separator = Separators.MaxBy(candidate => header.Count(letter => letter == candidate));
        return new FileNotation(name, separator, DecimalSignOf(text, separator), LineEndOf(text));
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        if (bytes is not [0x1F, 0x8B, ..])
            return bytes;
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    private static (string Name, Encoding Encoding, int Mark) EncodingOf(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("UTF-8 BOM", System.Text.Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => ("UTF-16", System.Text.Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => ("UTF-16", System.Text.Encoding.BigEndianUnicode, 2),
        _ when Utf8.IsValid(content) => ("UTF-8", System.Text.Encoding.UTF8, 0),
        _ => ("windows-1251", CodePagesEncodingProvider.Instance.GetEncoding(1251)!, 0),
    };

    // Between commas a decimal comma stands in quotes.
    private static char? DecimalSignOf(string text, char separator) =>
        (separator == ',' ? QuotedComma() : DecimalComma()).IsMatch(text) ? ','
        : DecimalPoint().IsMatch(text) ? '.'
        : null;

    private static string LineEndOf(string text)
    {
        var both = text.AsSpan().Count("\r\n");
        var feeds = text.AsSpan().Count('\n');
        return both == 0 ? feeds > 0 ? "LF" : "CR"
            : feeds > both ? "LF + CRLF"
            : "CRLF";
    }

    [GeneratedRegex("\"-?[0-9]+,[0-9]+\"")]
    private static partial Regex QuotedComma();

    [GeneratedRegex("[0-9],[0-9]")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"[0-9]\.[0-9]")]
    private static partial Regex DecimalPoint();
}
