using ChurnLab.Insight;
using ChurnLab.Insight.Words;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Offers;

public sealed class OfferCatalogueTests
{
    [Fact]
    public void The_catalogue_says_for_whom_an_offer_is()
    {
        var catalogue = new OfferCatalogue([], new Vocabulary(new FeatureWords("unpaid", "неоплаченные товары")));

        Assert.Equal("неоплаченные товары от 3, consent: да, риск от 10\u202F%", catalogue.Audience(OfferCases.Basket));
        Assert.Equal("риск от 60\u202F% до 90\u202F%", catalogue.Audience(OfferCases.Price with { MostRisk = 0.9 }));
        Assert.Equal("риск до 90\u202F%", catalogue.Audience(OfferCases.Price with { LeastRisk = 0, MostRisk = 0.9 }));
        Assert.Equal("любой клиент", catalogue.Audience(OfferCases.Price with { LeastRisk = 0 }));
    }

    [Fact]
    public void The_catalogue_shows_effects_costs_and_caps()
    {
        var html = OfferCases.Catalogue.ToHtml();

        Assert.Contains("20\u202F% (от 10\u202F% до 30\u202F%)", html, StringComparison.Ordinal);
        Assert.Contains("Дать личную цену", html, StringComparison.Ordinal);
        Assert.Contains("25\u202F%", html, StringComparison.Ordinal);
        Assert.Contains("300", html, StringComparison.Ordinal);
        Assert.Contains("эффекты — допущения", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_of_one_key_without_a_name_or_for_no_risk_are_refused()
    {
        Assert.Equal(
            "Offer 2 of the catalogue has the key 'basket' of one before it; give each its own.",
            Assert.Throws<InsightException>(() => new OfferCatalogue([OfferCases.Basket, OfferCases.Price with { Key = "basket" }])).Message);
        Assert.Equal(
            "Offer 1 of the catalogue has the key 'basket' and the name ' '; give it both.",
            Assert.Throws<InsightException>(() => new OfferCatalogue([OfferCases.Basket with { Name = " " }])).Message);
        Assert.Equal(
            "Offer 'price' is for risks from 0.6 to 0.5; the lowest risk must not be above the highest.",
            Assert.Throws<InsightException>(() => new OfferCatalogue([OfferCases.Price with { MostRisk = 0.5 }])).Message);
    }

    [Fact]
    public void Numbers_of_an_offer_out_of_range_are_refused()
    {
        Assert.Equal(
            "The share of profit given away of an offer is 1.5; expected 0 to 1.",
            Assert.Throws<InsightException>(() => OfferCases.Price with { DiscountShare = 1.5 }).Message);
        Assert.Equal(
            "The cost of a contact of an offer is -1; expected a finite number from 0.",
            Assert.Throws<InsightException>(() => OfferCases.Price with { CostPerContact = -1 }).Message);
        Assert.Throws<InsightException>(() => OfferCases.Price with { CostPerContact = double.PositiveInfinity });
        Assert.Throws<InsightException>(() => OfferCases.Price with { LeastRisk = double.NaN });
        Assert.Throws<InsightException>(() => OfferCases.Price with { MostRisk = 1.1 });
    }
}
