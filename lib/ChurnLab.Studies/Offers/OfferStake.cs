namespace ChurnLab.Studies.Offers;

/// <summary>One client with one offer, in roubles over the horizon.</summary>
internal sealed class OfferStake
{
    /// <summary>Reckons what the offer is worth for the client.</summary>
    /// <param name="row">Row of the client.</param>
    /// <param name="clients">All clients.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="options">Horizon, and whom a discount reaches.</param>
    public OfferStake(int row, OfferClients clients, Offer offer, OfferOptions options)
    {
        (Row, Offer, Risk, Profit) = (row, offer, clients.Risks[row], clients.Profits[row]);
        var value = options.Months * 1000 * Profit;
        AtRisk = value * Risk;
        Prize = value * (1 - offer.DiscountShare);
        ToStayers = value * (1 - Risk) * offer.DiscountShare;
        Given = options.DiscountReachesStayers ? ToStayers : 0;
        Gain = GainAt(offer.Effect.Value);
    }

    /// <summary>The order in which a budget is spent: by net gain per rouble, then by net gain, then by row.</summary>
    public static Comparer<OfferStake> FirstByRouble { get; } = Comparer<OfferStake>.Create(static (first, second) =>
        (second.PerRouble, second.Gain, first.Row).CompareTo((first.PerRouble, first.Gain, second.Row)));

    /// <summary>Row of the client.</summary>
    public int Row { get; }

    /// <summary>The offer.</summary>
    public Offer Offer { get; }

    /// <summary>Risk of declining.</summary>
    public double Risk { get; }

    /// <summary>Profit from the client, thousand roubles a month.</summary>
    public double Profit { get; }

    /// <summary>Profit lost if nothing is done: expected.</summary>
    public double AtRisk { get; }

    /// <summary>Profit of the client, less the discount, if the client is kept.</summary>
    public double Prize { get; }

    /// <summary>Discount expected to be lost on the client who would have stayed, if it reaches such clients.</summary>
    public double ToStayers { get; }

    /// <summary>The part of it that is counted.</summary>
    public double Given { get; }

    /// <summary>Expected net gain.</summary>
    public double Gain { get; }

    /// <summary>Net gain per rouble of the contact; endless where the contact is free.</summary>
    public double PerRouble => Gain == 0 ? 0 : Gain / Offer.CostPerContact;

    /// <summary>Expected net gain at another effect than the assumed one.</summary>
    /// <param name="effect">Share of those who would decline and do not.</param>
    public double GainAt(double effect) => (Prize * Risk * effect) - Given - Offer.CostPerContact;
}
