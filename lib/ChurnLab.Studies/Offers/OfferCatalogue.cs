using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Words;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <summary>All offers there are, so that a reader sees and can change what is assumed of each.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class OfferCatalogue : IShown
{
    private const int LongestText = 400;
    private readonly Vocabulary _vocabulary;

    /// <summary>Makes a catalogue.</summary>
    /// <param name="offers">Offers; of offers that bring a client the same, the first counts. Empty: nobody is offered
    /// anything.</param>
    /// <param name="vocabulary">What features and values are called; null: their own names.</param>
    /// <exception cref="InsightException">Two offers have one key, one has no key or name, or its lowest risk is above
    /// its highest.</exception>
    public OfferCatalogue(IReadOnlyList<Offer> offers, Vocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(offers);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, offer) in offers.Index())
        {
            if (string.IsNullOrWhiteSpace(offer.Key) || string.IsNullOrWhiteSpace(offer.Name))
                throw new InsightException($"Offer {place + 1} of the catalogue has the key '{offer.Key}' and the name '{offer.Name}'; give it both.");
            if (!keys.Add(offer.Key))
                throw new InsightException($"Offer {place + 1} of the catalogue has the key '{offer.Key}' of one before it; give each its own.");
            if (offer.LeastRisk > offer.MostRisk)
            {
                throw new InsightException(FormattableString.Invariant(
                    $"Offer '{offer.Key}' is for risks from {offer.LeastRisk} to {offer.MostRisk}; the lowest risk must not be above the highest."));
            }
        }

        (Offers, _vocabulary) = ([.. offers], vocabulary ?? Vocabulary.Empty);
    }

    /// <summary>The offers.</summary>
    public IReadOnlyList<Offer> Offers { get; }

    /// <summary>
    /// Whom an offer is for, in words, such as «неоплаченные товары от 3, согласны на сообщения, риск от 30 %».
    /// </summary>
    /// <param name="offer">The offer.</param>
    public string Audience(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var words = offer.Conditions.Select(condition => condition.Describe(_vocabulary)).ToList();
        if (RiskBand(offer) is { } band)
            words.Add(band);
        return words.Count == 0 ? StudyTexts.Get("Offer.Anybody") : string.Join(", ", words);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string? RiskBand(Offer offer) => (offer.LeastRisk > 0, offer.MostRisk < 1) switch
    {
        (true, true) => StudyTexts.Get("Offer.RiskBetween", RussianText.Percent(offer.LeastRisk, 0), RussianText.Percent(offer.MostRisk, 0)),
        (true, false) => StudyTexts.Get("Offer.RiskFrom", RussianText.Percent(offer.LeastRisk, 0)),
        (false, true) => StudyTexts.Get("Offer.RiskUpto", RussianText.Percent(offer.MostRisk, 0)),
        _ => null,
    };

    private FrameTable Table() => new Frame(
        Text("Offer.Name", offer => offer.Name),
        Text("Offer.Audience", Audience),
        Text("Offer.Text", offer => offer.Text),
        Text("Offer.Effect", offer => MeasureTexts.Of(offer.Effect)),
        Number("Offer.Cost", offer => offer.CostPerContact),
        Number("Offer.Discount", offer => offer.DiscountShare))
        .ToTable(new TableOptions
        {
            Caption = StudyTexts.Get("Offer.Caption"),
            MaxTextLength = LongestText,
            MaxRows = Math.Max(2, Offers.Count),
            ShowSize = false,
        })
        .WithColumn(StudyTexts.Get("Offer.Discount"), format: CellFormat.Percent(0));

    private TextColumn Text(string title, Func<Offer, string> value) =>
        new(StudyTexts.Get(title), Offers.Select(value));

    private NumberColumn Number(string title, Func<Offer, double> value) =>
        new(StudyTexts.Get(title), Offers.Select(offer => (double?)value(offer)));
}
