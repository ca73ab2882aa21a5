using System.Net;
using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Keeps what Markdown could run out of the page: addresses that are scripts, and raw HTML that is more than form.</summary>
/// <remarks>Whatever is refused is shown as text, so that a reader sees what stood there.</remarks>
internal static partial class SafeMarkup
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    public static bool TryWriteLink(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage || IsSafeAddress(link.GetDynamicUrl?.Invoke() ?? link.Url ?? ""))
            return false;
        renderer.WriteChildren(link);
        return true;
    }

    public static bool TryWriteLink(HtmlRenderer renderer, AutolinkInline link)
    {
        if (link.IsEmail || IsSafeAddress(link.Url))
            return false;
        renderer.WriteEscape(link.Url);
        return true;
    }

    public static bool TryWriteHtml(HtmlRenderer renderer, HtmlInline html)
    {
        if (IsHarmless(html.Tag))
            return false;
        renderer.WriteEscape(html.Tag);
        return true;
    }

    public static bool TryWriteHtml(HtmlRenderer renderer, HtmlBlock html)
    {
        var text = html.Lines.ToString();
        if (IsHarmless(text))
            return false;
        renderer.Write("<pre>").WriteEscape(text).Write("</pre>").EnsureLine();
        return true;
    }

    /// <summary>Whether an address leads to a page, a mail or a place of this report, and runs nothing.</summary>
    internal static bool IsSafeAddress(string address)
    {
        // Browsers skip white space and control characters in a scheme.
        var bare = string.Concat(WebUtility.HtmlDecode(address).Where(character => character > ' ' && !char.IsControl(character)));
        // Entities that only a browser knows (&colon;) could still make a scheme.
        if (bare.IndexOf('&', StringComparison.Ordinal) is >= 0 and var entity && entity < Path().Match(bare).Index)
            return false;
        var scheme = Scheme().Match(bare);
        return !scheme.Success || Schemes.Contains(scheme.Groups[1].Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether raw HTML is elements of form alone, without handlers, scripts and addresses that are scripts.</summary>
    internal static bool IsHarmless(string html)
    {
        // Comments are shown as text too: browsers end them in more ways (--!>) than Markdown does.
        var tags = Tag().Matches(html);
        // A "<" that begins no tag read here could begin one in a browser.
        return html.Count(character => character == '<') == tags.Count
            && tags.All(tag => IsHarmlessTag(tag.Groups["name"].Value, tag.Groups["attributes"].Value));
    }

    private static bool IsHarmlessTag(string name, string attributes) =>
        FormElements.Contains(name, StringComparer.OrdinalIgnoreCase)
        && Attribute().Replace(attributes, "").Trim(' ', '\t', '\n', '\r', '/').Length == 0
        && Attribute().Matches(attributes).All(attribute =>
            FormAttributes.Contains(attribute.Groups["name"].Value, StringComparer.OrdinalIgnoreCase)
            && IsSafeAddress(attribute.Groups["value"].Value.Trim('"', '\'')));

    private static readonly string[] FormElements =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div",
        "dl", "dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p",
        "pre", "q", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
        "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] FormAttributes =
    [
        "align", "class", "cols", "colspan", "color", "dir", "height", "href", "id", "lang", "name", "open", "rel", "rowspan", "scope", "size",
        "start", "target", "title", "valign", "width",
    ];

    [GeneratedRegex(@"^([a-z][a-z0-9+.\-]*):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"</?(?<name>[a-zA-Z][a-zA-Z0-9\-]*)(?<attributes>(?:\s+[^<>]*|/)?)>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[/?#]|$", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(
        """(?<=^|\s)(?<name>[a-zA-Z][a-zA-Z0-9\-]*)(?:\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'=<>`]+))?""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
