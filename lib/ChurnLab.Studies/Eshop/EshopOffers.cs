using ChurnLab.Insight.Segments;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>What the e-shop can offer; conditions need the features of <see cref="EshopFeatures"/>.</summary>
public static class EshopOffers
{
    private const double Infinity = double.PositiveInfinity;

    // Values of the original file, as EshopFeatures.Vocabulary knows them.
    private static readonly Condition MayBeWritten = new LevelCondition(EshopColumns.Consent, "да");
    private static readonly Condition MayNotBeWritten = new LevelCondition(EshopColumns.Consent, "нет");
    private static readonly Condition HasPremium = new LevelCondition(EshopColumns.Service, "премиум");

    /// <summary>The offers, those for the most specific trouble first.</summary>
    /// <param name="assumptions">Effects, costs and thresholds; null for the defaults.</param>
    /// <exception cref="Insight.InsightException">A cost or share is outside its range.</exception>
    public static OfferCatalogue Catalogue(EshopOfferAssumptions? assumptions = null)
    {
        var assumed = assumptions ?? new EshopOfferAssumptions();
        return new OfferCatalogue([.. Messages(assumed), .. Calls(assumed)], EshopFeatures.Vocabulary);
    }

    private static IEnumerable<Offer> Messages(EshopOfferAssumptions assumed)
    {
        Offer Message(string key, AssumedEffect effect, double cost, Condition condition) => Named(key, effect) with
        {
            Conditions = [condition, MayBeWritten],
            LeastRisk = assumed.MessageRisk,
            CostPerContact = cost,
        };
        yield return Message("basket", assumed.Basket, assumed.MessageCost, From(EshopColumns.Unpaid, assumed.UnpaidFrom));
        yield return Message("favourite", assumed.Favourite, assumed.MessageCost, UpTo(EshopColumns.Categories, assumed.CategoriesUpTo));
        yield return Message("contacts", assumed.Contacts, assumed.SeriesCost, UpTo(EshopColumns.Contacts, assumed.ContactsUpTo));
        yield return Message("price", assumed.Price, assumed.MessageCost, From(EshopColumns.Promo, assumed.PromoFrom)) with
        {
            LeastRisk = assumed.HighRisk,
            DiscountShare = assumed.DiscountShare,
        };
    }

    private static IEnumerable<Offer> Calls(EshopOfferAssumptions assumed)
    {
        Offer Call(string key, AssumedEffect effect, double cost, Condition condition) => Named(key, effect) with
        {
            Conditions = [condition],
            LeastRisk = assumed.HighRisk,
            CostPerContact = cost,
        };
        yield return Call("premium", assumed.Premium, assumed.CallCost, HasPremium);
        yield return Call("repair", assumed.Repair, assumed.RepairCost, From(EshopColumns.Errors, assumed.ErrorsFrom));
        yield return Call("call", assumed.Call, assumed.CallCost, MayNotBeWritten);
    }

    private static Offer Named(string key, AssumedEffect effect) =>
        new(key, StudyTexts.Get($"Eshop.Offer.{key}"), StudyTexts.Get($"Eshop.Offer.{key}.Text")) { Effect = effect };

    private static RangeCondition From(string feature, double least) => new(feature, least, Infinity);

    private static RangeCondition UpTo(string feature, double most) => new(feature, -Infinity, most);
}
