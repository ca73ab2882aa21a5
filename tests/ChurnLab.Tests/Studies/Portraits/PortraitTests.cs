using ChurnLab.Frames;
using ChurnLab.Studies.Portraits;
using ChurnLab.Tests.Studies.Rates;

namespace ChurnLab.Tests.Studies.Portraits;

public sealed class PortraitTests
{
    [Fact]
    public void Numbers_are_compared_by_medians_and_yes_or_no_by_shares()
    {
        var portrait = Portrait.Of(Clients(age => age >= 60), "churn", "age", "card", "city");

        Assert.Equal((100, 300), (portrait.LeftCount, portrait.StayedCount));
        var age = portrait.Traits[0];
        Assert.Equal(("возраст", PortraitMeasure.Median, 69.5, 44.5), (age.Title, age.Measure, age.Left, age.Stayed));
        Assert.Equal((1.0, true), (age.Effect.Value, age.IsResolved));
        var card = portrait.Traits.Single(trait => trait.Title == "card");
        Assert.Equal((PortraitMeasure.Share, 0.5, 0.5, 0.0, false), (card.Measure, card.Left, card.Stayed, card.Effect.Value, card.IsResolved));
    }

    [Fact]
    public void A_text_of_three_levels_has_three_rows_and_one_of_two_has_one()
    {
        var portrait = Portrait.Of(Clients(age => age >= 60), "churn", "city", "gender");

        Assert.Equal(
            ["город: Ростов", "город: Рыбинск", "город: Ярославль", "пол: М"],
            portrait.Traits.Select(trait => trait.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sentence_turns_when_the_data_turn()
    {
        Assert.StartsWith(
            "Ушедшие в сравнении с оставшимися, начиная с самого сильного отличия: возраст выше (медиана 69,5 против 44,5).",
            Said(Clients(age => age >= 60)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Ушедшие в сравнении с оставшимися, начиная с самого сильного отличия: возраст ниже (медиана 29,5 против 54,5).",
            Said(Clients(age => age < 40)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_outcome_is_dealt_out_at_random_nothing_differs()
    {
        var clients = Clients(age => age >= 60);

        Assert.True(Portrait.Of(clients, "churn", "age", "city", "card").Finding().IsResolved);
        var silent = Enumerable.Range(1, 40)
            .Count(seed => !Portrait.Of(clients.Permuted(seed), "churn", "age", "city", "card").Finding().IsResolved);
        Assert.InRange(silent, 36, 40);
    }

    [Fact]
    public void Missing_values_and_missing_outcomes_are_left_out()
    {
        var frame = new Frame(
            new NumberColumn("x", [1, 2, double.NaN, 4, 5]),
            new BooleanColumn("churn", [true, null, true, false, false]));

        var portrait = Portrait.Of(frame, "churn", "x");

        Assert.Equal((2, 2, 1.0, 4.5), (portrait.LeftCount, portrait.StayedCount, portrait.Traits[0].Left, portrait.Traits[0].Stayed));
        Assert.Equal("Ушедшие не отличаются от оставшихся больше, чем на случайный разброс, ни по одному признаку.", portrait.Finding().Text);
    }

    [Fact]
    public void Where_the_medians_are_the_same_the_means_are_told()
    {
        var frame = new Frame(
            new IntegerColumn("products", Enumerable.Range(0, 400).Select(i => (long?)(i < 200 ? (i < 50 ? 4 : 2) : i < 250 ? 1 : 2))),
            new BooleanColumn("churn", Enumerable.Range(0, 400).Select(i => (bool?)(i < 200))));

        var tens = frame.Derive("tens", row => 10.0 * row.Integer("products"));
        Assert.Contains("tens выше (в среднем 25,00 против 17,50)", Portrait.Of(tens, "churn", "tens").Finding().Text, StringComparison.Ordinal);
        Assert.Contains("число продуктов выше (в среднем 2,50 против 1,75)", Portrait.Of(frame, "churn", "products").Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Traits_are_ordered_by_the_size_of_their_difference_whatever_its_sign()
    {
        var traits = Portrait.Of(Clients(age => age < 40), "churn", "card", "age", "city").Traits;

        Assert.Equal("возраст", traits[0].Title);
        Assert.True(traits[0].Effect.Value < -0.9);
    }

    [Fact]
    public void Whole_medians_are_written_without_decimals()
    {
        var frame = new Frame(new NumberColumn("x", [3, 3, 4, 5, 6.5, 7]), new BooleanColumn("churn", [true, true, true, false, false, false]));

        Assert.Equal(["3"], Portrait.Of(frame, "churn", "x").ToFrame().Text("Ушли"));
        Assert.Equal(["6,5"], Portrait.Of(frame, "churn", "x").ToFrame().Text("Остались"));
    }

    [Fact]
    public void The_table_shows_medians_shares_and_intervals()
    {
        var table = Portrait.Of(Clients(age => age >= 60), "churn", "age", "card");

        Assert.Contains("Ушедшие (100) и оставшиеся (300): медианы (при равных — средние) и доли", table.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(["69,5", "50,0\u202F%"], table.ToFrame().Text("Ушли"));
        Assert.Equal(2, table.ToFrame().RowCount);
    }

    private static string Said(Frame clients) => Portrait.Of(clients, "churn", "age", "card", "city").Finding().Text
        .Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private static Frame Clients(Func<int, bool> leaves)
    {
        // Ages 20 to 39, five of each; 40 to 59, ten of each; 60 to 79, five of each.
        int[] ages = [.. Enumerable.Range(20, 60).SelectMany(age => Enumerable.Repeat(age, age is >= 40 and < 60 ? 10 : 5))];
        string[] cities = ["Ростов", "Рыбинск", "Ярославль"];
        return new Frame(
            new IntegerColumn("age", ages.Select(age => (long?)age)),
            new BooleanColumn("card", ages.Select((_, i) => (bool?)(i % 2 == 0))),
            new TextColumn("city", ages.Select((_, i) => cities[i % 3])),
            new TextColumn("gender", ages.Select((_, i) => i % 4 < 2 ? "Ж" : "М")),
            new BooleanColumn("churn", ages.Select(age => (bool?)leaves(age))));
    }
}
