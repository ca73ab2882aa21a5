using System.Globalization;
using System.Text;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Keeps text on its line: a line break or an escape code in a value must not tear a table.</summary>
internal static class OneLine
{
    /// <summary>Writes control characters as C# escapes.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\0', '\u001F');
        if (first < 0 && !text.Contains('\u007F'))
            return text;

        var line = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                < ' ' or '\u007F' => line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => line.Append(character),
            };
        }

        return line.ToString();
    }

    /// <summary>Returns the first line that is not blank, with … when others follow.</summary>
    public static string FirstOf(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var end = trimmed.IndexOfAny('\r', '\n');
        return Of(end < 0 ? trimmed.ToString() : $"{trimmed[..end].TrimEnd()} …");
    }
}
