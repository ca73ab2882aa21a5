using ChurnLab.Charts;
using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Models;

public sealed class FamilySearchReportTests
{
    private static readonly (FeatureTable X, Target Y) Rows = ModelRows.Told;
    private static readonly IReadOnlyList<Fold> Folds = ModelRows.Folds(Rows.Y);
    private static readonly FamilySearchReport Report = FamilySearchReport.Of([ModelRows.Logistic, ModelRows.Tree], Rows.X, Rows.Y, Folds, (4, 7));

    [Fact]
    public void The_best_settings_of_a_family_give_the_best_score_again()
    {
        var settings = Report.Settings("Прямая");

        Assert.IsType<LogisticRegression>(settings);
        Assert.Equal(Report.Result["Прямая"].Best.Value, CrossValidation.Score(settings, Rows.X, Rows.Y, Folds, Metric.RocAuc).Mean, 12);
    }

    [Fact]
    public void Every_family_has_as_many_trials_and_a_line()
    {
        Assert.Equal([4, 4], Report.Result.Families.Select(family => family.Value.Trials.Count));
        var lines = Report.Figure().Data.Cast<ScatterTrace>().ToList();
        Assert.Equal(["Прямая", "Дерево"], lines.Select(line => line.Name?.ToString()));
        Assert.All(lines, line => Assert.Equal([1, 2, 3, 4], line.X!.Select(value => value.Number)));
        Assert.All(lines, line => Assert.Equal(line.Y!.Select(value => value.Number).Order(), line.Y!.Select(value => value.Number)));
    }

    [Fact]
    public void The_same_seed_finds_the_same() => Assert.Equal(
        Report.Result.Best.Value, FamilySearchReport.Of([ModelRows.Logistic, ModelRows.Tree], Rows.X, Rows.Y, Folds, (4, 7)).Result.Best.Value);

    [Fact]
    public void The_best_trial_is_said_to_promise_too_much()
    {
        var text = Report.Finding().Text;

        Assert.StartsWith("Семейств: 2, проб у каждого: 4. Лучшая проба — Прямая, ROC-AUC 0,9", text, StringComparison.Ordinal);
        Assert.Contains("у остальных семейств: Дерево (0,", text, StringComparison.Ordinal);
        Assert.Contains("числа завышены", text, StringComparison.Ordinal);
        Assert.Contains("C = ", Report.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_family_is_beside_no_others()
    {
        var finding = FamilySearchReport.Of([ModelRows.Tree], Rows.X, Rows.Y, Folds, (2, 0)).Finding();

        Assert.StartsWith("Проб: 2. Лучшая — Дерево, ROC-AUC 0,", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("остальных", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_that_was_not_searched_is_refused() => Assert.Equal(
        "There is no family 'Лес'. There are: Прямая, Дерево.", Assert.Throws<LearningException>(() => Report.Settings("Лес")).Message);
}
