using System.Net;
using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;

namespace ChurnLab.Insight.Explanation;

/// <summary>Why a model says of one row what it says.</summary>
/// <param name="Row">The row, from 0, among those explained.</param>
/// <param name="Prediction">Output for the row.</param>
/// <param name="For">What raises the output, the strongest first; empty where nothing does so noticeably.</param>
/// <param name="Against">What lowers the output, the strongest first; empty where nothing does so noticeably.</param>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record RowReasons(int Row, double Prediction, IReadOnlyList<Reason> For, IReadOnlyList<Reason> Against) : IShown
{
    /// <summary>Prediction and usual output in words.</summary>
    internal string Opening { get; init; } = "";

    /// <summary>All reasons, those for before those against.</summary>
    public IEnumerable<Reason> All => For.Concat(Against);

    /// <summary>One sentence: the prediction, what raises it and what lowers it; that nothing stands out where nothing does.</summary>
    public string Sentence => (For.Count, Against.Count) switch
    {
        (0, 0) => InsightTexts.Get("Reasons.None", Opening),
        (_, 0) => InsightTexts.Get("Reasons.For", Opening, string.Join(", ", For)),
        (0, _) => InsightTexts.Get("Reasons.Against", Opening, string.Join(", ", Against)),
        _ => InsightTexts.Get("Reasons.Both", Opening, string.Join(", ", For), string.Join(", ", Against)),
    };

    /// <inheritdoc/>
    public string ToHtml() => $"<p class=\"churnlab-reasons\">{WebUtility.HtmlEncode(Sentence)}</p>";

    /// <inheritdoc/>
    public string ToText() => Sentence;

    /// <inheritdoc/>
    public override string ToString() => Sentence;
}
