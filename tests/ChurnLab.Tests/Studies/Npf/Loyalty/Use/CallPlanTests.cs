using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Npf.Loyalty.Use;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

public sealed class CallPlanTests
{
    // A rouble at risk is worth 0.5 x 0.2 x 0.1 x 2 = 0.02.
    private static readonly CallAssumptions Simple = new()
    {
        CostPerCall = 100,
        Reached = 0.5,
        Saved = new AssumedEffect(0.2, 0.1, 0.4),
        MarginPerYear = 0.1,
        Years = 2,
    };

    private static readonly LoyaltyUseOptions Sure = new() { IsResolved = true, Replicates = 60 };

    // Client 1: 0.5 x 10,000 + 0.25 x 20,000 = 10,000 at risk; client 2: 4,000, which is overdrawn besides; client 3: 0.2 x 60,000.
    private static readonly TinyAccount[] Three =
    [
        new(0.5, true) { Client = 1, Balance = 10_000 }, new(1, true) { Client = 2, Balance = 4_000 }, new(0.25) { Client = 1, Balance = 20_000 },
        new(0.2) { Client = 3, Balance = 60_000 }, new(0.9, true) { Client = 2, Balance = -50_000 },
    ];

    private static readonly CallPlan Plan = CallPlan.Of(TinyLoyalty.Of(Three), Simple, Sure);

    [Fact]
    public void A_client_is_called_once_about_all_accounts_the_greatest_gain_first()
    {
        Assert.Equal((3, 2), (Plan.Clients, Plan.BestCalls));
        Assert.Equal([2, 0], Plan.Calls.Select(call => call.Client));
        Assert.Equal([0, 2], Plan.Calls[1].Accounts);
        Assert.Equal([140, 100], Plan.Calls.Select(call => Math.Round(call.Gain, 9)));
        Assert.Equal((30_000, 10_000, 0.625), (Plan.Calls[1].Balance, Plan.Calls[1].AtRisk, Plan.Calls[1].Chance));
    }

    [Fact]
    public void Expected_gains_add_up_and_fall_beyond_the_best_number()
    {
        Assert.Equal([0, 140, 240, 220], Enumerable.Range(0, 4).Select(calls => Math.Round(Plan.ExpectedGain(calls), 9)));
        Assert.Equal(3, Plan.BreakEvenCalls);
        Assert.Equal(2, CallPlan.Of(TinyLoyalty.Of(Three), Simple with { CostPerCall = 180 }, Sure).BreakEvenCalls);
    }

    [Fact]
    public void The_range_of_the_share_saved_moves_what_is_kept_and_not_the_cost()
    {
        var range = Plan.ExpectedRange(2);

        Assert.Equal([240, 20, 680], new[] { range.Value, range.Lower, range.Upper }.Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void Closed_accounts_say_what_the_queue_would_have_brought()
    {
        // Client 3 stayed; of client 1 10,000 left, of client 2 4,000: 0.02 x 10,000 - 200, and 0.02 x (10,000 - 2/3 x 14,000) beside a shuffled queue.
        Assert.Equal(0, Plan.RealisedGain(2)!.Value, 1e-9);
        Assert.Equal(13.333333333333, Plan.Advantage(2)!.Value, 1e-9);
        Assert.Equal(0, Plan.Advantage(3)!.Value, 1e-9);
        Assert.True(Plan.RealisedGain(2)!.Lower < 0 && Plan.RealisedGain(2)!.Upper > 0);
        Assert.False(Plan.Finding().IsResolved);
    }

    [Fact]
    public void Gains_of_generated_accounts_are_those_of_a_count_by_hand()
    {
        var risks = GeneratedLoyalty.Risks.At(Quarter.Of(2021, 1));
        var assumptions = new CallAssumptions { CostPerCall = 5 };
        var plan = CallPlan.Of(risks, assumptions, Sure);
        var gains = Enumerable.Range(0, risks.Count).GroupBy(row => risks.History.ClientOf(risks.Accounts[row]))
            .Select(client => client.Sum(row => 0.6 * 0.1 * 0.015 * 5 * risks.Year[row] * Math.Max(0, risks.Balance(row))) - 5).ToList();

        Assert.Equal(gains.Count(gain => gain > 0), plan.BestCalls);
        Assert.Equal(gains.Where(gain => gain > 0).Sum(), plan.ExpectedGain(plan.BestCalls), 1e-6);
        Assert.Equal(gains.Sum(), plan.ExpectedGain(plan.Clients), 1e-6);
        Assert.True(plan.BreakEvenCalls >= plan.BestCalls && plan.BestCalls > 0);
        Assert.Equal(plan.Calls.OrderByDescending(call => call.Gain).Select(call => call.Client), plan.Calls.Select(call => call.Client));
    }

    [Fact]
    public void A_model_that_tells_nothing_calls_nobody_and_says_so()
    {
        TinyAccount[] accounts = [.. Enumerable.Range(0, 200).Select(number => new TinyAccount(number / 200.0, number % 4 == 0) { Balance = 1e6 })];
        var byOutcome = CallPlan.Of(TinyLoyalty.Of(accounts), options: Sure with { IsResolved = null });
        var told = CallPlan.Of(TinyLoyalty.At(Quarter.Of(2022, 3), Three), Simple, Sure with { IsResolved = false });

        Assert.All([byOutcome, told], plan =>
        {
            Assert.False(plan.IsModelResolved);
            Assert.Empty(plan.Calls);
            Assert.Equal((0, 0), (plan.BestCalls, plan.BreakEvenCalls));
            Assert.Empty(plan.List().Lines);
            Assert.False(plan.Finding().IsResolved);
            Assert.EndsWith("Списка звонков нет.", plan.List().Finding().Text, StringComparison.Ordinal);
            Assert.Empty(plan.Figure().Data);
        });
        Assert.StartsWith("ROC-AUC — 0,49", byOutcome.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_that_cost_more_than_they_bring_are_not_made()
    {
        var plan = CallPlan.Of(TinyLoyalty.Of(Three), Simple with { CostPerCall = 1_000 }, Sure);

        Assert.Equal(
            "При принятых допущениях ни один звонок не приносит больше, чем стоит (1000 ₽). Списка звонков нет.", Said.Plain(plan.Finding().Text));
        Assert.Empty(plan.Calls);
    }

    [Fact]
    public void The_plan_is_told_with_its_assumptions()
    {
        var plan = CallPlan.Of(TinyLoyalty.At(Quarter.Of(2022, 3), Three), Simple, Sure);

        Assert.False(plan.IsKnown);
        Assert.Null(plan.RealisedGain(1));
        Assert.True(plan.Finding().IsResolved);
        Assert.Equal("Лучшее число звонков — 2: ожидаемая чистая польза — 240 ₽", Said.Plain(plan.Finding().Headline));
        Assert.Contains("240 ₽ (от 20 ₽ до 680 ₽)", Said.Plain(plan.Finding().Text), StringComparison.Ordinal);
        Assert.Contains("Сначала нужна проба с контрольной группой.", plan.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_that_finds_those_who_leave_is_resolved()
    {
        TinyAccount[] accounts =
        [
            .. TinyLoyalty.Many(50, 40, 0.8).Select(account => account with { Balance = 100_000 }),
            .. TinyLoyalty.Many(450, 9, 0.02).Select(account => account with { Balance = 100_000 }),
        ];

        var plan = CallPlan.Of(TinyLoyalty.Of(accounts), Simple, new LoyaltyUseOptions { Replicates = 200 });

        Assert.Equal(50, plan.BestCalls);
        Assert.True(plan.Finding().IsResolved);
        Assert.Contains("Это больше, чем от стольких же звонков в случайном порядке, на ", plan.Finding().Text, StringComparison.Ordinal);
        Assert.Equal((40 * 2_000) - 5_000, plan.RealisedGain(50)!.Value, 1e-6);
    }

    [Fact]
    public void The_figure_shows_what_was_expected_and_what_came_true()
    {
        var lines = Plan.Figure().Data.Cast<ScatterTrace>().Where(trace => trace.Name is not null && trace.ShowLegend != false).ToList();

        Assert.Equal(["ожидается", "по закрытым счетам"], lines.Select(line => line.Name));
        Assert.Equal([0, 0.14, 0.24, 0.22], lines[0].Y!.Select(value => Math.Round(value.Number, 9)));
        Assert.Equal([0, -0.1, 0, -0.02], lines[1].Y!.Select(value => Math.Round(value.Number, 9)));
    }

    [Fact]
    public void What_cannot_be_planned_is_refused()
    {
        var twice = TinyLoyalty.Of(TinyLoyalty.History(Three), Three, TinyLoyalty.Now, TinyLoyalty.Now.Plus(1));
        string Refused(Func<CallPlan> plan) => Assert.Throws<InsightException>(plan).Message;

        Assert.Equal("A call plan is of one quarter; got 2: take one of them by At(quarter).", Refused(() => CallPlan.Of(twice, Simple, Sure)));
        Assert.Contains("some are of the same account", Refused(() => CallPlan.Of(
            TinyLoyalty.Of(TinyLoyalty.History(Three), Three, TinyLoyalty.Now, TinyLoyalty.Now), Simple, Sure)), StringComparison.Ordinal);
        Assert.Contains("2022Q3 is not known: give IsResolved", Refused(
            () => CallPlan.Of(TinyLoyalty.At(Quarter.Of(2022, 3), Three), Simple)), StringComparison.Ordinal);
        Assert.Equal(
            "The assumption Reached of calls is 0; expected a share above 0, to 1.",
            Refused(() => CallPlan.Of(TinyLoyalty.Of(Three), Simple with { Reached = 0 }, Sure)));
        Assert.Equal(5, twice.At(TinyLoyalty.Now.Plus(1)).Count);
        Assert.Equal(
            "There are no chances told at the end of 2020Q1; there are rows from 2021Q1 to 2021Q2.",
            Assert.Throws<InsightException>(() => twice.At(Quarter.Of(2020, 1))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan.ExpectedGain(4));
    }
}
