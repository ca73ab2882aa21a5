namespace ChurnLab.Learning.Calibration;

/// <summary>A classifier whose scores are turned into probabilities by a map learnt from rows it was not fitted to («CalibratedClassifierCV»).</summary>
/// <remarks>
/// With <see cref="Ensemble"/> a model and its map are made per fold and probabilities are averaged; without, one map is learnt from the
/// scores all rows got out of fold, and one model is fitted to all rows. Scores that are probabilities become log-odds first, brought within
/// 1e-6 of 0 and 1, so that a sigmoid can leave right probabilities as they are; scikit-learn does so only for models with a decision
/// function. Folds are stratified and shuffled by <see cref="Seed"/>. Weights count in fits and maps. Needs as many rows of each class as
/// folds. Source: Platt 1999; Zadrozny, Elkan 2002; Niculescu-Mizil, Caruana: Predicting good probabilities with supervised learning, ICML 2005.
/// </remarks>
public sealed record CalibratedClassifier : Classifier
{
    /// <summary>The classifier.</summary>
    public required Classifier Estimator { get; init; }

    /// <summary>The map. Default: a sigmoid.</summary>
    public Calibrator Method { get; init; } = new PlattCalibrator();

    /// <summary>Parts the rows are split into. Range: 2 or more. Default: 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Whether the models of the folds are kept and averaged, or one model is fitted to all rows. Default: true.</summary>
    public bool Ensemble { get; init; } = true;

    /// <summary>Seed of the folds. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    public override string Name => $"Calibrated{Estimator.Name}";

    /// <inheritdoc/>
    public override bool NeedsBothClasses => true;

    /// <inheritdoc/>
    public override bool TakesMissing => Estimator.TakesMissing;

    /// <inheritdoc/>
    public override bool TakesCategories => Estimator.TakesCategories;

    /// <summary>Learns a map for a model that is there already.</summary>
    /// <param name="model">The model.</param>
    /// <param name="x">Rows the model was not fitted to.</param>
    /// <param name="y">Their classes.</param>
    /// <param name="method">The map; null is a sigmoid.</param>
    /// <param name="weights">Weight per row; none when empty.</param>
    /// <exception cref="LearningException">The rows do not fit the model or are not as many as the classes, or a weight is not allowed.</exception>
    public static FittedCalibratedClassifier OfFitted(
        FittedClassifier model, FeatureTable x, Target y, Calibrator? method = null, ReadOnlySpan<double> weights = default)
    {
        if (!y.IsBinary)
            throw new LearningException("A calibration needs two classes; got a target of numbers.");
        return new FittedCalibratedClassifier([model], [(method ?? new PlattCalibrator()).Fit(CalibrationScores.Of(model, x, 0), y.Values, weights)]);
    }

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (Folds < 2)
            throw LearningErrors.Setting(Name, nameof(Folds), Folds, "a whole number of 2 or more");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var folds = Validation.Folds.Stratified(data.Y!, Folds, Seed);
        var (models, scores) = CalibrationScores.OutOfFold(Estimator, data, folds);
        if (!Ensemble)
        {
            var context = new FitContext { Weights = data.Weights.ToArray(), Threads = data.Threads, Token = data.Token };
            return new FittedCalibratedClassifier([Estimator.Fit(data.X, data.Y!, context)], [Method.Fit(scores, data.Labels, data.Weights)]);
        }

        return new FittedCalibratedClassifier(models, [.. folds.Select(fold =>
            Method.Fit(Taken(scores, fold.Test), Taken(data.Labels, fold.Test), data.HasWeights ? Taken(data.Weights, fold.Test) : []))]);
    }

    private static double[] Taken(ReadOnlySpan<double> values, ReadOnlySpan<int> rows)
    {
        var taken = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            taken[i] = values[rows[i]];
        return taken;
    }
}
