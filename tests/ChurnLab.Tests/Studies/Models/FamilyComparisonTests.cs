using ChurnLab.Learning;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Models;

public sealed class FamilyComparisonTests
{
    private static readonly IReadOnlyList<NestedFold> Nested = ModelRows.Nested(ModelRows.Told.Y);
    private static readonly FamilyComparison Told = Compared(ModelRows.Told);

    [Fact]
    public void Each_family_is_scored_as_its_nested_cross_validation_alone()
    {
        var alone = new NestedCrossValidation { Candidates = ModelRows.Tree.Candidates }.Score(ModelRows.Told.X, ModelRows.Told.Y, Nested);

        Assert.Equal(alone.Outer.Scores, Told.Results["Дерево"].Outer.Scores);
        Assert.Equal(8, alone.Outer.Scores.Count);
    }

    [Fact]
    public void The_best_family_has_the_greatest_mean_and_the_corrected_interval()
    {
        var interval = Told.Interval("Прямая");
        var scores = Told.Results["Прямая"].Outer.Scores;

        Assert.Equal("Прямая", Told.Best);
        Assert.Equal(scores.Average(), interval.Value, 12);
        // Of 8 scores with 40 tested and 120 fitted rows the variance counts 1/8 + 1/3 times; t(7) is 2.3646 at 97.5 %.
        var variance = scores.Sum(score => Math.Pow(score - scores.Average(), 2)) / 7;
        Assert.Equal(2.364624 * Math.Sqrt(variance * ((1 / 8.0) + (1 / 3.0))), interval.Value - interval.Lower, 1e-5);
    }

    [Fact]
    public void What_is_best_and_what_is_not_told_apart_is_said()
    {
        var finding = Told.Finding();

        Assert.True(finding.IsResolved);
        Assert.Contains("лучшее среднее — Прямая: ROC-AUC 0,9", finding.Text, StringComparison.Ordinal);
        Assert.Contains("Дерево (0,", finding.Text, StringComparison.Ordinal);
        Assert.Equal(Told.Comparison.HasOneBest, finding.Headline.StartsWith("Лучшее семейство", StringComparison.Ordinal));
        Assert.Contains("лучшее", Told.ToText(), StringComparison.Ordinal);
        Assert.Equal(finding.Headline, Told.Figure().Layout.Title?.Text?.ToString());
    }

    [Fact]
    public void Classes_that_features_do_not_tell_are_said_to_be_no_better_than_chance()
    {
        var finding = Compared(ModelRows.Untold).Finding();

        Assert.False(finding.IsResolved);
        Assert.StartsWith("Ни одно семейство не лучше случайного угадывания", finding.Headline, StringComparison.Ordinal);
        Assert.EndsWith(
            "Нижняя граница лучшего семейства не выше 0,5: ни одно не угадывает заведомо лучше, чем наугад.",
            finding.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_two_families_or_names_that_repeat_are_refused()
    {
        Assert.Equal("There are 1 families of 1 different names: expected 2 or more, each of its own name.", Refused(ModelRows.Tree));
        Assert.Equal(
            "There are 3 families of 2 different names: expected 2 or more, each of its own name.",
            Refused(ModelRows.Tree, ModelRows.Logistic, ModelRows.Tree));
        Assert.Throws<KeyNotFoundException>(() => Told.Interval("Лес"));
    }

    private static FamilyComparison Compared((FeatureTable X, Target Y) rows) =>
        FamilyComparison.Of([ModelRows.Tree, ModelRows.Logistic], rows.X, rows.Y, ModelRows.Nested(rows.Y));

    private static string Refused(params ModelFamily[] families) =>
        Assert.Throws<LearningException>(() => FamilyComparison.Of(families, ModelRows.Told.X, ModelRows.Told.Y, Nested)).Message;
}
