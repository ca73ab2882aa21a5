using ChurnLab.Studies.Outcomes;

namespace ChurnLab.Tests.Studies.Outcomes;

public sealed class RenderedSentencesTests
{
    [Fact]
    public void Nothing_said_of_clients_whose_activity_declined_speaks_of_leaving() =>
        Assert.DoesNotContain(DecliningClients.Said, LeavingWords.AreIn);

    [Fact]
    public void No_place_is_left_open() => Assert.DoesNotContain(
        DecliningClients.Said, text => Sentences.PlacesOf(text).Any(form => Sentences.All.ContainsKey("Outcome.declined." + form)));

    [Fact]
    public void All_sentences_about_the_outcome_are_among_what_is_said() => Assert.DoesNotContain(
        Sentences.OfOutcome, name => Sentences.Pattern(Outcome.Declined, name) is var sentence && !DecliningClients.Said.Any(sentence.IsMatch));
}
