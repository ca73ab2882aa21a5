using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Offers;

public sealed class OfferTrialTests
{
    private static readonly OfferPlan Large = OfferPlan.Of(OfferCases.Alike(1000, 0.71, 4), new OfferCatalogue([OfferCases.Basket]));

    [Fact]
    public void Groups_are_drawn_within_each_offer_and_equal_in_size()
    {
        var trial = OfferCases.Plan.Trial();

        Assert.Equal(2, OfferCases.Plan.Lists[1].Rows.Count(row => trial.MarkOf(row) == TrialMark.Contact));
        Assert.Equal(2, OfferCases.Plan.Lists[1].Rows.Count(row => trial.MarkOf(row) == TrialMark.Control));
        Assert.Equal(TrialMark.Later, trial.MarkOf(4));
        Assert.Null(trial.MarkOf(3));
    }

    [Fact]
    public void The_same_seed_draws_the_same_groups_and_another_one_others()
    {
        static IEnumerable<TrialMark?> Marks(OfferTrial trial) => Enumerable.Range(0, 1001).Select(trial.MarkOf);
        var seeded = OfferPlan.Of(
            OfferCases.Alike(1000, 0.71, 4), new OfferCatalogue([OfferCases.Basket]), new OfferOptions { Seed = 7 });

        Assert.Equal(Marks(Large.Trial(7)), Marks(seeded.Trial()));
        Assert.NotEqual(Marks(Large.Trial()), Marks(seeded.Trial()));
    }

    // Size: statsmodels 0.14, NormalIndPower. Effect: SciPy, the root of the two-sided power of 500 to a group.
    [Fact]
    public void Sizes_and_detectable_effects_are_those_of_the_z_test_of_two_shares()
    {
        var plan = OfferPlan.Of(
            OfferCases.Alike(1000, 0.71, 4), new OfferCatalogue([OfferCases.Basket with { Effect = new AssumedEffect(1 - (0.6 / 0.71), 0, 0.5) }]));
        var row = Assert.Single(plan.Trial().Offers);

        Assert.Equal(292, row.Pilot.PerGroup);
        Assert.Equal(1 - (0.6 / 0.71), row.Effect, 12);
        Assert.Equal(0.11728009291470887, row.DetectableEffect, 9);
        Assert.Equal(
            (292, 292, 416),
            (plan.Trial().Count(TrialMark.Contact), plan.Trial().Count(TrialMark.Control), plan.Trial().Count(TrialMark.Later)));
    }

    [Fact]
    public void All_offers_together_are_tried_at_their_mean_shares()
    {
        var pooled = OfferCases.Plan.Trial().Pooled!;

        Assert.Equal(5, pooled.Pilot.Available);
        Assert.Equal(((0.8 * 4) + 0.5) / 5, pooled.Pilot.ControlShare, 12);
        Assert.Equal(((0.64 * 4) + 0.45) / 5, pooled.Pilot.LetterShare, 12);
    }

    [Fact]
    public void Too_few_clients_are_said_to_be_too_few()
    {
        var finding = OfferCases.Plan.Trial().Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal("Для эффекта 19\u202F% клиентов мало даже вместе", finding.Headline);
        Assert.StartsWith(
            "Ни у одного предложения клиентов не хватает на отдельную пробу. Для общей пробы клиентов тоже мало: их 5, ",
            finding.Text,
            StringComparison.Ordinal);
        Assert.EndsWith("Даже полного успеха она надёжно не заметит.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Enough_clients_are_said_to_be_enough()
    {
        var plan = OfferPlan.Of(OfferCases.Alike(1000, 0.71, 4), new OfferCatalogue([OfferCases.Price]));
        var finding = plan.Trial().Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal("Общая проба заметит эффект 20\u202F%", finding.Headline);
        Assert.StartsWith(
            "Каждое предложение можно проверить отдельно: личная цена. Общая проба",
            finding.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_ends_with_all_offers_together()
    {
        var text = Large.Trial().ToText();

        Assert.Contains("все вместе", text, StringComparison.Ordinal);
        Assert.Contains("71\u202F%", text, StringComparison.Ordinal);
    }
}
