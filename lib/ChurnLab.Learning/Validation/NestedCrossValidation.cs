using ChurnLab.Hosting;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Validation;

/// <summary>Chooses settings by inner splits and scores the choice on the outer test rows, which had no part in it.</summary>
/// <remarks>
/// Source: S. Varma and R. Simon, Bias in error estimation when using cross-validation for model selection, BMC Bioinformatics 7 (2006) 91.
/// </remarks>
public sealed record NestedCrossValidation
{
    /// <summary>Settings to choose from by their mean inner score; the first of equals is chosen. Default: none, <see cref="Search"/> is needed.</summary>
    public IReadOnlyList<Classifier> Candidates { get; init; } = [];

    /// <summary>Chooses settings in place of <see cref="Candidates"/>; called from several threads. Default: none.</summary>
    public NestedSearch? Search { get; init; }

    /// <summary>The metric of both levels. Default: <see cref="Metric.RocAuc"/>.</summary>
    public Metric Metric { get; init; } = Metric.RocAuc;

    /// <summary>Weights, groups, threads, progress and cancellation.</summary>
    public CrossValidationOptions Options { get; init; } = new();

    /// <summary>Chooses and scores.</summary>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="folds">Outer splits with their inner ones. Range: 1 or more.</param>
    /// <exception cref="LearningException">There is nothing to choose from, rows do not agree, or a fold cannot be fitted or scored.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public NestedResult Score(FeatureTable x, Target y, IReadOnlyList<NestedFold> folds)
    {
        if (Candidates.Count > 0 == Search is not null)
            throw new LearningException($"There are {Candidates.Count} candidates and {(Search is null ? "no" : "a")} search: expected one or the other.");
        CrossValidation.CheckRows(x, y, [.. folds.SelectMany(fold => fold.Inner.Prepend(fold.Outer))], Options);
        var token = AmbientCancellation.Or(Options.Token);
        var (choices, scored) = (new NestedChoice[folds.Count], new FoldScore[folds.Count]);
        using var progress = Options.ShowProgress ? ProgressScope.Start($"Nested cross-validation: {folds.Count} outer folds", folds.Count) : null;
        var threads = Math.Max(1, Work.Threads(Options.Threads) / folds.Count);
        var run = new FoldRun(x, y, Metric, Options, threads, token);
        var done = 0;
        Work.For(
            folds.Count,
            Options.Threads,
            fold =>
            {
                choices[fold] = Choose(x, y, folds[fold], fold, threads);
                scored[fold] = run.Of(choices[fold].Chosen, folds[fold].Outer);
                progress?.Report(Interlocked.Increment(ref done));
            },
            token);
        Fold[] outer = [.. folds.Select(fold => fold.Outer)];
        return new NestedResult(new CrossValidationResult(Metric, scored, OutOfFoldScores.Of(x.Rows, outer, scored)), choices);
    }

    private NestedChoice Choose(FeatureTable x, Target y, NestedFold fold, int number, int threads)
    {
        var train = fold.Outer.Train;
        var options = Options with
        {
            Weights = Taken(Options.Weights, train),
            Groups = Taken(Options.Groups, train),
            Threads = threads,
            ShowProgress = false,
            Token = AmbientCancellation.Or(Options.Token),
        };
        var task = new NestedTask(x.Take(train), y.Take(train), fold.InnerPlaces, Metric, options, number);
        if (Search is null)
            return Best(task);
        var (chosen, score) = Search(task);
        return new NestedChoice(chosen, score, -1, []);
    }

    private NestedChoice Best(NestedTask task)
    {
        var scores = new double[Candidates.Count];
        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = CrossValidation.Score(Candidates[i], task.X, task.Y, task.Folds, Metric, task.Options).Mean;
            if (Metric.GreaterIsBetter ? scores[i] > scores[best] : scores[i] < scores[best])
                best = i;
        }

        return new NestedChoice(Candidates[best], scores[best], best, scores);
    }

    private static T[] Taken<T>(ReadOnlyMemory<T> values, ReadOnlySpan<int> rows)
    {
        if (values.IsEmpty)
            return [];
        var taken = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            taken[i] = values.Span[rows[i]];
        return taken;
    }
}
