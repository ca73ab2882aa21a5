using ChurnLab.Frames;
using ChurnLab.Learning;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Validation;
using ChurnLab.Learning.Vectors;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Models;

public sealed class RiskCalibrationTests
{
    private static readonly (FeatureTable X, Target Y) Rows = ModelRows.Told;
    private static readonly IReadOnlyList<Fold> Folds = ModelRows.Folds(Rows.Y);

    [Fact]
    public void The_way_with_the_least_log_loss_is_used()
    {
        Classifier tree = new DecisionTreeClassifier();
        Classifier[] ways =
        [
            tree,
            new CalibratedClassifier { Estimator = tree, Method = new PlattCalibrator() },
            new CalibratedClassifier { Estimator = tree, Method = new IsotonicCalibrator() },
        ];
        var calibration = Of(tree);
        var losses = ways.Select(way => Metric.LogLoss.Of(Rows.Y.Values, OutOfFold.Risks(way, Rows.X, Rows.Y, Folds))).ToList();

        Assert.Equal(losses.Min(), Metric.LogLoss.Of(Rows.Y.Values, [.. calibration.Risks]), 12);
        Assert.NotSame(tree, calibration.Settings);
        var finding = calibration.Finding();
        Assert.True(finding.IsResolved);
        Assert.StartsWith("Риск надо поправить: лучшая калибровка — ", finding.Headline, StringComparison.Ordinal);
        Assert.Contains($"с {Written(losses[0])} до {Written(losses.Min())}", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Risks_that_no_calibration_improves_stay_as_they_are()
    {
        Classifier model = new LogisticRegression();
        var calibration = Of(model);

        Assert.Same(model, calibration.Settings);
        Assert.Equal("Риск поправлять не надо", calibration.Finding().Headline);
        Assert.False(calibration.Finding().IsResolved);
        Assert.Equal(4, calibration.Figure().Data.Count);
    }

    [Fact]
    public void A_model_without_probabilities_gets_them_by_calibration_and_that_is_said()
    {
        var calibration = Of(new SupportVectorClassifier());
        var finding = calibration.Finding();

        Assert.All(calibration.Risks, risk => Assert.InRange(risk, 0, 1));
        Assert.IsType<CalibratedClassifier>(calibration.Settings);
        Assert.StartsWith("Модель даёт не вероятности, а оценки: риск получен калибровкой «", finding.Headline, StringComparison.Ordinal);
        Assert.StartsWith("Вероятностей у модели нет", finding.Text, StringComparison.Ordinal);
        Assert.True(finding.IsResolved);
        Assert.DoesNotContain("как есть", calibration.ToText(), StringComparison.Ordinal);
        Assert.Equal(3, calibration.Figure().Data.Count);
    }

    [Fact]
    public void A_row_that_is_tested_never_or_twice_is_refused()
    {
        foreach (var folds in new Fold[][] { [.. Folds.Take(3)], [.. Folds, Folds[0]] })
        {
            var refused = Assert.Throws<LearningException>(() => OutOfFold.Risks(new LogisticRegression(), Rows.X, Rows.Y, folds));

            Assert.Equal("The folds test some rows more than once or never; expected each row once.", refused.Message);
        }
    }

    private static RiskCalibration Of(Classifier settings) => RiskCalibration.Of(settings, Rows.X, Rows.Y, Folds);

    private static string Written(double value) => RussianText.Number(value, 3);
}
