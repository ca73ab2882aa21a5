using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Risk;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>What a saved model says of clients: risk, segment, offer and reasons of each.</summary>
/// <remarks>
/// The client with the greatest expected loss, risk times profit, comes first; where the model tells nothing, clients stay in the order of their
/// file. Clients left out by cleaning come last, with the reason instead of a risk.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class EshopScores : IShown
{
    private const int ShownRows = 10;
    private const int LongestText = 400;

    private readonly EshopScoringTerms _terms;
    private readonly List<EshopScore> _scored;

    internal EshopScores(IReadOnlyList<EshopScore> scores, OfferPlan plan, DriftReport drift, EshopScoringTerms terms)
    {
        (Plan, Drift, _terms) = (plan, drift, terms);
        Clients = terms.IsResolved ? [.. scores.OrderBy(score => score.LeftOut is not null).ThenByDescending(score => score.AtRisk)] : scores;
        _scored = [.. Clients.Where(score => score.LeftOut is null)];
    }

    /// <summary>The clients, a row each, whom to look at first on top.</summary>
    public IReadOnlyList<EshopScore> Clients { get; }

    /// <summary>All offers together; rows are those of the cleaned clients in the order of their file.</summary>
    public OfferPlan Plan { get; }

    /// <summary>Whether the clients are like those the model was fitted to.</summary>
    public DriftReport Drift { get; }

    /// <summary>Says how many clients are in each band of risk, how many get an offer, who comes first, and who was left out.</summary>
    public Finding Finding()
    {
        if (_scored.Count == 0)
            return new Finding(Text("HeadlineNobody"), string.Join(' ', [Text("Nobody"), .. LeftOut()]), IsResolved: false);
        string[] sentences = [Bands(), Offers(), .. _terms.IsResolved ? [First()] : Array.Empty<string>(), .. LeftOut()];
        var headline = _terms.IsResolved
            ? Text("Headline", RussianText.Integer(CountOf(RiskBand.High)), EshopData.People(_scored.Count))
            : Text("HeadlineNone");
        return new Finding(headline, string.Join(' ', sentences), _terms.IsResolved);
    }

    /// <summary>The clients as a frame, a row each: what <see cref="WriteCsv"/> writes.</summary>
    public Frame ToFrame() => ToFrame(Clients);

    /// <summary>Writes a row per client for those who make the offers; the file is written whole or not at all.</summary>
    /// <remarks>
    /// For spreadsheets with Russian settings: semicolons, decimal commas, a byte order mark, and texts that would run as a formula protected.
    /// </remarks>
    /// <param name="path">The file, replaced when it exists; its folder is made when missing.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public void WriteCsv(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        AmbientCancellation.ThrowIfRequested();
        Csv.Write(ToFrame(), path, CsvWriteOptions.Spreadsheet);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Text(string name, params object[] values) => StudyTexts.Get("Eshop.Score." + name, values);

    private static Frame ToFrame(IReadOnlyList<EshopScore> clients)
    {
        TextColumn Texts(string key, Func<EshopScore, string?> value) => new(StudyTexts.Get(key), clients.Select(value));
        NumberColumn Numbers(string key, Func<EshopScore, double?> value) => new(StudyTexts.Get(key), clients.Select(value));
        return new Frame(
            new IntegerColumn(StudyTexts.Get("List.Place"), clients.Select((_, place) => (long?)(place + 1))),
            new IntegerColumn(StudyTexts.Capital(StudyTexts.Factor(EshopColumns.Id)), clients.Select(client => (long?)client.Id)),
            Numbers("OfferList.Risk", client => client.Risk is { } risk ? Math.Round(risk, 4) : null),
            Texts("Plan.Group", client => client.Segment),
            Numbers("OfferList.Profit", client => client.Profit),
            Texts("Offer.Name", client => client.Offer?.Name),
            Texts("Offer.Text", client => client.Offer?.Text),
            Numbers("OfferList.Gain", client => client.Offer is null ? null : Math.Round(client.NetGain)),
            Texts("List.Reason", client => client.Reasons.Length == 0 ? null : client.Reasons),
            Texts("Eshop.Score.LeftOut", client => client.LeftOut));
    }

    private int CountOf(RiskBand band) => _scored.Count(score => _terms.Bounds.BandOf(score.Risk!.Value) == band);

    private string Bands() => Text(
        "Bands",
        EshopData.People(_scored.Count),
        RussianText.Integer(CountOf(RiskBand.High)),
        RussianText.Percent(_terms.Bounds.High, 0),
        RussianText.Integer(CountOf(RiskBand.Middle)),
        RussianText.Percent(_terms.Bounds.Middle, 0),
        RussianText.Integer(CountOf(RiskBand.Low)));

    private string Offers() => Plan.Offered == 0
        ? Plan.Finding().Text
        : Text("Offers", RussianText.Integer(Plan.Offered), OfferTexts.About(Plan.NetGain), RussianText.Integer(Plan.Options.Months));

    private string First()
    {
        var first = _scored[0];
        return Text(
            "First",
            first.Id.ToString(CultureInfo.InvariantCulture),
            RussianText.Percent(first.Risk!.Value, 0),
            RussianText.Number(first.Profit, 1),
            first.Offer is { } offer ? Text("FirstOffer", offer.Name) : Text("FirstNoOffer"));
    }

    private IEnumerable<string> LeftOut()
    {
        var groups = Clients.Where(client => client.LeftOut is not null).GroupBy(client => client.LeftOut!).ToList();
        return groups.Count == 0
            ? []
            : [Text("LeftOutSome", string.Join("; ", groups.Select(group => Text("LeftOutGroup", group.Key, RussianText.Integer(group.Count())))))];
    }

    private FrameTable Table() => ToFrame([.. Clients.Take(ShownRows)])
        .ToTable(new TableOptions
        {
            Caption = Text("Caption", Math.Min(ShownRows, Clients.Count), RussianText.Integer(Clients.Count)),
            MaxTextLength = LongestText,
            ShowSize = false,
        })
        .WithColumn(StudyTexts.Get("OfferList.Risk"), format: CellFormat.Percent());
}
