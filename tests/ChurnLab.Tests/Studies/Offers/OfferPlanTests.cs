using ChurnLab.Insight;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Offers;

public sealed class OfferPlanTests
{
    private static readonly OfferPlan Plan = OfferCases.Plan;

    [Fact]
    public void Each_client_gets_the_allowed_offer_with_the_greatest_net_gain() => Assert.Equal(
        ["price", "price", "price", null, "basket", "price", null, null],
        Enumerable.Range(0, 8).Select(row => Plan.OfferOf(row)?.Key));

    // Client 0: 3 × 4 × 1000 × 0.8 × 0.2 × 0.75 − 300 = 1140, more than 3 × 4 × 1000 × 0.8 × 0.1 − 10 = 950 of the basket.
    [Fact]
    public void The_net_gain_is_the_profit_kept_less_discount_and_cost()
    {
        double[] expected = [1140, 1140, 1725, 0, 290, 645, 0, 0];

        foreach (var (row, gain) in expected.Index())
            Assert.Equal(gain, Plan.GainOf(row), 9);
    }

    [Fact]
    public void A_list_holds_the_clients_of_an_offer_the_greatest_gain_first()
    {
        Assert.Equal(["basket", "price"], Plan.Lists.Select(list => list.Offer.Key));
        var price = Plan.Lists[1];

        Assert.Equal([2, 0, 1, 5], price.Rows);
        Assert.Equal((4, 1200), (price.Clients, price.Cost));
        Assert.Equal(0.8, price.MeanRisk, 12);
        Assert.Equal(39_000, price.ValueAtRisk, 6);
        Assert.Equal(5850, price.Kept.Mean, 6);
        Assert.Equal(4650, price.NetGain, 6);
        Assert.Equal(4 * 0.8 * 0.2, price.KeptClients.Mean, 12);
        Assert.Equal((0.8, 4), (Math.Round(price.Pilot.ControlShare, 12), price.Pilot.Available));
        Assert.Equal(0.64, price.Pilot.LetterShare, 12);
    }

    [Fact]
    public void The_plan_is_the_sum_of_its_lists()
    {
        Assert.Equal((8, 5, 3), (Plan.Clients, Plan.Offered, Plan.LeftAlone));
        Assert.Equal(6150, Plan.Kept.Mean, 6);
        Assert.Equal(1210, Plan.Cost);
        Assert.Equal(4940, Plan.NetGain, 6);
        Assert.Equal(600 + 600 + 375 + 675, Plan.DiscountsToStayers, 6);
    }

    [Fact]
    public void A_gain_below_the_smallest_worth_the_trouble_is_left()
    {
        var plan = OfferPlan.Of(OfferCases.Clients, OfferCases.Catalogue, new OfferOptions { MinimalGain = 1140 });

        Assert.Equal([2], Enumerable.Range(0, 8).Where(row => plan.OfferOf(row) is not null));
    }

    [Fact]
    public void An_offer_is_for_the_risks_of_its_band_both_ends_included()
    {
        var offer = OfferCases.Price with { LeastRisk = 0.7, MostRisk = 0.8 };
        var plan = OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([offer]));

        Assert.Equal([0, 1, 5], Enumerable.Range(0, 8).Where(row => plan.OfferOf(row) is not null));
    }

    [Fact]
    public void Of_offers_worth_the_same_the_first_of_the_catalogue_counts()
    {
        var twin = OfferCases.Price with { Key = "twin" };

        Assert.Equal(
            "price",
            OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([OfferCases.Price, twin])).OfferOf(0)!.Key);
        Assert.Equal(
            "twin",
            OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([twin, OfferCases.Price])).OfferOf(0)!.Key);
    }

    [Fact]
    public void A_longer_horizon_is_worth_more()
    {
        var plan = OfferPlan.Of(OfferCases.Clients, OfferCases.Catalogue, new OfferOptions { Months = 6 });

        Assert.Equal((2 * 1440) - 300, plan.GainOf(0), 9);
    }

    // Client 0 would stay with 20 %: 12 000 × 0.2 × 0.25 = 600 are lost, and the basket is the better offer.
    [Fact]
    public void A_discount_that_reaches_everybody_is_lost_on_those_who_would_have_stayed()
    {
        var plan = OfferPlan.Of(OfferCases.Clients, OfferCases.Catalogue, new OfferOptions { DiscountReachesStayers = true });

        Assert.Equal(("basket", 950), (plan.OfferOf(0)!.Key, Math.Round(plan.GainOf(0), 9)));
        Assert.Equal(1140 - 600, plan.GainOf(1), 9);
        Assert.Equal(1725 - 375, plan.GainOf(2), 9);
        Assert.Equal(600 + 375, plan.DiscountsToStayers, 9);
        Assert.Contains(
            "Вычтена и скидка тем, кто остался бы без неё, — 975\u00A0₽.",
            plan.Finding().Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_interval_of_many_small_profits_is_that_of_the_number_of_clients_kept()
    {
        (int Count, AssumedEffect Effect)[] cases =
        [
            (300, new AssumedEffect(0.05, 0.0499, 0.0501)),
            (300, new AssumedEffect(0.05, 0.02, 0.08)),
            (20, new AssumedEffect(0.5, 0.1, 0.9)),
        ];
        foreach (var (count, effect) in cases)
        {
            var offer = OfferCases.Basket with { Effect = effect, CostPerContact = 0 };
            var list = OfferPlan.Of(OfferCases.Alike(count, 1, 1 / 3.0), new OfferCatalogue([offer])).Lists.Single();
            var clients = ExpectedResult.Of(count, effect.Value, effect.Deviation);

            Assert.Equal(1000 * clients.Mean, list.Kept.Mean, 6);
            Assert.Equal(1000 * clients.Lower, list.Kept.Lower, 6);
            Assert.Equal(1000 * clients.Upper, list.Kept.Upper, 6);
            Assert.Equal(clients, list.KeptClients);
        }
    }

    // 100 000 draws of numpy 1.24: effect beta with mean 0.2 and deviation 0.051, then a lot per client; 2.5 and 97.5 % of the sums.
    [Fact]
    public void The_interval_of_profits_that_differ_is_that_of_a_simulation()
    {
        var profits = Enumerable.Range(1, 600).Select(place => place / 100.0).ToArray();
        var risks = Enumerable.Range(1, 600).Select(place => 0.6 + (place % 4 / 10.0)).ToArray();
        var clients = OfferCases.Of([.. profits.Select(_ => 0.0)], [.. profits.Select(_ => "нет")], risks, profits);
        var kept = OfferPlan.Of(clients, new OfferCatalogue([OfferCases.Price with { CostPerContact = 0 }])).Kept;

        Assert.Equal(608445, kept.Mean, 6);
        Assert.InRange(kept.Lower / 311332.5, 0.98, 1.02);
        Assert.InRange(kept.Upper / 969570.0, 0.98, 1.02);
    }

    [Fact]
    public void The_finding_says_who_gets_what_and_who_is_left_alone()
    {
        var finding = Plan.Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal("Предложение — для 5 из 8\u00A0клиентов: чистая польза около 4940\u00A0₽", finding.Headline);
        Assert.StartsWith(
            "Кому что: корзина — 1\u00A0клиент; личная цена — 4\u00A0клиента. За 3 мес. ",
            finding.Text,
            StringComparison.Ordinal);
        Assert.Contains("прибыль 6150\u00A0₽ (от ", finding.Text, StringComparison.Ordinal);
        Assert.Contains("контакты стоят 1210\u00A0₽.", finding.Text, StringComparison.Ordinal);
        Assert.Contains(
            "это 3\u00A0клиента: подходящего предложения нет у 2, не окупится у 1.",
            finding.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "кто остался бы без неё, польза меньше на 2250\u00A0₽.",
            finding.Text,
            StringComparison.Ordinal);
        Assert.Contains("предположены, а не измерены", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_row_per_offer_with_its_numbers()
    {
        var text = Plan.ToText();

        Assert.Contains("личная цена", text, StringComparison.Ordinal);
        Assert.Contains("39", text, StringComparison.Ordinal);
        Assert.Contains("5850\u00A0₽ (от ", text, StringComparison.Ordinal);
        Assert.Contains("Предложения клиентам: прибыль за 3 мес.", Plan.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_never_takes_a_name_for_markup()
    {
        var plan = OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([OfferCases.Price with { Name = "<b>x</b>" }]));

        Assert.Contains("&lt;b&gt;x", plan.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<b>x",
            plan.ToHtml() + plan.Finding().ToHtml() + plan.Within(1e6).ToHtml() + plan.Trial().ToHtml(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.5, 1, "The client in row 1 has the risk 1.5; expected 0 to 1.")]
    [InlineData(double.NaN, 1, "The client in row 1 has the risk NaN; expected 0 to 1.")]
    [InlineData(0.5, double.NaN, "The client in row 1 has the profit NaN; expected a number, so leave the client out or fill it in.")]
    public void A_risk_or_profit_out_of_range_is_refused_with_its_row(double risk, double profit, string message) => Assert.Equal(
        message,
        Assert.Throws<InsightException>(() => OfferPlan.Of(
            OfferCases.Of([1, 1], ["да", "да"], [0.1, risk], [1, profit]), OfferCases.Catalogue)).Message);

    [Fact]
    public void A_risk_and_a_profit_per_client_are_needed() => Assert.Equal(
        "There are 8 clients, 1 risks and 8 profits: expected one of each per client.",
        Assert.Throws<InsightException>(() => OfferPlan.Of(OfferCases.Clients with { Risks = [0.5] }, OfferCases.Catalogue)).Message);

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Equal(
            "The horizon of offers is 0 months; expected 1 to 60.",
            Assert.Throws<InsightException>(() => new OfferOptions { Months = 0 }).Message);
        Assert.Throws<InsightException>(() => new OfferOptions { MinimalGain = -1 });
        Assert.Throws<InsightException>(() => new OfferOptions { MinimalGain = double.NaN });
    }
}
