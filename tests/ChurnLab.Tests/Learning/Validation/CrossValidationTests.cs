using ChurnLab.Learning;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Validation;

public class CrossValidationTests
{
    [Fact]
    public void Each_row_is_scored_by_the_model_that_has_not_seen_it()
    {
        var (x, y) = Samples.Classes(90);
        var folds = Folds.KFold(90, 4, 1);
        var result = CrossValidation.Score(new DummyClassifier(), x, y, folds, Metric.Brier);
        for (var fold = 0; fold < 4; fold++)
        {
            var share = y.Take(folds[fold].Train).Positives / (double)folds[fold].Train.Length;
            foreach (var row in folds[fold].Test)
                Assert.Equal(share, result.OutOfFold![row]);
            double[] scores = [.. Enumerable.Repeat(share, folds[fold].Test.Length)];
            Assert.Equal(Metric.Brier.Of(y.Take(folds[fold].Test).Values, scores), result.Scores[fold]);
        }

        Assert.Equal(result.Scores.Average(), result.Mean);
        Assert.Equal(Math.Sqrt(result.Scores.Sum(score => Math.Pow(score - result.Mean, 2)) / 3), result.StandardDeviation, 14);
        Assert.Equal(4, result.Times.Count);
        Assert.All(result.Times, time => Assert.True(time.FitSeconds >= 0 && time.ScoreSeconds >= 0));
    }

    [Fact]
    public void Weights_count_in_fits_and_scores_unless_scores_are_to_go_without()
    {
        var (x, y) = Samples.Classes(60);
        double[] weights = [.. Enumerable.Range(0, 60).Select(row => 0.5 + (row % 3))];
        var folds = Folds.KFold(60, 3, 1);
        var options = new CrossValidationOptions { Weights = weights };
        var result = CrossValidation.Score(new DummyClassifier(), x, y, folds, Metric.Brier, options);
        var train = folds[0].Train.ToArray();
        var share = train.Sum(row => weights[row] * y.Values[row]) / train.Sum(row => weights[row]);
        var test = folds[0].Test.ToArray();
        double Part(Func<int, double> weight) => test.Sum(row => weight(row) * Math.Pow(share - y.Values[row], 2)) / test.Sum(weight);
        Assert.Equal(Part(row => weights[row]), result.Scores[0], 12);
        var plain = CrossValidation.Score(new DummyClassifier(), x, y, folds, Metric.Brier, options with { WeightScores = false });
        Assert.Equal(Part(_ => 1), plain.Scores[0], 12);
    }

    [Fact]
    public void A_row_tested_twice_has_no_score_out_of_fold_and_one_tested_never_has_none()
    {
        var (x, y) = Samples.Classes(6);
        var twice = CrossValidation.Score(new DummyClassifier(), x, y, [new Fold([0, 1], [2]), new Fold([0, 1], [2])], Metric.Brier);
        Assert.Null(twice.OutOfFold);
        var once = CrossValidation.Score(new DummyClassifier(), x, y, [new Fold([0, 1], [2])], Metric.Brier);
        Assert.Equal([false, false, true, false, false, false], once.OutOfFold!.Select(double.IsFinite));
        Assert.True(double.IsNaN(once.StandardDeviation));
    }

    [Fact]
    public void Rows_and_groups_that_do_not_agree_are_refused()
    {
        var (x, y) = Samples.Classes(6);
        IReadOnlyList<Fold> folds = [new Fold([0, 1, 2], [3, 4, 5])];
        string Message(IReadOnlyList<Fold> used, CrossValidationOptions? options = null) => Assert.Throws<LearningException>(
            () => CrossValidation.Score(new DummyClassifier(), x, y, used, Metric.Brier, options)).Message;
        Assert.Equal("There are no folds: expected 1 or more.", Message([]));
        Assert.Equal("Fold 0 names row 6, but there are 6 rows, counted from 0.", Message([new Fold([0, 6], [1])]));
        Assert.Equal("There are 2 groups for 6 rows: every row needs one.", Message(folds, new() { Groups = new[] { 1, 2 } }));
        Assert.Equal(
            "Fold 0 has rows of group 9 on both sides: split by groups, or leave the groups out.",
            Message(folds, new() { Groups = new[] { 1, 2, 9, 3, 9, 4 } }));
        Assert.Equal("There are 1 weights for 6 rows: every row needs one.", Message(folds, new() { Weights = new double[] { 1 } }));
    }

    [Fact]
    public void Cancelled_work_stops()
    {
        var (x, y) = Samples.Classes(60);
        Assert.ThrowsAny<OperationCanceledException>(() => CrossValidation.Score(
            new DummyClassifier(), x, y, Folds.KFold(60), Metric.Brier, new() { Token = new CancellationToken(canceled: true) }));
    }

    [Fact]
    public void A_result_says_what_it_found()
    {
        var (x, y) = Samples.Classes(60);
        var result = CrossValidation.Score(new DummyClassifier(), x, y, Folds.Stratified(y), Metric.RocAuc);
        Assert.Equal("ROC-AUC 0.5000 ± 0.0000 over 5 folds", result.ToString());
    }
}
