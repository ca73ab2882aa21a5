using ChurnLab.Studies.Outcomes;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Outcomes;

public sealed class OutcomeSentencesTests
{
    [Theory]
    [InlineData("Доля ушедших")]
    [InlineData("не ушёл никто")]
    [InlineData("Ушли")]
    [InlineData("связь с уходом")]
    [InlineData("уходят")]
    [InlineData("Остались")]
    [InlineData("оставшиеся")]
    public void Words_of_leaving_are_known(string text) => Assert.True(LeavingWords.AreIn(text));

    [Theory]
    [InlineData("или все остальные не меняются")]
    [InlineData("Первым остаётся признак")]
    [InlineData("остаток на счетах")]
    [InlineData("у всех один исход")]
    [InlineData("Улучшено")]
    public void Other_words_are_not_taken_for_them(string text) => Assert.False(LeavingWords.AreIn(text));

    [Fact]
    public void No_shared_text_has_words_of_one_outcome()
    {
        Assert.True(Sentences.Shared.Count > 100);
        Assert.DoesNotContain(Sentences.Shared, name => LeavingWords.AreIn(Sentences.All[name])
            || Sentences.All[name].Contains("активност", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_clients_whose_activity_declined_no_text_says_that_they_left() =>
        Assert.DoesNotContain(Sentences.Shared, name => LeavingWords.AreIn(Sentences.Of(Outcome.Declined, name)));

    [Theory]
    [InlineData("churn")]
    [InlineData("declined")]
    public void Texts_are_worded_for_each_outcome_as_agreed(string column) => Snapshot.Matches(
        string.Join('\n', Sentences.OfOutcome.Select(name => $"{name}: {Sentences.Of(Outcome.Of(column), name)}")), "Studies", $"outcome-{column}.txt");
}
