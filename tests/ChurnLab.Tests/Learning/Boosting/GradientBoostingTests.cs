using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Boosting;

/// <summary>What boosting promises as a whole.</summary>
public sealed class GradientBoostingTests
{
    [Fact]
    public void The_training_loss_falls_with_every_tree()
    {
        var (x, y) = Samples.Classes(300);
        var model = (FittedGradientBoostingClassifier)new GradientBoostingClassifier { Iterations = 60, LearningRate = 0.05 }.Fit(x, y);
        var numbers = (FittedGradientBoostingRegressor)new GradientBoostingRegressor { Iterations = 60, LearningRate = 0.05 }.Fit(x, y);

        Assert.Equal(61, model.History.Training.Count);
        Assert.All(model.History.Training.Zip(model.History.Training.Skip(1)), pair => Assert.True(pair.Second < pair.First));
        Assert.All(numbers.History.Training.Zip(numbers.History.Training.Skip(1)), pair => Assert.True(pair.Second < pair.First));
        var loss = model.Probability(x).Zip(y.Values.ToArray(), (p, label) => -Math.Log(label == 1 ? p : 1 - p)).Average();
        Assert.Equal(loss, model.History.Training[^1], 12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_monotone_feature_never_turns_and_a_free_one_does(int direction)
    {
        var random = RandomStream.Of(3, 0);
        var values = Enumerable.Range(0, 1200).Select(_ => random.NextDouble()).ToArray();
        var x = FeatureTable.OfRowMajor(["a", "b"], values);
        var y = Target.Numbers([.. Enumerable.Range(0, 600).Select(row =>
            (direction * values[2 * row]) + (0.4 * Math.Sin(12 * values[2 * row])) + (0.5 * values[(2 * row) + 1] * random.NextDouble()))]);
        var free = new GradientBoostingRegressor { MinSamplesLeaf = 5 };
        var bound = free with { Monotone = new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = direction } };

        Assert.Equal(0, Turns(bound.Fit(x, y), direction));
        Assert.InRange(Turns(free.Fit(x, y), direction), 20, int.MaxValue);
    }

    [Fact]
    public void Early_stopping_keeps_the_best_number_of_trees()
    {
        var (x, y) = Samples.Classes(600);
        var model = (FittedGradientBoostingClassifier)new GradientBoostingClassifier { Iterations = 500, Patience = 7, ValidationFraction = 0.25 }.Fit(x, y);
        var best = model.History.Validation.Index().MinBy(loss => loss.Item).Index;

        Assert.Equal(best, model.Trees.Count);
        Assert.Equal(best + 7, model.History.Validation.Count - 1);
        Assert.InRange(best, 5, 200);
    }

    [Fact]
    public void A_category_of_chance_tells_nothing_of_its_own_rows()
    {
        var random = RandomStream.Of(5, 0);
        var names = Enumerable.Range(0, 2000).Select(_ => $"shop {random.NextBelow(600)}").ToArray();
        var positive = Enumerable.Range(0, 2000).Select(_ => random.Chance(0.5)).ToArray();
        var x = new FeatureTable(new CategoryFeature("shop", names));
        var y = Target.Binary(positive);
        var (_, ordered) = CategoryStatistics.Learn((CategoryFeature)x.Columns[0], y.Values, [], 1, CategoryStatistics.Order(2000, 0));
        var (naive, _) = CategoryStatistics.Learn((CategoryFeature)x.Columns[0], y.Values, [], 1, CategoryStatistics.Order(2000, 0));

        // 600 shops of some three rows each: the mean of all their rows gives the row's own class away.
        Assert.InRange(Auc(ordered, positive), 0.40, 0.55);
        Assert.InRange(Auc(naive.Values((CategoryFeature)x.Columns[0]), positive), 0.75, 1);
        var settings = new GradientBoostingClassifier { Patience = 10 };
        var losses = ((FittedGradientBoostingClassifier)settings.Fit(x, y)).History;
        Assert.InRange(losses.Validation.Min(), Math.Log(2) - 0.01, Math.Log(2));
    }

    [Fact]
    public void Statistics_of_categories_are_means_of_the_rows_before_and_of_all_rows()
    {
        var feature = new CategoryFeature("c", ["a", "b", "a", null, "a", "c"]);
        double[] target = [1, 0, 0, 1, 1, 0];
        var (statistics, ordered) = CategoryStatistics.Learn(feature, target, [], 2, [4, 0, 1, 2, 3, 5]);

        // The mean of all is 1/2, and counts as two rows.
        Assert.Equal([2.0 / 3, 0.5, 0.75, 0.5, 0.5, 0.5], ordered);
        Assert.Equal([3.0 / 5, 1.0 / 3, 1.0 / 3, 2.0 / 3, 0.5], statistics.Values(new CategoryFeature("c", ["a", "b", "c", null, "new"])));
    }

    [Fact]
    public void Two_levels_are_taken_as_they_are()
    {
        var (x, y) = Samples.Classes(200);
        var truths = new FeatureTable(new CategoryFeature("class", y.Values.ToArray().Select(label => label == 1 ? "yes" : "no")));
        var model = (FittedGradientBoostingClassifier)new GradientBoostingClassifier().Fit(truths, y);

        Assert.Equal(0.5, model.Trees[0].Thresholds[0]);
        Assert.Equal(200, x.Rows);
        Assert.All(model.Predict(truths).Zip(y.Values.ToArray()), pair => Assert.Equal(pair.Second == 1, pair.First));
    }

    [Fact]
    public void Threads_change_no_bit_where_rows_are_shared_out()
    {
        var (x, y) = Samples.Classes(20_000, noise: 10);
        var settings = new GradientBoostingClassifier { Iterations = 2, Subsample = 0.8 };
        var one = (FittedGradientBoostingClassifier)settings.Fit(x, y, new FitContext { Threads = 1 });
        var three = (FittedGradientBoostingClassifier)settings.Fit(x, y, new FitContext { Threads = 3 });

        Assert.Equal(one.LogOdds(x, 1), three.LogOdds(x, 3));
        Assert.Equal(one.History.Training, three.History.Training);
    }

    [Fact]
    public void Importances_name_the_features_that_tell()
    {
        var (x, y) = Samples.Classes(400);
        var model = (FittedGradientBoostingClassifier)new GradientBoostingClassifier { Iterations = 20, MaxLeaves = 4 }.Fit(x, y);
        var (gains, splits) = (model.GainImportances(), model.SplitImportances());

        Assert.Equal(1, gains.Sum(), 12);
        Assert.Equal(1, splits.Sum(), 12);
        Assert.InRange(gains[0] + gains[1], 0.9, 1);
        Assert.True(gains[0] > gains[1]);
        Assert.Equal(60, model.Trees.Sum(tree => tree.Features.Count(feature => feature >= 0)));
    }

    [Fact]
    public void A_model_with_gaps_and_categories_is_saved_to_the_bit()
    {
        var (x, y) = Samples.Classes();
        var mixed = Samples.WithCategories(Samples.WithMissing(x));
        var model = new GradientBoostingRegressor { MinSamplesLeaf = 5 }.Fit(mixed, y);

        Assert.Equal(model.Predict(mixed), SavedState.Again(model).Predict(mixed));
    }

    [Fact]
    public void Settings_out_of_range_are_named()
    {
        var (x, y) = Samples.Classes(20);
        var settings = new GradientBoostingClassifier();

        foreach (var (bad, option) in new (GradientBoostingClassifier, string)[]
        {
            (settings with { Iterations = 0 }, "Iterations"), (settings with { LearningRate = double.NaN }, "LearningRate"),
            (settings with { MaxLeaves = 1 }, "MaxLeaves"), (settings with { MaxBins = 256 }, "MaxBins"), (settings with { L2 = -1 }, "L2"),
            (settings with { Subsample = 0 }, "Subsample"), (settings with { ValidationFraction = 1 }, "ValidationFraction"),
        })
        {
            var sentence = Assert.Throws<LearningException>(() => bad.Fit(x, y)).Message;
            Assert.StartsWith($"GradientBoostingClassifier: {option} is ", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Weights_of_classes_are_weights_of_their_rows()
    {
        var (x, y) = Samples.Classes(150);
        var settings = new GradientBoostingClassifier { Iterations = 10 };
        var weighted = settings.Fit(x, y, new FitContext { Weights = Array.ConvertAll(y.Values.ToArray(), label => label == 1 ? 3.0 : 0.5) });

        Assert.Equal(weighted.Score(x), (settings with { ClassWeight = new ClassWeight(0.5, 3) }).Fit(x, y).Score(x));
        Assert.Equal(0, ((FittedGradientBoostingClassifier)(settings with { ClassWeight = ClassWeight.Balanced }).Fit(x, y)).BaseScore, 12);
    }

    private static int Turns(FittedRegressor model, int direction)
    {
        var turns = 0;
        foreach (var b in new[] { 0.1, 0.5, 0.9 })
        {
            var grid = FeatureTable.OfRowMajor(["a", "b"], [.. Enumerable.Range(0, 400).SelectMany(step => new[] { step / 400.0, b })]);
            var predicted = model.Predict(grid);
            turns += predicted.Zip(predicted.Skip(1)).Count(pair => direction * (pair.Second - pair.First) < 0);
        }

        return turns;
    }

    private static double Auc(double[] scores, bool[] positive)
    {
        var (wins, pairs) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            for (var j = 0; j < scores.Length && positive[i]; j++)
            {
                if (positive[j])
                    continue;
                pairs++;
                wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
            }
        }

        return wins / pairs;
    }
}
