using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Tests.Learning.Contract;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Validation;

public class NestedCrossValidationTests
{
    private static readonly Classifier[] Candidates = [new OneFeature("noise1"), new OneFeature("a"), new OneFeature("b")];

    [Fact]
    public void The_candidate_that_is_best_by_inner_folds_is_scored_on_the_outer_test()
    {
        var (x, y) = Samples.Classes(150);
        var folds = Folds.Nested(Folds.Stratified(y, 3, 1), y, 4, 2);
        var result = new NestedCrossValidation { Candidates = Candidates }.Score(x, y, folds);
        for (var fold = 0; fold < 3; fold++)
        {
            double[] inner = [.. Candidates.Select(candidate => CrossValidation.Score(candidate, x, y, folds[fold].Inner, Metric.RocAuc).Mean)];
            var choice = result.Choices[fold];
            Assert.Equal(inner, choice.InnerScores);
            Assert.Equal((inner.Max(), Array.IndexOf(inner, inner.Max())), (choice.InnerScore, choice.Candidate));
            Assert.Same(Candidates[choice.Candidate], choice.Chosen);
            Assert.Equal(CrossValidation.Score(choice.Chosen, x, y, [folds[fold].Outer], Metric.RocAuc).Mean, result.Outer.Scores[fold]);
        }

        Assert.Equal(1, result.Choices[0].Candidate);
        Assert.DoesNotContain(double.NaN, result.Outer.OutOfFold!);
        Assert.Equal(result.Choices.Average(choice => choice.InnerScore) - result.Outer.Mean, result.Optimism);
    }

    [Fact]
    public void The_least_loss_is_the_best()
    {
        var (x, y) = Samples.Classes(150);
        var nested = new NestedCrossValidation { Candidates = Candidates, Metric = Metric.LogLoss };
        var choice = nested.Score(x, y, Folds.Nested(Folds.Stratified(y, 2, 1), y, 3)).Choices[0];
        Assert.Equal(choice.InnerScores.Min(), choice.InnerScore);
    }

    [Fact]
    public void A_search_sees_training_rows_only()
    {
        var (x, y) = Samples.Classes(90);
        var folds = Folds.Nested(Folds.KFold(90, 3), y, 2);
        double[] weights = [.. Enumerable.Range(1, 90).Select(row => (double)row)];
        var nested = new NestedCrossValidation
        {
            Options = new() { Weights = weights },
            Search = task =>
            {
                var train = folds[task.OuterNumber].Outer.Train.ToArray();
                Assert.Equal(train.Select(row => x.Numbers(0)[row]), task.X.Numbers(0).ToArray());
                Assert.Equal(train.Select(row => weights[row]), task.Options.Weights.ToArray());
                Assert.Equal(60, task.Folds.Sum(fold => fold.Test.Length));
                return (new OneFeature("a"), 0.5);
            },
        };
        var result = nested.Score(x, y, folds);
        Assert.All(result.Choices, choice => Assert.Equal((-1, 0.5), (choice.Candidate, choice.InnerScore)));
    }

    [Fact]
    public void Threads_do_not_change_the_result()
    {
        var (x, y) = Samples.Classes(120);
        var folds = Folds.Nested(Folds.RepeatedStratified(y, 3, 2, 1), y, 3);
        var one = new NestedCrossValidation { Candidates = Candidates, Options = new() { Threads = 1 } }.Score(x, y, folds);
        var two = new NestedCrossValidation { Candidates = Candidates, Options = new() { Threads = 2 } }.Score(x, y, folds);
        Assert.Equal(one.Outer.Scores, two.Outer.Scores);
        Assert.Null(one.Outer.OutOfFold);
    }

    [Fact]
    public void Inner_splits_with_test_rows_are_refused()
    {
        var error = Assert.Throws<LearningException>(() => new NestedFold(new Fold([0, 1, 2], [3, 4]), [new Fold([0], [3])]));
        Assert.Equal("An inner split has row 3, which its outer split does not fit: settings would be chosen by test rows.", error.Message);
        Assert.Throws<LearningException>(() => new NestedFold(new Fold([0], [1]), []));
        var (x, y) = Samples.Classes(30);
        var folds = Folds.Nested(Folds.KFold(30, 3), y, 2);
        Assert.Throws<LearningException>(() => new NestedCrossValidation().Score(x, y, folds));
        Assert.Throws<LearningException>(() => Folds.Nested(Folds.KFold(30, 3), (_, _) => [new Fold([0, 1], [20])]));
    }

    [Fact]
    public void Given_nested_folds_of_the_original_rows_are_taken_as_they_are()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RealData.ReferenceOf("eshop", "nested_folds.json")));
        var root = document.RootElement;
        static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt32())];
        Fold[] outer = [.. root.GetProperty("outer_fold_by_repeat").EnumerateArray().SelectMany(repeat => Folds.Explicit(Numbers(repeat)))];
        NestedFold[] nested =
        [
            .. root.GetProperty("inner_fold_by_outer_split").EnumerateArray()
                .Select((inner, split) => new NestedFold(outer[split], Folds.Explicit(Numbers(inner)))),
        ];
        Assert.Equal((25, 5, 1296), (nested.Length, nested[24].Inner.Count, nested[0].Outer.Train.Length + nested[0].Outer.Test.Length));
        Assert.All(nested, fold => Assert.Equal(fold.Outer.Train.Length, fold.Inner.Sum(inner => inner.Test.Length)));
    }
}
