using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <summary>What is done when there is only so much money for contacts.</summary>
/// <remarks>
/// Clients keep the offer of the plan and are taken by net gain per rouble of the contact, the greatest first; one
/// whose contact costs more than is left is passed over. More money never brings less, and the best choice possible
/// brings at most the gain of one contact more. Discounts are not paid from the budget: they come off the profit kept.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class OfferBudget : IShown
{
    private readonly OfferPlan _plan;

    private OfferBudget(OfferPlan plan, double budget, IReadOnlyList<OfferBudgetShare> shares) =>
        (_plan, Budget, Shares) = (plan, budget, shares);

    /// <summary>Roubles there are.</summary>
    public double Budget { get; }

    /// <summary>Offers that are made, the one that brings most per rouble first.</summary>
    public IReadOnlyList<OfferBudgetShare> Shares { get; }

    /// <summary>Clients contacted.</summary>
    public int Clients => Shares.Sum(share => share.Clients);

    /// <summary>Roubles spent: never more than <see cref="Budget"/>.</summary>
    public double Cost => Shares.Sum(share => share.Cost);

    /// <summary>Profit that is expected to be kept.</summary>
    public KeptProfit Kept => KeptProfit.Of(Shares.SelectMany(share => share.Stakes));

    /// <summary>Expected net gain, roubles.</summary>
    public double NetGain => Shares.Sum(share => share.NetGain);

    /// <summary>Says what the budget brings.</summary>
    public Finding Finding()
    {
        if (_plan.Offered == 0)
            return new Finding(StudyTexts.Get("Offer.HeadlineNone"), _plan.WhyNothing, false);
        if (Clients == 0)
            return new Finding(StudyTexts.Get("OfferBudget.HeadlineNone"), StudyTexts.Get("OfferBudget.None", OfferTexts.Exact(Budget)), false);
        var all = Clients == _plan.Offered;
        return new Finding(
            StudyTexts.Get("OfferBudget.Headline", OfferTexts.Exact(Cost), OfferTexts.About(NetGain)),
            StudyTexts.Get(
                all ? "OfferBudget.TextAll" : "OfferBudget.Text",
                OfferTexts.Exact(Budget),
                OfferTexts.Shares(Shares.Select(share => (share.List.Offer.Name, share.Clients))),
                OfferTexts.Of(Kept),
                OfferTexts.Exact(Cost),
                RussianText.Percent(NetGain / _plan.NetGain, 0)),
            true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    internal static OfferBudget Of(OfferPlan plan, double budget)
    {
        if (!(budget >= 0 && double.IsFinite(budget)))
            throw new InsightException(FormattableString.Invariant($"The budget of offers is {budget} roubles; expected a finite number from 0."));
        // Counted per list, so that the cost is the number of contacts times the price of one, as everywhere else.
        var counts = new int[plan.Lists.Count];
        var queue = plan.Lists.Index().SelectMany(item => item.Item.Stakes.Select(stake => (List: item.Index, Stake: stake)));
        foreach (var (list, _) in queue.OrderBy(item => item.Stake, OfferStake.FirstByRouble))
        {
            counts[list]++;
            if (plan.Lists.Zip(counts, (each, count) => count * each.Offer.CostPerContact).Sum() > budget)
                counts[list]--;
        }

        var shares = plan.Lists.Zip(counts).Where(item => item.Second > 0).Select(item => new OfferBudgetShare(item.First, item.Second));
        return new OfferBudget(plan, budget, [.. shares.OrderByDescending(share => share.PerRouble)]);
    }

    private FrameTable Table() => new Frame(
        new IntegerColumn(StudyTexts.Get("Budget.Place"), Shares.Select((_, place) => (long?)(place + 1))),
        new TextColumn(StudyTexts.Get("Offer.Name"), Shares.Select(share => share.List.Offer.Name)),
        new IntegerColumn(StudyTexts.Get("Plan.Clients"), Shares.Select(share => (long?)share.Clients)),
        new IntegerColumn(StudyTexts.Get("OfferBudget.OfAll"), Shares.Select(share => (long?)share.List.Clients)),
        new TextColumn(StudyTexts.Get("Offer.Kept"), Shares.Select(share => OfferTexts.Of(share.Kept))),
        new NumberColumn(StudyTexts.Get("Plan.Cost"), Shares.Select(share => (double?)share.Cost)),
        new TextColumn(StudyTexts.Get("OfferBudget.PerRouble"), Shares.Select(share => RussianText.Number(share.PerRouble, 1))))
        .ToTable(new TableOptions
        {
            Caption = Shares.Count == 0 ? Finding().Headline : StudyTexts.Get("OfferBudget.Caption", OfferTexts.Exact(Budget)),
            ShowSize = false,
        })
        .WithColumn(StudyTexts.Get("Plan.Cost"), format: CellFormat.Number(0));
}
