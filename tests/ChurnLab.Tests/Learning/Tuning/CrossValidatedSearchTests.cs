using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Tuning;
using ChurnLab.Learning.Validation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>A search over folds scores as a cross-validation does and gives the best settings fitted to all
/// rows.</summary>
public sealed class CrossValidatedSearchTests
{
    private static readonly (FeatureTable X, Target Y) Data = Samples.Classes(300);
    private static readonly IReadOnlyList<Fold> Five = Folds.Stratified(Data.Y, 5);

    [Fact]
    public void The_value_of_a_trial_is_the_mean_of_a_cross_validation()
    {
        var result = new CrossValidatedSearch { Trials = 20 }.Run(Model, Data.X, Data.Y, Five);

        Assert.All(result.Study.Trials, trial => Assert.Equal(
            CrossValidation.Score(new Blend(trial["share"]!.Value.Number), Data.X, Data.Y, Five, Metric.RocAuc).Mean, trial.Value, 1e-14));
        Assert.Equal(new Blend(result.Study.Best["share"]!.Value.Number), result.Settings);
        var folds = CrossValidation.Score(result.Settings, Data.X, Data.Y, Five, Metric.RocAuc).Scores;
        Assert.All(result.Study.Best.Reports, report => Assert.Equal(folds.Take(report.Step + 1).Average(), report.Value, 1e-14));
        Assert.Equal(5, result.Study.Best.Reports.Count);
        Assert.Equal(result.Settings.Fit(Data.X, Data.Y).Score(Data.X), result.Model.Score(Data.X));
        Assert.InRange(((Blend)result.Settings).Share, 0.45, 0.75);
    }

    [Fact]
    public void A_loss_is_made_small_with_weights_in_fits_and_scores()
    {
        double[] weights = [.. Enumerable.Range(0, 300).Select(row => 1.0 + (row % 3))];
        var search = new CrossValidatedSearch { Metric = Metric.LogLoss, Trials = 15, Weights = weights };
        var result = search.Run(Model, Data.X, Data.Y, Five);

        Assert.Equal(result.Study.Trials.Min(trial => trial.Value), result.Study.Best.Value);
        var expected = CrossValidation.Score(result.Settings, Data.X, Data.Y, Five, Metric.LogLoss, new CrossValidationOptions { Weights = weights }).Mean;
        Assert.Equal(expected, result.Study.Best.Value, 1e-14);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Threads_change_nothing_though_folds_run_ahead_of_pruning(int batch)
    {
        var search = new CrossValidatedSearch { Trials = 40, Study = new StudyOptions { Pruner = new MedianPruner(), Batch = batch, Threads = 1 } };
        Classifier Failing(Trial trial) => new Blend(trial.Float("share", 0, 1), Limit: 0.9);
        var serial = search.Run(Failing, Data.X, Data.Y, Five).Study;
        var parallel = (search with { Study = search.Study with { Threads = 4 } }).Run(Failing, Data.X, Data.Y, Five).Study;

        Assert.Equal(StudyText.Of(serial), StudyText.Of(parallel));
        Assert.Contains(serial.Trials, trial => trial.State == TrialState.Pruned && trial.Reports.Count < 5);
        Assert.Contains(serial.Trials, trial => trial.State == TrialState.Failed && trial.Message == "240 rows do not do for a share above 0.9.");
    }

    [Fact]
    public void Families_get_as_many_trials_each()
    {
        var (families, best) = new CrossValidatedSearch { Trials = 12 }.RunFamilies(
            [new("low", trial => new Blend(trial.Float("share", 0, 0.2))), new("middle", Model)], Data.X, Data.Y, Five);

        Assert.All(families.Families, family => Assert.Equal(12, family.Value.Trials.Count));
        Assert.Equal("middle", families.BestFamily);
        Assert.Equal(families.Best.Value, best.Study.Best.Value);
        Assert.InRange(((Blend)best.Settings).Share, 0.45, 0.75);
    }

    [Fact]
    public void A_search_serves_within_nested_folds()
    {
        var search = new CrossValidatedSearch { Trials = 12 };
        var nested = new NestedCrossValidation { Search = search.Within(Model) };

        var result = nested.Score(Data.X, Data.Y, Folds.Nested(Five, Data.Y, 3));

        Assert.All(result.Choices, choice => Assert.InRange(((Blend)choice.Chosen).Share, 0.4, 0.8));
        Assert.InRange(result.Outer.Mean, 0.8, 0.95);
    }

    [Fact]
    public void A_file_knows_its_data_metric_and_folds()
    {
        var path = Path.Combine(Path.GetTempPath(), $"search-{Guid.NewGuid():N}.jsonl");
        try
        {
            var search = new CrossValidatedSearch { Trials = 6, Study = new StudyOptions { File = path } };
            var first = search.Run(Model, Data.X, Data.Y, Five);
            var again = (search with { Trials = 9 }).Run(Model, Data.X, Data.Y, Five);
            var whole = (search with { Trials = 9, Study = new StudyOptions() }).Run(Model, Data.X, Data.Y, Five);
            Assert.Equal(StudyText.Of(whole.Study), StudyText.Of(again.Study));
            Assert.Equal(6, first.Study.Trials.Count);

            Assert.Throws<LearningException>(() => search.Run(Model, Samples.Classes(300, seed: 8).X, Data.Y, Five));
            Assert.Throws<LearningException>(() => search.Run(Model, Data.X, Data.Y, Folds.Stratified(Data.Y, 4)));
            Assert.Throws<LearningException>(() => (search with { Metric = Metric.AveragePrecision }).Run(Model, Data.X, Data.Y, Five));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Folds_that_do_not_fit_are_refused() =>
        Assert.Throws<LearningException>(() => new CrossValidatedSearch().Run(Model, Samples.Classes(100).X, Samples.Classes(100).Y, Five));

    private static Classifier Model(Trial trial) => new Blend(trial.Float("share", 0, 1));
}
