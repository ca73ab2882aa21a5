using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Offers;

public sealed class OfferNothingTests
{
    [Fact]
    public void A_plan_of_nothing_says_why_wherever_it_is_asked()
    {
        const string reason = "Модель не лучше случая.";
        var plan = OfferPlan.Nothing(reason);

        foreach (var finding in new[] { plan.Finding(), plan.Within(1000).Finding(), plan.Trial().Finding() })
        {
            Assert.False(finding.IsResolved);
            Assert.Equal(reason, finding.Text);
        }

        Assert.Equal("Предлагать некому", plan.BudgetFigure().Layout.Title!.Text!.Plain);
        Assert.Null(plan.OfferOf(3));
        Assert.Equal((0, 0, KeptProfit.None), (plan.GainOf(3), plan.LeftAlone, plan.Kept));
        Assert.Null(plan.Trial().Pooled);
        Assert.All(
            [plan.ToText(), plan.Within(5).ToText()],
            text => Assert.Contains("Предлагать некому", text, StringComparison.Ordinal));
        Assert.Contains("Пробовать не на ком", plan.Trial().ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_risk_for_all_singles_out_nobody()
    {
        var plan = OfferPlan.Of(OfferCases.Clients with { Risks = [.. Enumerable.Repeat(0.38, 8)] }, OfferCases.Catalogue);

        Assert.Empty(plan.Lists);
        Assert.Equal(8, plan.LeftAlone);
        Assert.StartsWith("Риск у всех клиентов одинаков (38\u202F%)", plan.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_client_is_offered_something_all_the_same() =>
        Assert.Equal(
            "price",
            OfferPlan.Of(OfferCases.Of([5], ["да"], [0.8], [4]), OfferCases.Catalogue).OfferOf(0)!.Key);

    [Fact]
    public void A_catalogue_for_nobody_leaves_everybody_alone()
    {
        var plan = OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([]));

        Assert.StartsWith(
            "Предложений нет: подходящего предложения нет у 8. ",
            plan.Finding().Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_that_cost_more_than_they_bring_are_not_made()
    {
        var plan = OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([OfferCases.Price with { CostPerContact = 10_000 }]));

        Assert.Contains(
            "нет: подходящего предложения нет у 3, не окупится у 5.",
            plan.Finding().Text,
            StringComparison.Ordinal);
        Assert.False(plan.Finding().IsResolved);
    }

    [Fact]
    public void Without_clients_there_is_nobody_to_offer_anything() => Assert.Equal(
        "Клиентов в таблице нет, предлагать некому.", OfferPlan.Of(OfferCases.Of([], [], [], []), OfferCases.Catalogue).Finding().Text);

    [Fact]
    public void A_budget_too_small_for_one_contact_says_so()
    {
        var budget = OfferCases.Plan.Within(9);

        Assert.Equal((0, 0), (budget.Clients, budget.Cost));
        Assert.Equal("Бюджет — 9\u00A0₽: его не хватает ни на один контакт.", budget.Finding().Text);
        Assert.False(budget.Finding().IsResolved);
        Assert.Contains("Бюджета не хватает", budget.ToText(), StringComparison.Ordinal);
    }
}
