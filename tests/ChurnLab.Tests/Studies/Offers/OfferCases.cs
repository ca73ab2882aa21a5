using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Offers;

/// <summary>Eight clients and two offers, small enough to reckon by hand.</summary>
internal static class OfferCases
{
    public static Offer Basket { get; } = new("basket", "корзина", "Напомнить о корзине")
    {
        Conditions = [new RangeCondition("unpaid", 3, double.PositiveInfinity), new LevelCondition("consent", "да")],
        LeastRisk = 0.1,
        Effect = new AssumedEffect(0.1, 0.05, 0.15),
        CostPerContact = 10,
    };

    public static Offer Price { get; } = new("price", "личная цена", "Дать личную цену")
    {
        LeastRisk = 0.6,
        Effect = new AssumedEffect(0.2, 0.1, 0.3),
        CostPerContact = 300,
        DiscountShare = 0.25,
    };

    public static OfferCatalogue Catalogue { get; } = new([Basket, Price]);

    /// <summary>Client 5 has a missing basket, client 7 brings a loss.</summary>
    public static OfferClients Clients { get; } = Of(
        [5, 5, 0, 5, 5, double.NaN, 0, 5],
        ["да", "нет", "да", "да", "да", "да", "нет", "да"],
        [0.8, 0.8, 0.9, 0.05, 0.5, 0.7, 0.2, 0.8],
        [4, 4, 5, 4, 2, 3, 6, -1]);

    public static OfferPlan Plan { get; } = OfferPlan.Of(Clients, Catalogue);

    public static OfferClients Of(double[] unpaid, string[] consent, double[] risks, double[] profits) => new(
        new FeatureTable(new NumberFeature("unpaid", unpaid), new CategoryFeature("consent", consent)), risks, profits);

    /// <summary>Clients who differ in nothing but the risk of the first, who is at none and brings nothing.</summary>
    public static OfferClients Alike(int count, double risk, double profit) => Of(
        [.. Enumerable.Repeat(5.0, count + 1)],
        [.. Enumerable.Repeat("да", count + 1)],
        [0, .. Enumerable.Repeat(risk, count)],
        [0, .. Enumerable.Repeat(profit, count)]);
}
