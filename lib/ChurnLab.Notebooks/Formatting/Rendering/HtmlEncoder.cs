using System.Text;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Makes text safe in HTML, in elements and in quoted attributes.</summary>
/// <remarks>
/// Encodes only what has a meaning in HTML: the encoders of the base library also turn «», accents and emoji into
/// numbers, which makes Russian notebooks longer and their diffs unreadable.
/// </remarks>
internal static class HtmlEncoder
{
    /// <summary>Appends the text, encoded; control characters that HTML forbids become U+FFFD.</summary>
    public static void Append(StringBuilder html, string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Replacement(text[at]) is not { } replacement)
                continue;
            html.Append(text, start, at - start).Append(replacement);
            start = at + 1;
        }

        html.Append(text, start, text.Length - start);
    }

    private static string? Replacement(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\r' => "&#13;", // A bare one would be read as a line feed.
        '\t' or '\n' => null,
        < ' ' or '\u007F' => "\uFFFD",
        _ => null,
    };
}
