using System.Globalization;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>What terminals show of content of any media type.</summary>
internal static class MimeText
{
    /// <summary>Returns textual content itself, the text of HTML, or the kind and size of anything else.</summary>
    public static string Of(MimeContent content)
    {
        if (content.MimeType == MimeType.Html)
            return HtmlText.Strip(content.Content);
        return content.MimeType.StartsWith("text/", StringComparison.Ordinal)
            ? content.Content
            : string.Create(CultureInfo.InvariantCulture, $"{content.MimeType} ({content.Content.Length:N0} characters)");
    }
}
