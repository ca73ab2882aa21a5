using System.Net;
using ChurnLab.Hosting;

namespace ChurnLab.Insight.Findings;

/// <summary>A few numbers side by side, large enough to be read from afar.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class KeyFigures : IShown
{
    private const string Row = "display:flex;flex-wrap:wrap;gap:0.8rem;margin:0.8rem 0";
    private const string Box = "flex:1 1 9rem;border-left:3px solid;padding:0.1rem 0 0.1rem 0.7rem";
    private const string Large = "font-size:1.7rem;line-height:1.2;font-weight:600;white-space:nowrap";
    private const string Small = "font-size:0.8rem;opacity:0.75";

    /// <summary>Collects numbers.</summary>
    /// <param name="figures">The numbers, the most important first.</param>
    public KeyFigures(params IReadOnlyList<KeyFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Figures = figures;
    }

    /// <summary>The numbers.</summary>
    public IReadOnlyList<KeyFigure> Figures { get; }

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"churnlab-figures\" style=\"{Row}\">{string.Concat(Figures.Select(Html))}</div>";

    /// <inheritdoc/>
    public string ToText() => string.Join('\n', Figures.Select(figure =>
        $"{figure.Value} — {figure.Label}{(figure.Detail.Length == 0 ? "" : $" ({figure.Detail})")}"));

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Html(KeyFigure figure) =>
        $"<div style=\"{Box}\"><div style=\"{Large}\">{WebUtility.HtmlEncode(figure.Value)}</div><div>{WebUtility.HtmlEncode(figure.Label)}</div>"
        + (figure.Detail.Length == 0 ? "" : $"<div style=\"{Small}\">{WebUtility.HtmlEncode(figure.Detail)}</div>") + "</div>";
}
