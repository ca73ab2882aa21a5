using System.Text;

namespace ChurnLab.Notebooks.Reports.Html;

/// <summary>Text that may stand in a page as it is: it was encoded, or it is markup by contract.</summary>
/// <param name="html">The markup.</param>
internal readonly struct Markup(string html)
{
    public static readonly Markup Empty = new("");

    public string Html { get; } = html;

    public bool IsEmpty => string.IsNullOrEmpty(Html);

    /// <summary>Builds markup from a template: literal parts are kept, texts in holes are encoded, markup in holes is not.</summary>
    public static Markup Of(ref MarkupTemplate template) => template.ToMarkup();

    /// <summary>Encodes text for element content and quoted attributes.</summary>
    public static Markup Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        AppendEncoded(encoded, text);
        return new Markup(encoded.ToString());
    }

    public static Markup Concat(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));

    public override string ToString() => Html ?? "";

    internal static void AppendEncoded(StringBuilder target, string text)
    {
        foreach (var symbol in text)
        {
            _ = symbol switch
            {
                '&' => target.Append("&amp;"),
                '<' => target.Append("&lt;"),
                '>' => target.Append("&gt;"),
                '"' => target.Append("&quot;"),
                '\'' => target.Append("&#39;"),
                // HTML has no way to write most control characters: a reader must see that something stood there.
                < ' ' and not ('\n' or '\t' or '\r') => target.Append('\uFFFD'),
                _ => target.Append(symbol),
            };
        }
    }
}
