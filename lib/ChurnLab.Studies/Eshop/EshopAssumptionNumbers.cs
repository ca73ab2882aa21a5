using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Eshop;

/// <summary>What is assumed of offers as numbers by name, and back.</summary>
internal static class EshopAssumptionNumbers
{
    private static readonly Number[] Plain =
    [
        new(nameof(EshopOfferAssumptions.MessageRisk), all => all.MessageRisk, (all, value) => all with { MessageRisk = value }),
        new(nameof(EshopOfferAssumptions.HighRisk), all => all.HighRisk, (all, value) => all with { HighRisk = value }),
        new(nameof(EshopOfferAssumptions.UnpaidFrom), all => all.UnpaidFrom, (all, value) => all with { UnpaidFrom = value }),
        new(nameof(EshopOfferAssumptions.CategoriesUpTo), all => all.CategoriesUpTo, (all, value) => all with { CategoriesUpTo = value }),
        new(nameof(EshopOfferAssumptions.ContactsUpTo), all => all.ContactsUpTo, (all, value) => all with { ContactsUpTo = value }),
        new(nameof(EshopOfferAssumptions.PromoFrom), all => all.PromoFrom, (all, value) => all with { PromoFrom = value }),
        new(nameof(EshopOfferAssumptions.ErrorsFrom), all => all.ErrorsFrom, (all, value) => all with { ErrorsFrom = value }),
        new(nameof(EshopOfferAssumptions.MessageCost), all => all.MessageCost, (all, value) => all with { MessageCost = value }),
        new(nameof(EshopOfferAssumptions.SeriesCost), all => all.SeriesCost, (all, value) => all with { SeriesCost = value }),
        new(nameof(EshopOfferAssumptions.CallCost), all => all.CallCost, (all, value) => all with { CallCost = value }),
        new(nameof(EshopOfferAssumptions.RepairCost), all => all.RepairCost, (all, value) => all with { RepairCost = value }),
        new(nameof(EshopOfferAssumptions.DiscountShare), all => all.DiscountShare, (all, value) => all with { DiscountShare = value }),
    ];

    private static readonly Effect[] Effects =
    [
        new(nameof(EshopOfferAssumptions.Basket), all => all.Basket, (all, effect) => all with { Basket = effect }),
        new(nameof(EshopOfferAssumptions.Favourite), all => all.Favourite, (all, effect) => all with { Favourite = effect }),
        new(nameof(EshopOfferAssumptions.Contacts), all => all.Contacts, (all, effect) => all with { Contacts = effect }),
        new(nameof(EshopOfferAssumptions.Price), all => all.Price, (all, effect) => all with { Price = effect }),
        new(nameof(EshopOfferAssumptions.Premium), all => all.Premium, (all, effect) => all with { Premium = effect }),
        new(nameof(EshopOfferAssumptions.Repair), all => all.Repair, (all, effect) => all with { Repair = effect }),
        new(nameof(EshopOfferAssumptions.Call), all => all.Call, (all, effect) => all with { Call = effect }),
    ];

    /// <summary>The numbers, three for an effect.</summary>
    public static IEnumerable<KeyValuePair<string, double>> Of(EshopOfferAssumptions assumptions)
    {
        foreach (var number in Plain)
            yield return KeyValuePair.Create(Key(number.Name), number.Get(assumptions));
        foreach (var effect in Effects)
        {
            var (key, assumed) = (Key(effect.Name), effect.Get(assumptions));
            yield return KeyValuePair.Create(key + ".value", assumed.Value);
            yield return KeyValuePair.Create(key + ".lower", assumed.Lower);
            yield return KeyValuePair.Create(key + ".upper", assumed.Upper);
        }
    }

    /// <summary>The assumptions of numbers.</summary>
    /// <param name="number">Finds a number by its name.</param>
    /// <exception cref="Insight.InsightException">The numbers of an effect do not go together.</exception>
    public static EshopOfferAssumptions From(Func<string, double> number)
    {
        var assumptions = Plain.Aggregate(new EshopOfferAssumptions(), (all, each) => each.With(all, number(Key(each.Name))));
        return Effects.Aggregate(assumptions, (all, effect) => effect.With(all, EffectOf(Key(effect.Name), number)));
    }

    private static AssumedEffect EffectOf(string key, Func<string, double> number) =>
        new(number(key + ".value"), number(key + ".lower"), number(key + ".upper"));

    private static string Key(string name) => "offers." + name;

    private sealed record Number(
        string Name, Func<EshopOfferAssumptions, double> Get, Func<EshopOfferAssumptions, double, EshopOfferAssumptions> With);

    private sealed record Effect(
        string Name, Func<EshopOfferAssumptions, AssumedEffect> Get, Func<EshopOfferAssumptions, AssumedEffect, EshopOfferAssumptions> With);
}
