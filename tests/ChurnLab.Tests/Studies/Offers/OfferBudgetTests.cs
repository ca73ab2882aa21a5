using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Offers;

public sealed class OfferBudgetTests
{
    // Net gain per rouble: basket 29; personal price 5.75, 3.8, 3.8, 2.15.
    [Fact]
    public void Contacts_that_bring_most_per_rouble_come_first()
    {
        var budget = OfferCases.Plan.Within(610);

        Assert.Equal(["basket 1 10", "price 2 600"], budget.Shares.Select(share => $"{share.List.Offer.Key} {share.Clients} {share.Cost}"));
        Assert.Equal((3, 610), (budget.Clients, budget.Cost));
        Assert.Equal(290 + 1725 + 1140, budget.NetGain, 9);
        Assert.Equal(300 + 2025 + 1440, budget.Kept.Mean, 9);
        Assert.Equal((1725 + 1140) / 600.0, budget.Shares[1].PerRouble, 12);
    }

    [Fact]
    public void A_contact_that_costs_more_than_is_left_is_passed_over()
    {
        Assert.Equal(2015, OfferCases.Plan.Within(609).NetGain, 9);
        Assert.Equal(290, OfferCases.Plan.Within(300).NetGain, 9);
    }

    [Fact]
    public void Free_contacts_need_no_budget()
    {
        var plan = OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([OfferCases.Basket with { CostPerContact = 0 }, OfferCases.Price]));
        var budget = plan.Within(0);

        Assert.Equal("basket", Assert.Single(budget.Shares).List.Offer.Key);
        Assert.Contains("∞", budget.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_finding_says_what_the_budget_brings_and_which_part_of_the_plan_it_is()
    {
        var finding = OfferCases.Plan.Within(610).Finding();

        Assert.Equal("За 610\u00A0₽ — чистая польза около 3155\u00A0₽", finding.Headline);
        Assert.Contains(
            "корзина — 1\u00A0клиент; личная цена — 2\u00A0клиента",
            finding.Text,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "при затратах 610\u00A0₽ — 64\u202F% чистой пользы всего плана.",
            finding.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_the_plan_costs_is_not_spent()
    {
        var budget = OfferCases.Plan.Within(1_000_000);

        Assert.Equal(1210, budget.Cost);
        Assert.StartsWith(
            "Бюджета 1\u202F000\u202F000\u00A0₽ хватает на весь план",
            budget.Finding().Text,
            StringComparison.Ordinal);
        Assert.EndsWith("больше тратить незачем.", budget.Finding().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_impossible_budget_is_refused(double budget) => Assert.StartsWith(
        FormattableString.Invariant($"The budget of offers is {budget} roubles; expected a finite number from 0."),
        Assert.Throws<InsightException>(() => OfferCases.Plan.Within(budget)).Message,
        StringComparison.Ordinal);

    // Behind the plan of 1210 roubles comes client 7, who brings a loss of 250 for 10 roubles.
    [Fact]
    public void The_curve_rises_to_the_best_budget_and_falls_behind_it()
    {
        var figure = OfferCases.Plan.BudgetFigure();
        var (line, mark) = ((ScatterTrace)figure.Data[1], (ScatterTrace)figure.Data[2]);

        Assert.Equal([0, 0.01, 0.31, 0.61, 0.91, 1.21, 1.22], Numbers(line.X!));
        Assert.Equal([0, 0.29, 2.015, 3.155, 4.295, 4.94, 4.69], Numbers(line.Y!));
        Assert.Equal([1.21, 4.94], [.. Numbers(mark.X!), .. Numbers(mark.Y!)]);
        Assert.Equal(
            "Лучший бюджет — 1210 ₽: чистая польза около 4940 ₽",
            figure.Layout.Title!.Text!.Plain.Replace('\u00A0', ' ').Replace('\n', ' '));
        Assert.Equal(
            ("Бюджет, тыс. ₽", "Чистая польза, тыс. ₽"),
            (figure.Layout.XAxis!.Title!.Text!.Plain, figure.Layout.YAxis!.Title!.Text!.Plain));
    }

    // At the lower ends the personal price keeps half as much: 712.5, 420, 420, 172.5, and the basket 140; client 7
    // loses 370 at the upper end.
    [Fact]
    public void The_band_spans_the_ranges_of_the_effects()
    {
        var line = (ScatterTrace)OfferCases.Plan.BudgetFigure().Data[1];

        Assert.Equal(
            [0, 0.14, 0.8525, 1.2725, 1.6925, 1.865, 1.495],
            line.CustomData!.Select(point => Math.Round(point[0].Number, 6)));
        Assert.Equal(4.69 - 1.495, line.CustomData![^1][1].Number - 4.69, 6);
    }

    [Fact]
    public void The_best_budget_under_the_worst_effects_is_told()
    {
        var sure = OfferCases.Plan.BudgetFigure();
        var worst = OfferCases.Price with { Effect = new AssumedEffect(0.2, 0, 0.3) };
        var unsure = OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([worst])).BudgetFigure();

        Assert.EndsWith("лучший бюджет — 1210 ₽", Subtitle(sure), StringComparison.Ordinal);
        Assert.EndsWith("не окупается ничего", Subtitle(unsure), StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_of_many_clients_has_few_points_and_keeps_its_best_and_its_end()
    {
        var random = new Random(1);
        var profits = Enumerable.Range(0, 3000).Select(_ => (6 * random.NextDouble()) - 0.5).ToArray();
        var clients = OfferCases.Of(
            [.. profits.Select(_ => 5.0)], [.. profits.Select(_ => "да")], [.. profits.Select(_ => random.NextDouble())], profits);
        var plan = OfferPlan.Of(clients, OfferCases.Catalogue);
        var line = (ScatterTrace)plan.BudgetFigure().Data[1];

        Assert.InRange(line.X!.Count, 150, 205);
        Assert.Equal(plan.NetGain / 1000, Numbers(line.Y!).Max(), 5);
        Assert.True(Numbers(line.Y!)[^1] < Numbers(line.Y!).Max());
    }

    private static string Subtitle(Figure figure) =>
        figure.Layout.Title!.Subtitle!.Text!.Plain.Replace('\u00A0', ' ').Replace('\n', ' ');

    private static double[] Numbers(PlotValues values) => [.. values.Select(value => Math.Round(value.Number, 6))];
}
