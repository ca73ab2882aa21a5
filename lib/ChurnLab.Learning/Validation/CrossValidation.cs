using ChurnLab.Hosting;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Validation;

/// <summary>Fits settings to the training rows of each fold and scores the test rows.</summary>
/// <remarks>
/// What is fitted are the settings given, all steps of a pipeline included, and to training rows only. A step that was fitted to all rows
/// before the folds cannot be noticed here: leave scaling, selection and resampling to the pipeline.
/// </remarks>
public static class CrossValidation
{
    /// <summary>Scores settings on folds.</summary>
    /// <param name="model">Settings of the model.</param>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="folds">Splits of the rows. Range: 1 or more.</param>
    /// <param name="metric">What is computed for the test rows of each fold.</param>
    /// <param name="options">Weights, groups, threads; null for the defaults.</param>
    /// <exception cref="LearningException">Rows do not agree, a group is on both sides of a fold, or a fold cannot be fitted or scored.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CrossValidationResult Score(
        Classifier model, FeatureTable x, Target y, IReadOnlyList<Fold> folds, Metric metric, CrossValidationOptions? options = null)
    {
        options ??= new CrossValidationOptions();
        CheckRows(x, y, folds, options);
        var token = AmbientCancellation.Or(options.Token);
        var threads = Work.Threads(options.Threads);
        // Folds share the threads; those that are left over help the fits.
        var run = new FoldRun(x, y, metric, options, Math.Max(1, threads / folds.Count), token);
        var scored = new FoldScore[folds.Count];
        using var progress = options.ShowProgress ? ProgressScope.Start($"{model.Name}: {folds.Count} folds", folds.Count) : null;
        var done = 0;
        Work.For(
            folds.Count,
            threads,
            fold =>
            {
                scored[fold] = run.Of(model, folds[fold]);
                progress?.Report(Interlocked.Increment(ref done));
            },
            token);
        return new CrossValidationResult(metric, scored, OutOfFoldScores.Of(x.Rows, folds, scored));
    }

    /// <summary>Checks that rows agree and that no group is on both sides of a fold.</summary>
    internal static void CheckRows(FeatureTable x, Target y, IReadOnlyList<Fold> folds, CrossValidationOptions options)
    {
        if (folds.Count == 0)
            throw new LearningException("There are no folds: expected 1 or more.");
        if (y.Rows != x.Rows)
            throw new LearningException($"The features have {x.Rows} rows and the target {y.Rows}: they need as many.");
        if (!options.Weights.IsEmpty && options.Weights.Length != x.Rows)
            throw new LearningException($"There are {options.Weights.Length} weights for {x.Rows} rows: every row needs one.");
        for (var fold = 0; fold < folds.Count; fold++)
            FoldChecks.Check(folds[fold], fold, x.Rows, options.Groups.Span);
    }
}
