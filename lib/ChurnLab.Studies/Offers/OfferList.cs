using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Offers;

/// <summary>Clients who get the same offer, the greatest net gain first.</summary>
public sealed class OfferList
{
    private readonly OfferStake[] _stakes;

    internal OfferList(Offer offer, IEnumerable<OfferStake> stakes)
    {
        Offer = offer;
        _stakes = [.. stakes.OrderByDescending(stake => stake.Gain).ThenBy(stake => stake.Row)];
        Rows = [.. _stakes.Select(stake => stake.Row)];
        Pilot = PilotPlan.Of(MeanRisk, MeanRisk * (1 - offer.Effect.Value), Clients);
    }

    /// <summary>The offer.</summary>
    public Offer Offer { get; }

    /// <summary>Rows of the clients, the greatest net gain first.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Number of clients. Range: 1 or more.</summary>
    public int Clients => _stakes.Length;

    /// <summary>Mean of the clients' risks.</summary>
    public double MeanRisk => _stakes.Average(stake => stake.Risk);

    /// <summary>Profit over the horizon that is expected to be lost if nothing is done, roubles.</summary>
    public double ValueAtRisk => _stakes.Sum(stake => stake.AtRisk);

    /// <summary>Profit that the offer is expected to keep, the discount taken off.</summary>
    public KeptProfit Kept => KeptProfit.Of(_stakes);

    /// <summary>Clients that the offer is expected to keep.</summary>
    public ExpectedResult KeptClients =>
        ExpectedResult.Of(Clients, MeanRisk * Offer.Effect.Value, MeanRisk * Offer.Effect.Deviation);

    /// <summary>Cost of offering it to all, roubles.</summary>
    public double Cost => Clients * Offer.CostPerContact;

    /// <summary>
    /// Expected net gain: profit kept less costs and discounts lost on those who would have stayed, roubles.
    /// </summary>
    public double NetGain => _stakes.Sum(stake => stake.Gain);

    /// <summary>The trial that should come first: half with the offer, half without.</summary>
    public PilotPlan Pilot { get; }

    /// <summary>The clients with what the offer is worth for each, in the order of <see cref="Rows"/>.</summary>
    internal IReadOnlyList<OfferStake> Stakes => _stakes;
}
