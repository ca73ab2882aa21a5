using System.Net;
using ChurnLab.Hosting;

namespace ChurnLab.Insight.Findings;

/// <summary>What to do, in order; where there is nothing to do, the sentence that says so.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class StepList : IShown
{
    /// <summary>Collects steps.</summary>
    /// <param name="steps">The steps, the first one first.</param>
    /// <param name="otherwise">What is said without steps.</param>
    public StepList(IReadOnlyList<string> steps, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(otherwise);
        (Steps, Otherwise) = (steps, otherwise);
    }

    /// <summary>The steps.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>What is said without steps.</summary>
    public string Otherwise { get; }

    /// <inheritdoc/>
    public string ToHtml() => Steps.Count == 0
        ? $"<p class=\"churnlab-finding\" data-resolved=\"false\">{WebUtility.HtmlEncode(Otherwise)}</p>"
        : $"<ol class=\"churnlab-actions\">{string.Concat(Steps.Select(step => $"<li>{WebUtility.HtmlEncode(step)}</li>"))}</ol>";

    /// <inheritdoc/>
    public string ToText() => Steps.Count == 0 ? Otherwise : string.Join('\n', Steps.Select((step, place) => $"{place + 1}. {step}"));

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
