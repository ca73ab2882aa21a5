using ChurnLab.Insight;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Tests.Studies.Measures;

public sealed class ContactPlanTests
{
    [Fact]
    public void Each_group_has_a_list_of_those_who_left_and_one_of_those_still_here_by_risk()
    {
        var lists = MeasureCases.Plan.Lists;

        Assert.Equal(["1 A WinBack", "1 A Retention", "2 C WinBack", "2 C Retention"],
            lists.Select(list => $"{list.Group.Name} {list.Measure.Name} {list.Measure.Direction}"));
        Assert.Equal([0, 1], lists[0].Clients);
        Assert.Equal([3, 4, 2], lists[1].Clients);
        Assert.Equal([5], lists[2].Clients);
        Assert.Equal([7, 8, 6, 9], lists[3].Clients);
    }

    [Fact]
    public void A_list_says_what_it_costs_and_is_expected_to_bring()
    {
        var (back, keep) = (MeasureCases.Plan.Lists[0], MeasureCases.Plan.Lists[1]);

        Assert.Equal((300, 30), (back.Cost, keep.Cost));
        Assert.Equal(0.5, back.Expected.Mean, 12);
        Assert.Equal(0.4, keep.MeanRisk, 12);
        Assert.Equal(3 * 0.4 * 0.5, keep.Expected.Mean, 12);
        Assert.Equal(0.6 * 0.5, keep.ExpectedOf(1).Mean, 12);
        Assert.Equal(ExpectedResult.None, keep.ExpectedOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => keep.ExpectedOf(4));
    }

    [Fact]
    public void An_uncertain_effect_makes_the_interval_wider_than_a_sure_one()
    {
        var (sure, unsure) = (ExpectedResult.Of(300, 0.05, 0), ExpectedResult.Of(300, 0.05, 0.0153));

        Assert.Equal((8, 23), (sure.Lower, sure.Upper));
        Assert.Equal((5, 28), (unsure.Lower, unsure.Upper));
        Assert.Equal(15, unsure.Mean, 12);
    }

    [Fact]
    public void Groups_that_share_clients_are_refused() => Assert.Equal(
        "Group 'twice' shares 1 clients with the groups before it: a client gets one letter.",
        Assert.Throws<InsightException>(() => ContactPlan.Of(
            MeasureCases.Clients,
            MeasureCases.Left,
            MeasureCases.Risks,
            [MeasureCases.Young, new TargetGroup("twice", "", MeasureCases.Rows(4, 11))],
            MeasureCases.Catalogue)).Message);

    [Fact]
    public void A_risk_per_client_is_needed() => Assert.Contains(
        "12 clients, 1 risks",
        Assert.Throws<InsightException>(() => ContactPlan.Of(
            MeasureCases.Clients, MeasureCases.Left, [0.5], [MeasureCases.Young], MeasureCases.Catalogue)).Message,
        StringComparison.Ordinal);

    // statsmodels 0.14: NormalIndPower with proportion_effectsize.
    [Fact]
    public void A_trial_needs_the_groups_that_statsmodels_says()
    {
        Assert.Equal(292, PilotPlan.Of(0.71, 0.6, 302).PerGroup);
        Assert.Equal(181, PilotPlan.Of(0.01, 0.06, 1000).PerGroup);
        Assert.Equal(0.5490391565601251, PilotPlan.Of(0.01, 0.06, 200).Power, 9);
    }

    [Fact]
    public void A_list_too_short_for_its_trial_says_so_and_is_halved()
    {
        var pilot = PilotPlan.Of(0.71, 0.6, 303);

        Assert.False(pilot.IsPossible);
        Assert.Equal((151, 151), (pilot.LetterGroup, pilot.ControlGroup));
        Assert.True(PilotPlan.Of(0.71, 0.6, 584).IsPossible);
        Assert.Equal(double.NaN, PilotPlan.Of(0.71, 0.6, 1).Power);
    }

    [Fact]
    public void Lists_of_a_direction_can_be_pooled_for_one_trial()
    {
        var pooled = MeasureCases.Plan.Pooled(MeasureDirection.Retention)!;

        Assert.Equal(7, pooled.Available);
        Assert.Equal((0.6 + 0.4 + 0.2 + 0.5 + 0.3 + 0.1 + 0.05) / 7, pooled.ControlShare, 12);
        Assert.Equal(pooled.ControlShare / 2, pooled.LetterShare, 12);
        Assert.Null(ContactPlan.Of(MeasureCases.Clients, MeasureCases.Left, MeasureCases.Risks, [], MeasureCases.Catalogue).Pooled(MeasureDirection.WinBack));
    }

    [Fact]
    public void Letters_that_bring_most_are_written_first()
    {
        // Gains: retention 0.30, 0.20, 0.10 and 0.25, 0.15, 0.05, 0.025; winning back 0.25 each.
        var budget = MeasureCases.Plan.Within(5);

        Assert.Equal(["1 Retention 1", "1 WinBack 2", "2 WinBack 1", "2 Retention 1"],
            budget.Shares.Select(share => $"{share.List.Group.Name} {share.List.Measure.Direction} {share.Letters}"));
        Assert.Equal(0.3 + (3 * 0.25) + 0.25, budget.Expected, 12);
        Assert.Equal(10 + 450 + 10, budget.Cost);
    }

    [Fact]
    public void No_choice_of_as_many_letters_brings_more()
    {
        var gains = MeasureCases.Plan.Lists.SelectMany(list => Enumerable.Range(0, list.Clients.Count).Select(list.GainAt)).OrderDescending().ToList();

        for (var letters = 0; letters <= 10; letters++)
            Assert.Equal(gains.Take(letters).Sum(), MeasureCases.Plan.Within(letters).Expected, 12);
    }

    [Fact]
    public void More_letters_than_clients_are_not_written()
    {
        var budget = MeasureCases.Plan.Within(100);

        Assert.Equal(10, budget.Used);
        Assert.True(budget.Finding().IsResolved);
        Assert.StartsWith("Всего в списках 10", budget.Finding().Text, StringComparison.Ordinal);
        Assert.Throws<InsightException>(() => MeasureCases.Plan.Within(-1));
    }

    [Fact]
    public void Without_segments_nobody_is_written_to()
    {
        var plan = ContactPlan.Of(MeasureCases.Clients, MeasureCases.Left, MeasureCases.Risks, [], MeasureCases.Catalogue);

        Assert.Empty(plan.Lists);
        Assert.False(plan.Within(100).Finding().IsResolved);
        Assert.Contains("не нашлось", plan.Within(100).Finding().Text, StringComparison.Ordinal);
    }
}
