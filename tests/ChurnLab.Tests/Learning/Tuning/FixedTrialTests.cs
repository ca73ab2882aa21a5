using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

public sealed class FixedTrialTests
{
    private static readonly Trial Given = Trial.Fixed(new Dictionary<string, object> { ["c"] = 0.5, ["k"] = 7.0, ["model"] = "knn", ["p"] = 2.0 });

    [Fact]
    public void Parameters_are_those_given() =>
        Assert.Equal(
            (0.5, 7, "knn", 2),
            (Given.Float("c", 0.1, 1), Given.Int("k", 1, 9), Given.Category("model", "lr", "knn"), Given.Category("p", 1, 2)));

    [Theory]
    [InlineData("c", "'c' is given as 0.5")]
    [InlineData("none", "'none'")]
    public void A_value_outside_its_range_or_without_one_is_named(string name, string expected) =>
        Assert.Contains(expected, Assert.Throws<LearningException>(() => Given.Float(name, 1, 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_choice_that_does_not_exist_is_named() =>
        Assert.Contains("knn", Assert.Throws<LearningException>(() => Given.Category("model", "lr", "svc")).Message, StringComparison.Ordinal);
}
