using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using ChurnLab.Notebooks.Formatting;

namespace ChurnLab.Tests.Notebooks.Formatting;

/// <summary>What a reader of a notebook gets to see.</summary>
internal static class Shown
{
    public static string Html(object? value, FormattingOptions? options = null) =>
        ValueFormatter.ToBundle(value, options)["text/html"]!.GetValue<string>();

    public static string Text(object? value, FormattingOptions? options = null)
    {
        var text = ValueFormatter.ToBundle(value, options)["text/plain"]!.GetValue<string>();
        Assert.Equal(text, ValueFormatter.ToText(value, options));
        return text;
    }

    /// <summary>The text a browser would show.</summary>
    public static string HtmlText(object? value) =>
        new HtmlParser().ParseDocument("<body>" + Html(value)).Body!.TextContent;

    /// <summary>All media types of several values under headings, for snapshots.</summary>
    public static string All(params (string Title, object? Value)[] values)
    {
        var text = new StringBuilder();
        foreach (var (title, value) in values)
        {
            text.Append(CultureInfo.InvariantCulture, $"=== {title}\n");
            foreach (var (mimeType, content) in ValueFormatter.ToBundle(value))
                text.Append(CultureInfo.InvariantCulture, $"--- {mimeType}\n{content}\n");
            text.Append('\n');
        }

        return text.ToString();
    }
}
