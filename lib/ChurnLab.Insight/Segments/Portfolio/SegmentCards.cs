using ChurnLab.Hosting;

namespace ChurnLab.Insight.Segments;

/// <summary>Cards side by side, as many as the page is wide.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class SegmentCards : IShown
{
    /// <summary>Collects cards.</summary>
    /// <param name="cards">The cards, in order. Range: 0 or more.</param>
    public SegmentCards(IReadOnlyList<SegmentCard> cards) => Cards = cards;

    /// <summary>The cards.</summary>
    public IReadOnlyList<SegmentCard> Cards { get; }

    /// <inheritdoc/>
    public string ToHtml() => "<div class=\"churnlab-cards\" style=\"display:grid;grid-template-columns:repeat(auto-fill,minmax(20em,1fr));gap:.8em\">"
        + string.Concat(Cards.Select(card => $"<div>{card.ToHtml()}</div>")) + "</div>";

    /// <inheritdoc/>
    public string ToText() => string.Join("\n\n", Cards.Select(card => card.ToText()));

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
