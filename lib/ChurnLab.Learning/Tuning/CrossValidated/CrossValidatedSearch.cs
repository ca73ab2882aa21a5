using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Saving;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Learning.Tuning;

/// <summary>Searches settings of models by their mean score over folds and fits the best to all rows.</summary>
/// <remarks>
/// <para>Rows of the folds are taken once for all trials: beside the table itself that needs as much room again per
/// fold.</para>
/// <para>
/// After each fold the mean so far is reported, so that a pruner can give a trial up. With a batch of 1 the folds of a
/// trial share the threads; folds that ran ahead of one after which a trial was given up are forgotten, so that threads
/// change nothing. The best score is chosen among many and promises too much: see <see cref="Within"/> for a search
/// inside a nested cross-validation.
/// </para>
/// </remarks>
public sealed record CrossValidatedSearch
{
    /// <summary>What is to be good. Default: <see cref="Metric.RocAuc"/>.</summary>
    public Metric Metric { get; init; } = Metric.RocAuc;

    /// <summary>Number of trials. Range: 1 or more. Default: 100.</summary>
    public int Trials { get; init; } = 100;

    /// <summary>Sampler, pruner, seed, batch, threads, file and cancellation; the metric says the direction.</summary>
    public StudyOptions Study { get; init; } = new();

    /// <summary>Weight per row, finite and not negative, for fits and scores. Default: none, every row counts
    /// 1.</summary>
    public ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>Group per row that no fold may have on both sides. Default: none.</summary>
    public ReadOnlyMemory<int> Groups { get; init; }

    /// <summary>Searches and fits the best settings to all rows.</summary>
    /// <param name="model">Asks a trial for parameters and makes settings of them; called from several threads with a
    /// batch above 1.</param>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="folds">Splits of the rows. Range: 1 or more.</param>
    /// <exception cref="LearningException">Data, folds or options do not fit, or no trial was completed.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled; its file keeps whole batches.</exception>
    public CrossValidatedSearchResult Run(Func<Trial, Classifier> model, FeatureTable x, Target y, IReadOnlyList<Fold> folds)
    {
        var objective = Objective(x, y, folds);
        var study = new Study(OptionsFor(x, y, folds)).Run(trial => objective.Of(trial, model), Trials);
        return Fitted(study, model, x, y);
    }

    /// <summary>Searches every family of models with the same number of trials and fits the best settings of all to all
    /// rows.</summary>
    /// <param name="families">Settings per family, such as a dictionary. Range: 1 or more with different names.</param>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="folds">Splits of the rows. Range: 1 or more.</param>
    /// <returns>The studies of the families, and the best settings of all with their model.</returns>
    /// <exception cref="LearningException">Data, folds or options do not fit, or no trial was completed.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled; files keep whole batches.</exception>
    public (FamilySearchResult Families, CrossValidatedSearchResult Best) RunFamilies(
        IEnumerable<KeyValuePair<string, Func<Trial, Classifier>>> families, FeatureTable x, Target y, IReadOnlyList<Fold> folds)
    {
        var objective = Objective(x, y, folds);
        KeyValuePair<string, Func<Trial, Classifier>>[] models = [.. families];
        var found = FamilySearch.Run(
            models.Select(family => KeyValuePair.Create(family.Key, (Func<Trial, double>)(trial => objective.Of(trial, family.Value)))),
            Trials,
            OptionsFor(x, y, folds));
        return (found, Fitted(found[found.BestFamily], models.First(family => family.Key == found.BestFamily).Value, x, y));
    }

    /// <summary>This search as one inside the outer splits of a <see cref="NestedCrossValidation"/>, each with a seed
    /// of its own and no file.</summary>
    /// <param name="model">Asks a trial for parameters and makes settings of them; called from several threads.</param>
    public NestedSearch Within(Func<Trial, Classifier> model) => task =>
    {
        var search = this with
        {
            Metric = task.Metric,
            Weights = task.Options.Weights,
            Groups = task.Options.Groups,
            Study = Study with
            {
                Seed = unchecked(Study.Seed + task.OuterNumber),
                File = null,
                OnTrial = null,
                ShowProgress = task.Options.ShowProgress,
                Threads = task.Options.Threads,
                Token = task.Options.Token,
            },
        };
        var objective = search.Objective(task.X, task.Y, task.Folds);
        var study = new Study(search.OptionsFor(task.X, task.Y, task.Folds)).Run(trial => objective.Of(trial, model), Trials);
        return (model(Trial.Of(study.Best)), study.Best.Value);
    };

    private FoldObjective Objective(FeatureTable x, Target y, IReadOnlyList<Fold> folds)
    {
        CrossValidation.CheckRows(x, y, folds, new CrossValidationOptions { Weights = Weights, Groups = Groups });
        return new FoldObjective([.. folds.Select(fold => new PreparedFold(fold, x, y, Weights))], Metric, Study.Pruner is not NoPruner);
    }

    private StudyOptions OptionsFor(FeatureTable x, Target y, IReadOnlyList<Fold> folds) => Study with
    {
        Direction = Metric.GreaterIsBetter ? StudyDirection.Maximize : StudyDirection.Minimize,
        // Only a file needs to know the data again, and their digest takes time.
        About = Study.File is null
            ? Study.About
            : $"{Study.About} | {Metric.Name} | {TrainingFingerprint.Of(x, y).Digest} | {SearchMarks.Of(folds, Weights.Span)}",
    };

    private CrossValidatedSearchResult Fitted(StudyResult study, Func<Trial, Classifier> model, FeatureTable x, Target y)
    {
        var settings = model(Trial.Of(study.Best));
        var fitted = settings.Fit(x, y, new FitContext { Weights = Weights, Threads = Study.Threads, Token = Study.Token });
        return new CrossValidatedSearchResult(study, settings, fitted);
    }
}
