using ChurnLab.Learning;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Validation;

public class LearningCurveTests
{
    [Fact]
    public void More_and_more_rows_are_fitted_and_all_of_them_at_the_end()
    {
        var (x, y) = Samples.Classes(120);
        var folds = Folds.Stratified(y, 4, 1);
        var curve = LearningCurve.Of(new DummyClassifier(), x, y, folds, new() { Shares = [0.1, 0.5, 1], Metric = Metric.Brier });
        Assert.Equal([9, 45, 90], curve.Select(point => point.At));
        Assert.Equal(CrossValidation.Score(new DummyClassifier(), x, y, folds, Metric.Brier).Scores, curve[2].Test.Scores);
        // The answer is the share of class 1 among fitted rows, which small shares keep.
        foreach (var point in curve)
            Assert.Equal(0.25, point.TrainMean, 0.01);
        var p = y.Take(folds[0].Train).Positives / 90.0;
        Assert.Equal(p * (1 - p), curve[2].Train[0], 12);
    }

    [Fact]
    public void A_curve_over_a_setting_fits_each_value()
    {
        var (x, y) = Samples.Classes(60);
        var curve = LearningCurve.OverSetting(
            [0.2, 0.5],
            value => new DummyClassifier { Strategy = DummyStrategy.Constant, Constant = value },
            (x, y),
            Folds.KFold(60, 3),
            new() { Metric = Metric.Brier });
        Assert.Equal([0.2, 0.5], curve.Select(point => point.At));
        Assert.Equal(0.25, curve[1].TestMean, 12);
        Assert.Equal(0.25, curve[1].TrainMean, 12);
        Assert.NotEqual(0.25, curve[0].TrainMean, 3);
    }

    [Fact]
    public void Shares_are_checked()
    {
        var (x, y) = Samples.Classes(60);
        var error = Assert.Throws<LearningException>(() => LearningCurve.Of(new DummyClassifier(), x, y, Folds.KFold(60), new() { Shares = [1.5] }));
        Assert.Equal("LearningCurve: Shares is 1.5; expected shares above 0 and up to 1.", error.Message);
    }
}
