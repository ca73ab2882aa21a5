namespace ChurnLab.Notebooks.Formatting;

/// <summary>HTML made by the caller, shown as it is.</summary>
/// <param name="html">The HTML; the caller has encoded whatever came from data.</param>
public sealed class HtmlContent(string html)
{
    /// <summary>The HTML.</summary>
    public string Html { get; } = html ?? throw new ArgumentNullException(nameof(html));

    /// <summary>Returns the HTML.</summary>
    public override string ToString() => Html;
}
