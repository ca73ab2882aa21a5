using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Models;

public sealed class SettingsChoiceTests
{
    private static readonly (FeatureTable X, Target Y) Rows = ModelRows.Told;
    private static readonly IReadOnlyList<Fold> Folds = ModelRows.Folds(Rows.Y, seed: 9);
    private static readonly Classifier Good = new LogisticRegression();
    private static readonly Classifier Poor = new DecisionTreeClassifier { MaxDepth = 1, MinSamplesLeaf = 60 };

    [Fact]
    public void The_better_settings_on_the_fresh_folds_are_taken()
    {
        var (searched, given) = (Chosen(Good, Poor), Chosen(Poor, Poor, Good));

        Assert.True(searched.IsSearched && !given.IsSearched);
        Assert.Same(Good, searched.Settings);
        Assert.Same(Good, given.Settings);
        Assert.Equal((searched.SearchedMean, searched.CandidateMean), (given.CandidateMean, given.SearchedMean));
        Assert.Equal(CrossValidation.Score(Good, Rows.X, Rows.Y, Folds, Metric.RocAuc).Mean, searched.SearchedMean, 12);
        Assert.Equal(searched.SearchedMean - searched.CandidateMean, searched.Gain.Value, 12);
    }

    [Fact]
    public void Of_equals_the_settings_that_were_given_stay()
    {
        var choice = Chosen(Good, new LogisticRegression());

        Assert.False(choice.IsSearched);
        Assert.Equal(0, choice.Gain.Value);
        Assert.False(choice.Finding().IsResolved);
    }

    [Fact]
    public void Which_settings_are_used_is_said_with_both_scores()
    {
        var (searched, given) = (Chosen(Good, Poor).Finding(), Chosen(Poor, Good).Finding());

        Assert.Equal("Настройки — из поиска", searched.Headline);
        Assert.Contains("разница от 0,", searched.Text, StringComparison.Ordinal);
        Assert.True(searched.IsResolved);
        Assert.Equal("Настройки — из немногих заданных: поиск их не превзошёл", given.Headline);
        Assert.Contains("разница от −0,", given.Text, StringComparison.Ordinal);
    }

    private static SettingsChoice Chosen(Classifier searched, params Classifier[] candidates) =>
        SettingsChoice.Of(ModelRows.Tree with { Candidates = candidates }, searched, Rows.X, Rows.Y, Folds);
}
