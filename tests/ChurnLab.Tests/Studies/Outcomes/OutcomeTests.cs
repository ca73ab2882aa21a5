using System.Resources;
using ChurnLab.Frames;
using ChurnLab.Insight.Words;
using ChurnLab.Studies.Associations;
using ChurnLab.Studies.Bank;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Rates;
using ChurnLab.Studies.Texts;
using ChurnLab.Tests.Studies.Rates;

namespace ChurnLab.Tests.Studies.Outcomes;

public sealed class OutcomeTests
{
    [Fact]
    public void A_frame_has_the_outcome_whose_column_it_has()
    {
        Assert.Same(Outcome.Churn, Outcome.In(Of("id", BankColumns.Churn)));
        Assert.Same(Outcome.Declined, Outcome.In(Of(EshopColumns.Declined, "id")));
    }

    [Fact]
    public void A_frame_without_an_outcome_is_refused_with_what_was_expected_and_what_it_has()
    {
        Assert.Equal(
            "The frame has no column of an outcome, 'churn' or 'declined'; its columns are id, age.",
            Assert.Throws<FrameException>(() => Outcome.In(Of("id", "age"))).Message);
        Assert.Equal(
            "The frame has no column of an outcome, 'churn' or 'declined'; it has no columns.",
            Assert.Throws<FrameException>(() => Outcome.In(new Frame())).Message);
        Assert.EndsWith(
            ", c29 and 2 more.",
            Assert.Throws<FrameException>(() => Outcome.In(Of([.. Enumerable.Range(0, 32).Select(i => $"c{i}")]))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_with_two_outcomes_is_refused() => Assert.Equal(
        "The frame has columns of 2 outcomes, 'churn' and 'declined'; expected one: drop what the study does not explain.",
        Assert.Throws<FrameException>(() => Of("churn", "id", "declined").ChurnBy("id")).Message);

    [Fact]
    public void Every_known_outcome_and_the_general_one_have_the_same_forms_and_all_that_sentences_need()
    {
        var needed = Sentences.All.Values.SelectMany(Sentences.PlacesOf).Append("link").Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Contains("with.gen", needed);
        foreach (var words in Outcome.Known.Append(Outcome.Member).Select(outcome => outcome.Column).Append("other"))
        {
            var start = $"Outcome.{words}.";
            Assert.Equal(needed, Sentences.All.Keys.Where(name => name.StartsWith(start, StringComparison.Ordinal))
                .Select(name => name[start.Length..]).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Forms_are_words_without_places_and_capitals()
    {
        foreach (var (name, form) in Sentences.All.Where(text => text.Key.StartsWith("Outcome.", StringComparison.Ordinal)))
        {
            Assert.True(form.Length > 0 && form == form.Trim() && !form.Any(char.IsUpper), name);
            Assert.DoesNotContain("{", form, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_form_that_is_not_there_is_refused() => Assert.Equal(
        "There is no text named 'Outcome.declined.sideways'.",
        Assert.Throws<MissingManifestResourceException>(() => Outcome.Declined.Form("sideways")).Message);

    [Fact]
    public void Texts_about_segments_get_the_words_and_the_vocabulary()
    {
        var (bank, eshop) = (Outcome.Churn.Words(BankFeatures.Vocabulary), Outcome.Declined.Words(Vocabulary.Empty));

        Assert.Equal(new() { Vocabulary = BankFeatures.Vocabulary }, bank);
        Assert.Equal(("снизили активность", "снизивших активность"), (eshop.Left, eshop.Leavers));
    }

    [Fact]
    public void A_column_that_is_no_known_outcome_is_spoken_of_in_general_words()
    {
        var frame = Clients.By(("a", 100, 10), ("b", 100, 60)).Rename("churn", "bought");

        Assert.Contains("чаще всего имеют исход при значении «b»", RateTable.Of(frame, "group", "bought").Finding().Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sentences.OfOutcome, name => LeavingWords.AreIn(Sentences.Of(Outcome.Any, name)));
    }

    [Fact]
    public void A_map_of_a_target_that_is_no_outcome_names_the_target()
    {
        var frame = Clients.By(("a", "x", 100, 10), ("b", "y", 100, 60));

        Assert.Contains("φK с признаком «row»", Subtitle(PhiKMap.Of(frame, "row", "column")), StringComparison.Ordinal);
        Assert.Contains("φK с уходом", Subtitle(frame.ChurnPhiK("column")), StringComparison.Ordinal);
        Assert.Contains("φK со снижением активности", Subtitle(frame.Rename("churn", "declined").ChurnPhiK("column")), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_look_like_places_stay_as_they_are() => Assert.Contains(
        "«{with.gen}: {did}»", StudyTexts.Get(Outcome.Declined, "Grid.Constant", "{do}", "x", "{with.gen}", "{did}", "b"), StringComparison.Ordinal);

    [Fact]
    public void A_place_with_a_capital_letter_begins_a_sentence()
    {
        Assert.Equal("Снизили активность", StudyTexts.Get(Outcome.Declined, "Portrait.Left"));
        Assert.Equal("снизили активность", StudyTexts.Get(Outcome.Declined, "Spread.Left"));
    }

    private static string Subtitle(PhiKMap map) => string.Join(' ', Sentences.Said(map.SensitivityFigure()));

    private static Frame Of(params string[] columns) => new(columns.Select(name => new BooleanColumn(name, [true, false])));
}
