using ChurnLab.Studies.Offers;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Studies.Offers;

public sealed class OfferPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly Gen<(int Unpaid, bool Consent, int Risk, int Profit)[]> Rows =
        (from unpaid in Gen.Choose(0, 6)
         from consent in Gen.Elements(true, false)
         from risk in Gen.Choose(0, 20)
         from profit in Gen.Choose(-2, 8)
         select (unpaid, consent, risk, profit)).ArrayOf();

    [Fact]
    public void Everybody_gets_the_best_of_the_offers_whose_conditions_hold_if_it_is_a_gain() => Prop.ForAll(Rows.ToArbitrary(), rows =>
    {
        var plan = PlanOf(rows);
        if (rows.DistinctBy(row => row.Risk).Count() == 1 && rows.Length > 1)
            return plan.Offered == 0;
        return rows.Index().All(item => (plan.OfferOf(item.Index)?.Key, Math.Round(plan.GainOf(item.Index), 6)) == Best(item.Item));
    }).Check(Runs);

    [Fact]
    public void Lists_hold_every_client_with_an_offer_once_and_add_up_to_the_plan() => Prop.ForAll(Rows.ToArbitrary(), rows =>
    {
        var plan = PlanOf(rows);
        var listed = plan.Lists.SelectMany(list => list.Rows.Select(row => (row, list.Offer.Key))).Order().ToList();
        var offered = Enumerable.Range(0, rows.Length).Where(row => plan.OfferOf(row) is not null).Select(row => (row, plan.OfferOf(row)!.Key));
        return listed.SequenceEqual(offered)
            && Close(plan.NetGain, Enumerable.Range(0, rows.Length).Sum(plan.GainOf))
            && Close(plan.NetGain, plan.Kept.Mean - plan.Cost)
            && plan.Kept.Lower <= plan.Kept.Upper
            && plan.LeftAlone + plan.Offered == rows.Length
            && plan.Lists.All(list => list.Rows.Select(plan.GainOf).SequenceEqual(list.Rows.Select(plan.GainOf).OrderDescending()));
    }).Check(Runs);

    [Fact]
    public void A_budget_is_never_exceeded_and_a_larger_one_never_brings_less() =>
        Prop.ForAll(Rows.ToArbitrary(), Gen.Choose(0, 2500).Two().ToArbitrary(), (rows, budgets) =>
        {
            var plan = PlanOf(rows);
            var (small, large) = (plan.Within(Math.Min(budgets.Item1, budgets.Item2)), plan.Within(Math.Max(budgets.Item1, budgets.Item2)));
            return small.Cost <= small.Budget && large.Cost <= large.Budget && small.NetGain <= large.NetGain + 1e-9;
        }).Check(Runs);

    // The best choice with parts of contacts bounds that with whole ones.
    [Fact]
    public void A_budget_brings_the_best_possible_but_for_one_contact() =>
        Prop.ForAll(Rows.ToArbitrary(), Gen.Choose(0, 2500).ToArbitrary(), (rows, roubles) =>
        {
            var plan = PlanOf(rows);
            var (left, bound) = ((double)roubles, 0.0);
            var items = plan.Lists.SelectMany(list => list.Rows.Select(row => (Gain: plan.GainOf(row), Cost: list.Offer.CostPerContact)));
            foreach (var (gain, cost) in items.OrderByDescending(item => item.Gain / item.Cost))
            {
                var part = Math.Min(1, left / cost);
                (left, bound) = (left - (part * cost), bound + (part * gain));
            }

            var most = rows.Length == 0 ? 0 : Enumerable.Range(0, rows.Length).Max(plan.GainOf);
            return plan.Within(roubles).NetGain >= bound - most - 1e-9;
        }).Check(Runs);

    private static OfferPlan PlanOf((int Unpaid, bool Consent, int Risk, int Profit)[] rows) => OfferPlan.Of(
        OfferCases.Of(
            [.. rows.Select(row => (double)row.Unpaid)],
            [.. rows.Select(row => row.Consent ? "да" : "нет")],
            [.. rows.Select(row => row.Risk / 20.0)],
            [.. rows.Select(row => (double)row.Profit)]),
        OfferCases.Catalogue);

    private static (string?, double) Best((int Unpaid, bool Consent, int Risk, int Profit) row)
    {
        var atRisk = 3000.0 * row.Profit * row.Risk / 20;
        var basket = row.Unpaid >= 3 && row.Consent && row.Risk >= 2 ? (atRisk * 0.1) - 10 : 0;
        var price = row.Risk >= 12 ? (atRisk * 0.2 * 0.75) - 300 : 0;
        return Math.Max(basket, price) <= 1e-9 ? (null, 0) : basket >= price - 1e-9 ? ("basket", Math.Round(basket, 6)) : ("price", Math.Round(price, 6));
    }

    private static bool Close(double first, double second) => Math.Abs(first - second) < 1e-6;
}
