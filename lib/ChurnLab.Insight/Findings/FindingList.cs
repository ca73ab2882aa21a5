using System.Net;
using ChurnLab.Hosting;

namespace ChurnLab.Insight.Findings;

/// <summary>Findings as a list: headlines of what the data show first, then of what they do not.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FindingList : IShown
{
    private readonly IReadOnlyList<string> _lines;

    /// <summary>Collects findings.</summary>
    /// <param name="findings">The findings, in the order they are told.</param>
    public FindingList(params IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Findings = findings;
        _lines = [.. findings.Where(finding => finding.IsResolved).Concat(findings.Where(finding => !finding.IsResolved)).Select(finding => finding.Headline)];
    }

    /// <summary>The findings.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <inheritdoc/>
    public string ToHtml() =>
        $"<ul class=\"churnlab-findings\">{string.Concat(_lines.Select(line => $"<li>{WebUtility.HtmlEncode(line)}</li>"))}</ul>";

    /// <inheritdoc/>
    public string ToText() => string.Join('\n', _lines.Select(line => "• " + line));

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
