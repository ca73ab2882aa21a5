using System.Net;
using ChurnLab.Hosting;

namespace ChurnLab.Insight.Findings;

/// <summary>A sentence computed from data: it says what the data show, or that they show nothing.</summary>
/// <param name="Headline">Short form, for the title of a figure.</param>
/// <param name="Text">The sentence or sentences.</param>
/// <param name="IsResolved">Whether the data show an effect larger than chance; false: the text says that nothing stands out.</param>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Finding(string Headline, string Text, bool IsResolved) : IShown
{
    /// <inheritdoc/>
    /// <remarks>The attribute <c>data-resolved</c> says to programs what the sentence says to readers.</remarks>
    public string ToHtml() =>
        $"<p class=\"churnlab-finding\" data-resolved=\"{(IsResolved ? "true" : "false")}\">{WebUtility.HtmlEncode(Text)}</p>";

    /// <inheritdoc/>
    public string ToText() => Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
