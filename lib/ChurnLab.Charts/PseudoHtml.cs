using System.Buffers;
using System.Text.RegularExpressions;

namespace ChurnLab.Charts;

/// <summary>The way into and out of the subset of HTML that plotly.js reads in strings.</summary>
internal static partial class PseudoHtml
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>$\r\n");

    /// <summary>Escapes what plotly.js would interpret.</summary>
    /// <remarks>
    /// plotly.js 4.1.1 splits a string at tags first and decodes <c>&amp;amp; &amp;lt; &amp;gt;</c> and numeric
    /// entities afterwards, and looks for TeX (two dollars) before both; so escaped text comes out as it went in.
    /// </remarks>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        return text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("$", "&#36;", StringComparison.Ordinal)
            .Replace("\r\n", "<br>", StringComparison.Ordinal)
            .Replace("\n", "<br>", StringComparison.Ordinal)
            .Replace("\r", "<br>", StringComparison.Ordinal);
    }

    /// <summary>Drops tags, turns breaks into lines and decodes what <see cref="Escape"/> writes.</summary>
    public static string ToPlain(string markup)
    {
        var lines = Break().Replace(markup, "\n");
        return Tag().Replace(lines, "")
            .Replace("&#36;", "$", StringComparison.Ordinal)
            .Replace("&nbsp;", "\u00A0", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
    }

    [GeneratedRegex("<br[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
