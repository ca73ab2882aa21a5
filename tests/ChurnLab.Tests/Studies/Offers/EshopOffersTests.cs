using ChurnLab.Learning;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Offers;

public sealed class EshopOffersTests
{
    [Fact]
    public void Every_offer_says_for_whom_it_is_in_words()
    {
        var catalogue = EshopOffers.Catalogue();

        Assert.Equal(
            [
                "basket: неоплаченные товары от 3, согласны на сообщения, риск от 30 %",
                "favourite: категории за визит до 2, согласны на сообщения, риск от 30 %",
                "contacts: контакты в месяц за полгода до 3,9, согласны на сообщения, риск от 30 %",
                "price: доля акционных покупок от 70 %, согласны на сообщения, риск от 70 %",
                "premium: премиум-сервис, риск от 70 %",
                "repair: сбои сервиса от 7, риск от 70 %",
                "call: не согласны на сообщения, риск от 70 %",
            ],
            catalogue.Offers.Select(offer => $"{offer.Key}: {catalogue.Audience(offer)}".Replace('\u00A0', ' ').Replace('\u202F', ' ')));
    }

    [Fact]
    public void Whoever_has_a_trouble_gets_the_offer_for_it()
    {
        // unpaid, categories, contacts, promo, premium, errors, consent
        var plan = PlanOf(
            [3, 6, 5, 0.2, 0, 2, 1],
            [0, 2, 5, 0.2, 0, 2, 1],
            [0, 6, 3.9, 0.2, 0, 2, 1],
            [0, 6, 5, 0.7, 0, 2, 1],
            [0, 6, 5, 0.2, 1, 2, 1],
            [0, 6, 5, 0.2, 0, 7, 1],
            [0, 6, 5, 0.2, 0, 2, 0],
            [2, 3, 4, 0.69, 0, 6, 1]);

        Assert.Equal(["basket", "favourite", "contacts", "price", "premium", "repair", "call", null], Keys(plan, 8));
    }

    [Fact]
    public void Nobody_without_consent_gets_a_message()
    {
        var plan = PlanOf([9, 1, 1, 0.99, 0, 2, 0], [9, 1, 1, 0.99, 0, 2, 1]);

        Assert.Equal(["call", "price"], Keys(plan, 2));
    }

    [Fact]
    public void What_is_assumed_can_be_changed()
    {
        var catalogue = EshopOffers.Catalogue(new EshopOfferAssumptions
        {
            UnpaidFrom = 5,
            MessageCost = 77,
            Basket = new AssumedEffect(0.5, 0.4, 0.6),
            HighRisk = 0.9,
        });

        Assert.StartsWith(
            "неоплаченные товары от 5,",
            catalogue.Audience(catalogue.Offers[0]),
            StringComparison.Ordinal);
        Assert.Equal(
            (77, 0.5, 0.3),
            (catalogue.Offers[0].CostPerContact, catalogue.Offers[0].Effect.Value, catalogue.Offers[0].LeastRisk));
        Assert.All(catalogue.Offers.Skip(3), offer => Assert.Equal(0.9, offer.LeastRisk));
    }

    [Fact]
    public void The_table_says_that_effects_are_assumptions_and_cuts_no_text()
    {
        var catalogue = EshopOffers.Catalogue();
        var html = catalogue.ToHtml();

        Assert.Contains("эффекты — допущения", html, StringComparison.Ordinal);
        Assert.All(catalogue.Offers, offer => Assert.Contains(offer.Text, html, StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Keys(OfferPlan plan, int count) =>
        Enumerable.Range(0, count).Select(row => plan.OfferOf(row)?.Key);

    private static OfferPlan PlanOf(params double[][] rows)
    {
        NumberFeature Number(string name, int place) => new(name, [.. rows.Select(row => row[place])]);
        CategoryFeature Level(string name, int place, string yes, string no) => new(name, rows.Select(row => row[place] == 1 ? yes : no));
        var features = new FeatureTable(
            Number(EshopColumns.Unpaid, 0),
            Number(EshopColumns.Categories, 1),
            Number(EshopColumns.Contacts, 2),
            Number(EshopColumns.Promo, 3),
            Level(EshopColumns.Service, 4, "премиум", "стандарт"),
            Number(EshopColumns.Errors, 5),
            Level(EshopColumns.Consent, 6, "да", "нет"));
        var risks = rows.Select((_, row) => 0.9 - (0.001 * row)).ToArray();
        return OfferPlan.Of(new OfferClients(features, risks, [.. rows.Select(_ => 4.0)]), EshopOffers.Catalogue());
    }
}
