using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <content>What is said of the plan.</content>
public sealed partial class OfferPlan
{
    /// <summary>
    /// Says who gets what, what it is expected to keep, and how many are left alone; or why nobody gets anything.
    /// </summary>
    public Finding Finding()
    {
        if (Offered == 0)
            return new Finding(StudyTexts.Get("Offer.HeadlineNone"), WhyNothing, false);
        var text = StudyTexts.Get(
            "Offer.Summary",
            OfferTexts.Shares(Lists.Select(list => (list.Offer.Name, list.Clients))),
            RussianText.Integer(Options.Months),
            OfferTexts.Of(Kept),
            OfferTexts.Exact(Cost));
        var rest = LeftAlone == 0
            ? StudyTexts.Get("Offer.NobodyLeft")
            : StudyTexts.Get("Offer.Left", OfferTexts.Clients(LeftAlone), OfferTexts.Reasons(Clients - _best.Count, NotWorth));
        return new Finding(
            StudyTexts.Get("Offer.Headline", RussianText.Integer(Offered), MeasureTexts.Clients(Clients), OfferTexts.About(NetGain)),
            string.Join(' ', [text, .. Discounts(), rest, StudyTexts.Get("Offer.Assumed")]),
            true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    /// <summary>Why nobody gets anything.</summary>
    internal string WhyNothing => _reason ?? (Clients == 0
        ? StudyTexts.Get("Offer.NoClients")
        : StudyTexts.Get("Offer.None", OfferTexts.Reasons(Clients - _best.Count, NotWorth)));

    // Who sees only the net gain must know what it leaves out.
    private IEnumerable<string> Discounts() => DiscountsToStayers == 0
        ? []
        : [StudyTexts.Get(Options.DiscountReachesStayers ? "Offer.StayersCounted" : "Offer.Stayers", OfferTexts.About(DiscountsToStayers))];

    private FrameTable Table() => new Frame(
        Text("Offer.Name", list => list.Offer.Name),
        new IntegerColumn(StudyTexts.Get("Plan.Clients"), Lists.Select(list => (long?)list.Clients)),
        Number("Plan.Risk", list => list.MeanRisk),
        Number("Offer.AtRisk", list => list.ValueAtRisk / 1000),
        Text("Offer.KeptClients", list => MeasureTexts.Of(list.KeptClients)),
        Text("Offer.Kept", list => OfferTexts.Of(list.Kept)),
        Number("Plan.Cost", list => list.Cost),
        Number("Offer.Net", list => list.NetGain / 1000),
        Text("Plan.Pilot", list => MeasureTexts.Of(list.Pilot)))
        .ToTable(new TableOptions
        {
            Caption = StudyTexts.Get(Offered == 0 ? "Offer.HeadlineNone" : "Offer.PlanCaption", Options.Months),
            MaxRows = Math.Max(2, Lists.Count),
            ShowSize = false,
        })
        .WithColumn(StudyTexts.Get("Plan.Risk"), format: CellFormat.Percent(0))
        .WithColumn(StudyTexts.Get("Offer.AtRisk"), format: CellFormat.Rounded(0))
        .WithColumn(StudyTexts.Get("Plan.Cost"), format: CellFormat.Number(0))
        .WithColumn(StudyTexts.Get("Offer.Net"), format: CellFormat.Rounded(0));

    private TextColumn Text(string title, Func<OfferList, string> value) =>
        new(StudyTexts.Get(title), Lists.Select(value));

    private NumberColumn Number(string title, Func<OfferList, double> value) =>
        new(StudyTexts.Get(title), Lists.Select(list => (double?)value(list)));
}
