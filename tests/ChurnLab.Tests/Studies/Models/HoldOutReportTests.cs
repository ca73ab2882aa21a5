using ChurnLab.Frames;
using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Models;

public sealed class HoldOutReportTests
{
    private static readonly HoldOutReport Told = Tested(ModelRows.Told);

    [Fact]
    public void Rows_of_the_test_part_are_scored_by_a_model_of_the_training_part()
    {
        var (x, y) = ModelRows.Told;
        var fold = Folds.HoldOut(y, 0.25, 5);
        var probabilities = new LogisticRegression().Fit(x.Take(fold.Train), y.Take(fold.Train)).Probability(x.Take(fold.Test));

        Assert.Equal(probabilities, Told.Probabilities);
        Assert.Equal((fold.Train.Length, fold.Test.Length), (Told.TrainRows, Told.Target.Rows));
        Assert.Equal(Delong.Of(Told.Target.Values, probabilities).Interval(), Told.Area);
    }

    [Fact]
    public void Other_metrics_have_the_interval_of_the_bootstrap()
    {
        var brier = MetricBootstrap.Of(Metric.Brier, Told.Target.Values, [.. Told.Probabilities], new MetricBootstrapOptions { Seed = 11 });
        var line = Told.ToText().Split('\n').Single(text => text.Contains("Brier", StringComparison.Ordinal));

        Assert.All(
            new[] { brier.Value, brier.Lower, brier.Upper },
            value => Assert.Contains(RussianText.Number(value, 3), line, StringComparison.Ordinal));
        Assert.All(new[] { "ROC-AUC", "average precision", "log loss", "F1", "MCC" }, name => Assert.Contains(name, Told.ToText(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_better_than_chance_is_said_to_be_so_and_how_surely()
    {
        var finding = Told.Finding();

        Assert.True(finding.IsResolved);
        Assert.StartsWith("На отложенной части ROC-AUC 0,", finding.Headline, StringComparison.Ordinal);
        Assert.StartsWith(
            "Обучающих клиентов — 120; проверка один раз, на клиентах, которых не видели ни поиск, ни сравнение (40)",
            finding.Text,
            StringComparison.Ordinal);
        Assert.Equal(finding.Headline, Told.Roc().Layout.Title?.Text?.ToString());
    }

    [Fact]
    public void A_model_that_tells_nothing_is_said_to()
    {
        var finding = Tested(ModelRows.Untold).Finding();

        Assert.False(finding.IsResolved);
        Assert.StartsWith("На отложенной части модель не лучше случайного угадывания", finding.Headline, StringComparison.Ordinal);
        Assert.EndsWith("Нижняя граница не выше 0,5: модель не лучше случайного угадывания.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_part_of_one_class_is_refused()
    {
        var (x, y) = ModelRows.Told;
        int[] stable = [.. Enumerable.Range(0, y.Rows).Where(row => y.Values[row] == 0).Take(10)];
        var fold = new Fold([.. Enumerable.Range(0, y.Rows).Except(stable)], stable);

        Assert.Throws<LearningException>(() => HoldOutReport.Of("модель", new LogisticRegression(), x, y, (fold, 0)));
    }

    private static HoldOutReport Tested((FeatureTable X, Target Y) rows) =>
        HoldOutReport.Of("модель", new LogisticRegression(), rows.X, rows.Y, (Folds.HoldOut(rows.Y, 0.25, 5), 11));
}
