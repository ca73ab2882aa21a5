using System.Net;
using System.Text;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>The text a reader sees in HTML, for places that show no HTML.</summary>
internal static class HtmlText
{
    private static readonly string[] Unseen = ["script", "style"];

    /// <summary>Drops tags, comments, scripts and styles, decodes entities and joins what white space separates.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            var tag = StartOfTag(html, at);
            text.Append(html.AsSpan(at, (tag < 0 ? html.Length : tag) - at));
            if (tag < 0)
                break;
            at = EndOfTag(html, tag);
            text.Append(' ');
        }

        var words = WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    /// <remarks>As browsers do: a <c>&lt;</c> that no name follows is text.</remarks>
    private static int StartOfTag(string html, int from)
    {
        for (var at = html.IndexOf('<', from); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!'))
                return at;
        }

        return -1;
    }

    private static int EndOfTag(string html, int tag)
    {
        if (html.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, tag, "-->");
        foreach (var name in Unseen)
        {
            if (html.AsSpan(tag + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return After(html, After(html, tag, "</" + name), ">");
        }

        return After(html, tag, ">");
    }

    private static int After(string html, int start, string end)
    {
        var found = html.IndexOf(end, start, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + end.Length;
    }
}
