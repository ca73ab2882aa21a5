using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Eshop;

/// <summary>
/// What is assumed of the e-shop's offers. No effect and no price here was measured: a reader must see them and be able
/// to change them, and a trial comes before anybody relies on them.
/// </summary>
public sealed record EshopOfferAssumptions
{
    /// <summary>
    /// Lowest risk of those who get messages: below it clients are not bothered. Range: 0 to 1. Default: 0.3.
    /// </summary>
    public double MessageRisk { get; init; } = 0.3;

    /// <summary>Lowest risk of those who are called or get a discount. Range: 0 to 1. Default: 0.7.</summary>
    public double HighRisk { get; init; } = 0.7;

    /// <summary>Unpaid products in the basket from which on a reminder makes sense. Default: 3.</summary>
    public double UnpaidFrom { get; init; } = 3;

    /// <summary>Categories per visit up to which a client is shown the favourite category. Default: 2.</summary>
    public double CategoriesUpTo { get; init; } = 2;

    /// <summary>
    /// Contacts a month up to which they are too few: stable clients have 4 or more, told to one decimal. Default: 3.9.
    /// </summary>
    public double ContactsUpTo { get; init; } = 3.9;

    /// <summary>
    /// Share of purchases on promotion from which on a client is led by promotions. Range: 0 to 1. Default: 0.7.
    /// </summary>
    public double PromoFrom { get; init; } = 0.7;

    /// <summary>Failures of the service from which on an apology is due. Default: 7.</summary>
    public double ErrorsFrom { get; init; } = 7;

    /// <summary>Cost of a message, with its preparation, roubles. Default: 10.</summary>
    public double MessageCost { get; init; } = 10;

    /// <summary>Cost of several messages over the horizon, roubles. Default: 40.</summary>
    public double SeriesCost { get; init; } = 40;

    /// <summary>Cost of a personal call, roubles. Default: 200.</summary>
    public double CallCost { get; init; } = 200;

    /// <summary>Cost of a call with the repair of what went wrong, roubles. Default: 350.</summary>
    public double RepairCost { get; init; } = 350;

    /// <summary>
    /// Share of a client's profit that a personal price may give away, its cap. Range: 0 to 1. Default: 0.15.
    /// </summary>
    public double DiscountShare { get; init; } = 0.15;

    /// <summary>Effect of a reminder of the basket. Default: 8 %, from 3 % to 13 %.</summary>
    public AssumedEffect Basket { get; init; } = new(0.08, 0.03, 0.13);

    /// <summary>Effect of an offer in the favourite category. Default: 6 %, from 2 % to 10 %.</summary>
    public AssumedEffect Favourite { get; init; } = new(0.06, 0.02, 0.10);

    /// <summary>Effect of contacts at the usual level. Default: 5 %, from 1 % to 9 %.</summary>
    public AssumedEffect Contacts { get; init; } = new(0.05, 0.01, 0.09);

    /// <summary>Effect of a personal price. Default: 12 %, from 4 % to 20 %.</summary>
    public AssumedEffect Price { get; init; } = new(0.12, 0.04, 0.20);

    /// <summary>Effect of a review of the premium service. Default: 12 %, from 4 % to 20 %.</summary>
    public AssumedEffect Premium { get; init; } = new(0.12, 0.04, 0.20);

    /// <summary>Effect of help after failures. Default: 14 %, from 5 % to 23 %.</summary>
    public AssumedEffect Repair { get; init; } = new(0.14, 0.05, 0.23);

    /// <summary>Effect of a personal call. Default: 10 %, from 3 % to 17 %.</summary>
    public AssumedEffect Call { get; init; } = new(0.10, 0.03, 0.17);
}
