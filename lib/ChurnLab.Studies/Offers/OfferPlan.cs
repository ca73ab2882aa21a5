using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <summary>
/// What each client is offered: of the offers allowed the one with the greatest expected net gain, if it is a gain.
/// </summary>
/// <remarks>
/// The expected net gain is months × profit × 1000 × risk × effect × (1 − discount) − cost, in roubles. It rests on
/// assumed effects until <see cref="Trial"/> has measured them.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class OfferPlan : IShown
{
    private readonly string? _reason;
    private readonly Dictionary<int, OfferStake> _taken;
    private readonly IReadOnlyList<OfferStake> _best;

    private OfferPlan(OfferCatalogue catalogue, int clients, IReadOnlyList<OfferStake> best, OfferOptions options)
    {
        (Catalogue, Clients, Options, _best) = (catalogue, clients, options, best);
        _taken = best.Where(stake => stake.Gain > options.MinimalGain).ToDictionary(stake => stake.Row);
        Lists =
        [
            .. catalogue.Offers
                .Select(offer => (Offer: offer, Stakes: _taken.Values.Where(stake => ReferenceEquals(stake.Offer, offer)).ToList()))
                .Where(list => list.Stakes.Count > 0)
                .Select(list => new OfferList(list.Offer, list.Stakes)),
        ];
    }

    private OfferPlan(string reason, OfferCatalogue catalogue, int clients, OfferOptions options)
        : this(catalogue, clients, [], options) => _reason = reason;

    /// <summary>The offers there are.</summary>
    public OfferCatalogue Catalogue { get; }

    /// <summary>How offers were chosen.</summary>
    public OfferOptions Options { get; }

    /// <summary>Number of clients; 0 where nothing was to be planned.</summary>
    public int Clients { get; }

    /// <summary>A list per offer, in the order of the catalogue; offers that nobody gets are left out.</summary>
    public IReadOnlyList<OfferList> Lists { get; }

    /// <summary>Clients with an offer.</summary>
    public int Offered => _taken.Count;

    /// <summary>Clients who are left alone.</summary>
    public int LeftAlone => Clients - Offered;

    /// <summary>Profit that all offers are expected to keep, discounts taken off.</summary>
    public KeptProfit Kept => KeptProfit.Of(Lists.SelectMany(list => list.Stakes));

    /// <summary>Cost of all offers, roubles.</summary>
    public double Cost => Lists.Sum(list => list.Cost);

    /// <summary>Expected net gain of all offers, roubles.</summary>
    public double NetGain => Lists.Sum(list => list.NetGain);

    /// <summary>
    /// Discounts expected to be lost on those who would have stayed, roubles, if they can use them; part of
    /// <see cref="NetGain"/> only where <see cref="OfferOptions.DiscountReachesStayers"/> says so.
    /// </summary>
    public double DiscountsToStayers => _taken.Values.Sum(stake => stake.ToStayers);

    /// <summary>Clients left alone although offers are for them: none brings more than it costs.</summary>
    internal int NotWorth => _best.Count - Offered;

    /// <summary>Chooses an offer for each client, or none.</summary>
    /// <param name="clients">The clients.</param>
    /// <param name="catalogue">The offers there are.</param>
    /// <param name="options">Horizon, minimal gain, seed; null for the defaults.</param>
    /// <returns>The plan; one that offers nothing where the risk of all clients is the same, as it then singles out
    /// nobody.</returns>
    /// <exception cref="InsightException">Risks or profits are missing, outside their ranges, or not one per
    /// client.</exception>
    /// <exception cref="LearningException">A feature of a condition is not there.</exception>
    public static OfferPlan Of(OfferClients clients, OfferCatalogue catalogue, OfferOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(catalogue);
        clients.Check();
        options ??= new OfferOptions();
        return clients.HaveOneRisk
            ? new OfferPlan(StudyTexts.Get("Offer.OneRisk", RussianText.Percent(clients.Risks[0], 0)), catalogue, clients.Count, options)
            : Chosen(clients, catalogue, options);
    }

    /// <summary>A plan that offers nothing and says why, such as after a model that is no better than chance.</summary>
    /// <param name="reason">Why, in a sentence.</param>
    public static OfferPlan Nothing(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new OfferPlan(reason, new OfferCatalogue([]), 0, new OfferOptions());
    }

    /// <summary>The offer of a client; null for none.</summary>
    /// <param name="row">Row of the client.</param>
    public Offer? OfferOf(int row) => StakeOf(row)?.Offer;

    /// <summary>Expected net gain of a client's offer, roubles; 0 where there is none.</summary>
    /// <param name="row">Row of the client.</param>
    public double GainOf(int row) => StakeOf(row)?.Gain ?? 0;

    /// <summary>What can be done with a budget: the contacts that bring most per rouble.</summary>
    /// <param name="budget">Roubles for contacts. Range: 0 or more.</param>
    /// <exception cref="InsightException">The budget is negative or no number.</exception>
    public OfferBudget Within(double budget) => OfferBudget.Of(this, budget);

    /// <summary>
    /// The trial that measures what is assumed: groups with the offer and without it, by lot within each offer.
    /// </summary>
    /// <param name="seed">Seed of the draw; null: the one of <see cref="Options"/>.</param>
    public OfferTrial Trial(long? seed = null) => new(this, seed ?? Options.Seed);

    /// <summary>Chooses offers by risks that are known to tell clients apart, even where these few clients have the same one.</summary>
    internal static OfferPlan Chosen(OfferClients clients, OfferCatalogue catalogue, OfferOptions options)
    {
        var best = new OfferStake?[clients.Count];
        foreach (var offer in catalogue.Offers)
        {
            AmbientCancellation.ThrowIfRequested();
            foreach (var row in Allowed(offer, clients))
            {
                var stake = new OfferStake(row, clients, offer, options);
                if (best[row] is not { } other || stake.Gain > other.Gain)
                    best[row] = stake;
            }
        }

        return new OfferPlan(catalogue, clients.Count, [.. best.OfType<OfferStake>()], options);
    }

    /// <summary>A client with the offer of the plan; null for none.</summary>
    internal OfferStake? StakeOf(int row) => _taken.GetValueOrDefault(row);

    private static IEnumerable<int> Allowed(Offer offer, OfferClients clients) => offer.Conditions
        .Select(condition => condition.Holds(clients.Features))
        .Aggregate(RowSet.All(clients.Count), (all, next) => all.And(next))
        .Members()
        .Where(row => clients.Risks[row] >= offer.LeastRisk && clients.Risks[row] <= offer.MostRisk);
}
