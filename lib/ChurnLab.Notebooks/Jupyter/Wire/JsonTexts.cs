using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ChurnLab.Notebooks.Jupyter.Wire;

/// <summary>Makes the texts of a JSON frame Unicode: half an emoji, as editors can send one, becomes the replacement character.</summary>
/// <remarks>The reader takes such a text without complaint and fails where it is asked for: far from here, with the request half done.</remarks>
internal static class JsonTexts
{
    private const int EscapeLength = 6;
    private const string Replacement = "\\ufffd";

    /// <summary>The frame as it is, or with what is no Unicode replaced.</summary>
    public static ReadOnlySpan<byte> Repair(ReadOnlySpan<byte> frame) =>
        Utf8.IsValid(frame) && frame.IndexOf("\\u"u8) < 0 ? frame : Encoding.UTF8.GetBytes(Repair(Encoding.UTF8.GetString(frame)));

    private static string Repair(string json)
    {
        var repaired = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length;)
        {
            var length = json[at] == '\\' ? 2 : 1;
            if (Unit(json, at) is { } unit && char.IsSurrogate(unit))
            {
                var isPair = char.IsHighSurrogate(unit) && Unit(json, at + EscapeLength) is { } low && char.IsLowSurrogate(low);
                length = isPair ? 2 * EscapeLength : EscapeLength;
                if (!isPair)
                {
                    repaired.Append(Replacement);
                    at += length;
                    continue;
                }
            }

            repaired.Append(json.AsSpan(at, Math.Min(length, json.Length - at)));
            at += length;
        }

        return repaired.ToString();
    }

    // The UTF-16 unit escaped at a place; null when none is.
    private static char? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
