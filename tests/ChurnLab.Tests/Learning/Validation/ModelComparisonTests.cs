using ChurnLab.Learning;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Validation;

public class ModelComparisonTests
{
    [Fact]
    public void The_corrected_test_is_that_of_nadeau_and_bengio()
    {
        // By SciPy 1.10: t = mean / sqrt(var(ddof=1) (1/5 + 20/80)), p = 2 stats.t.sf(t, 4).
        var test = CorrectedTTest.Of([0.01, 0.02, 0.03, 0.0, 0.04], 80, 20);
        Assert.Equal(0.02, test.Value, 14);
        Assert.Equal(0.010606601717798213, test.StandardError, 14);
        Assert.Equal(1.885618083164127, test.Statistic, 12);
        Assert.Equal(0.13241892222024934, test.PValue, 10);
        Assert.Equal(0.02 - (2.7764451051977987 * 0.010606601717798213), test.Lower, 10);
        Assert.False(test.IsResolved);
        Assert.Equal(1, CorrectedTTest.Of([0, 0, 0], 80, 20).PValue);
        Assert.Throws<LearningException>(() => CorrectedTTest.Of([0.1], 80, 20));
        Assert.Throws<LearningException>(() => CorrectedTTest.Of([0.1, 0.2], 80, 0));
    }

    [Fact]
    public void The_corrected_test_finds_differences_of_like_models_seldom_and_the_plain_one_often()
    {
        // Two features that tell equally much of the class: any difference is chance.
        var (corrected, plain) = (0, 0);
        for (var sample = 0; sample < 60; sample++)
        {
            var random = RandomStream.Of(77, sample);
            double[] a = [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble() - 0.5)];
            double[] b = [.. a.Select(_ => random.NextDouble() - 0.5)];
            var y = Target.Binary([.. a.Zip(b, (one, other) => one + other + random.NextDouble() - 0.5 > 0)]);
            var x = new FeatureTable(new NumberFeature("a", a), new NumberFeature("b", b));
            var folds = Folds.RepeatedStratified(y, 3, 4, sample);
            var (first, second) = (Score(new OneFeature("a"), x, y, folds, Metric.RocAuc), Score(new OneFeature("b"), x, y, folds, Metric.RocAuc));
            corrected += CorrectedTTest.Of(first, second, folds).PValue < 0.05 ? 1 : 0;
            double[] differences = [.. first.Scores.Zip(second.Scores, (one, other) => one - other)];
            // Next to no test rows leave the plain variance.
            plain += CorrectedTTest.Of(differences, 1e9, 1).PValue < 0.05 ? 1 : 0;
        }

        Assert.InRange(corrected, 0, 12);
        Assert.InRange(plain, 20, 60);
    }

    [Fact]
    public void Models_are_ranked_and_differences_resolved_or_not()
    {
        var (x, y) = Samples.Classes(300);
        var folds = Folds.RepeatedStratified(y, 5, 2, 1);
        Classifier[] models = [new DummyClassifier(), new OneFeature("b"), new OneFeature("a"), new OneFeature("a") { Feature = "a" }];
        string[] names = ["nothing", "b", "a", "a again"];
        var comparison = ModelComparison.Of(
            [.. names.Zip(models, (name, model) => KeyValuePair.Create(name, Score(model, x, y, folds, Metric.RocAuc)))], folds);
        Assert.Equal([(1, "a"), (1, "a again"), (3, "b"), (4, "nothing")], comparison.Ranking.Select(model => (model.Rank, model.Name)));
        Assert.Equal([true, true, false, false], comparison.Ranking.Select(model => model.IsAmongBest));
        Assert.False(comparison.HasOneBest);
        Assert.Equal(6, comparison.Pairs.Count);
        Assert.Equal(ComparisonVerdict.NotResolved, comparison.Pairs[0].Verdict);
        Assert.All(comparison.Pairs.Skip(1), pair => Assert.Equal(ComparisonVerdict.FirstIsBetter, pair.Verdict));
        Assert.All(comparison.Pairs, pair => Assert.True(pair.AdjustedPValue >= pair.Difference.PValue && pair.Difference.Value >= 0));
        double[] holm = MultipleTesting.Adjust([.. comparison.Pairs.Select(pair => pair.Difference.PValue)], MultiplicityMethod.Holm);
        Assert.Equal(holm, comparison.Pairs.Select(pair => pair.AdjustedPValue));
        var lines = comparison.ToString().Split('\n');
        Assert.StartsWith("1. a: ROC-AUC 0.", lines[0]);
        Assert.Equal("a and a again are not told apart (difference 0.0000, 95% interval 0.0000 to 0.0000, adjusted p = 1.0000).", lines[4]);
        Assert.StartsWith("a is better than b (difference +0.", lines[5]);
    }

    [Fact]
    public void The_least_loss_ranks_first()
    {
        var (x, y) = Samples.Classes(300);
        var folds = Folds.Stratified(y);
        CrossValidationResult Loss(Classifier model) => Score(model, x, y, folds, Metric.LogLoss);
        var comparison = ModelComparison.Of(
            [KeyValuePair.Create("nothing", Loss(new DummyClassifier())), KeyValuePair.Create("a", Loss(new OneFeature("a")))], folds);
        Assert.Equal("a", comparison.Ranking[0].Name);
        Assert.True(comparison.Pairs[0].Difference.Value < 0);
        Assert.True(comparison.HasOneBest);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        var (x, y) = Samples.Classes(60);
        var folds = Folds.KFold(60, 3);
        var (auc, loss) = (Score(new OneFeature("a"), x, y, folds, Metric.RocAuc), Score(new OneFeature("a"), x, y, folds, Metric.LogLoss));
        Assert.Throws<LearningException>(() => ModelComparison.Of([KeyValuePair.Create("a", auc)], folds));
        Assert.Throws<LearningException>(() => ModelComparison.Of([KeyValuePair.Create("a", auc), KeyValuePair.Create("a", auc)], folds));
        Assert.Throws<LearningException>(() => ModelComparison.Of([KeyValuePair.Create("a", auc), KeyValuePair.Create("b", loss)], folds));
        Assert.Throws<LearningException>(() => CorrectedTTest.Of(auc, auc, Folds.KFold(60, 4)));
    }

    private static CrossValidationResult Score(Classifier model, FeatureTable x, Target y, IReadOnlyList<Fold> folds, Metric metric) =>
        CrossValidation.Score(model, x, y, folds, metric, new() { ShowProgress = false });
}
