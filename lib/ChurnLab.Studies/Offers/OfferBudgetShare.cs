namespace ChurnLab.Studies.Offers;

/// <summary>What an offer gets of a budget.</summary>
public sealed class OfferBudgetShare
{
    private readonly IReadOnlyList<OfferStake> _stakes;

    internal OfferBudgetShare(OfferList list, int clients) => (List, _stakes) = (list, [.. list.Stakes.Take(clients)]);

    /// <summary>The whole list of the offer.</summary>
    public OfferList List { get; }

    /// <summary>Clients who are contacted: the first ones of the list. Range: 1 or more.</summary>
    public int Clients => _stakes.Count;

    /// <summary>Cost of the contacts, roubles.</summary>
    public double Cost => Clients * List.Offer.CostPerContact;

    /// <summary>Profit that they are expected to keep.</summary>
    public KeptProfit Kept => KeptProfit.Of(_stakes);

    /// <summary>Expected net gain, roubles.</summary>
    public double NetGain => _stakes.Sum(stake => stake.Gain);

    /// <summary>Net gain per rouble of the contacts; infinite where they are free.</summary>
    public double PerRouble => NetGain / Cost;

    /// <summary>The clients contacted.</summary>
    internal IReadOnlyList<OfferStake> Stakes => _stakes;
}
