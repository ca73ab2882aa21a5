using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

public sealed class FixedTrialTests
{
    // A trial remembers what it was asked for.
    private static Trial Given => Trial.Fixed(new Dictionary<string, object> { ["c"] = 0.5, ["k"] = 7.0, ["model"] = "knn", ["p"] = 2.0 });

    [Fact]
    public void Parameters_are_those_given()
    {
        var trial = Given;

        Assert.Equal(
            (0.5, 7, "knn", 2),
            (trial.Float("c", 0.1, 1), trial.Int("k", 1, 9), trial.Category("model", "lr", "knn"), trial.Category("p", 1, 2)));
    }

    [Theory]
    [InlineData("c", "'c' is given as 0.5")]
    [InlineData("none", "'none'")]
    public void A_value_outside_its_range_or_without_one_is_named(string name, string expected) =>
        Assert.Contains(expected, Assert.Throws<LearningException>(() => Given.Float(name, 1, 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_choice_that_does_not_exist_is_named() =>
        Assert.Contains("knn", Assert.Throws<LearningException>(() => Given.Category("model", "lr", "svc")).Message, StringComparison.Ordinal);
}
