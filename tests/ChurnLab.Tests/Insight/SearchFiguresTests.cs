using ChurnLab.Charts;
using ChurnLab.Insight.Models;
using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Insight;

public sealed class SearchFiguresTests
{
    private static readonly StudyResult Result = new Study().Run(
        trial => trial.Number == 0
            ? double.NaN
            : Math.Log10(trial.Float("c", 0.01, 100, log: true)) + trial.Int("depth", 1, 9) + trial.Category("kind", "a", "b").Length
                + (trial.Number % 2 == 0 ? trial.Float("rare", 0, 1) : 0),
        20);

    [Fact]
    public void The_history_has_the_trials_and_the_best_so_far()
    {
        var figure = SearchFigures.History(Result, "ROC-AUC");

        Assert.Equal(["попытки", "лучшее на этот момент"], figure.Data.Select(trace => trace.Name?.ToString()));
        Assert.Contains("Как шёл поиск", figure.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Importances_are_bars_with_the_greatest_on_top()
    {
        var figure = SearchFigures.Importance([new("depth", 0.7), new("c", 0.3)]);

        Assert.Equal(["c", "depth"], Assert.IsType<BarTrace>(Assert.Single(figure.Data)).Y!.Select(label => label.ToString()));
    }

    [Fact]
    public void Parallel_coordinates_show_the_parameters_all_trials_have()
    {
        var json = SearchFigures.ParallelCoordinates(Result, "ROC-AUC").ToJson();

        Assert.All(["lg c", "depth", "kind", "ROC-AUC"], axis => Assert.Contains($"{axis}", json, StringComparison.Ordinal));
        Assert.DoesNotContain("rare", json, StringComparison.Ordinal);
        Assert.Contains("rare", SearchFigures.ParallelCoordinates(Result, "ROC-AUC", "rare", "depth").ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_no_trial_has_is_refused() => Assert.Equal(
        "0 complete trials have all of the parameters 'x': expected 2 or more.",
        Assert.Throws<LearningException>(() => SearchFigures.ParallelCoordinates(Result, "ROC-AUC", "x")).Message);
}
