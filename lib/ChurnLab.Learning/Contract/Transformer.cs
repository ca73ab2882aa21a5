namespace ChurnLab.Learning;

/// <summary>Settings of a step that turns features into other features.</summary>
public abstract record Transformer : Estimator
{
    /// <summary>Whether a fit needs a target.</summary>
    public virtual bool NeedsTarget => false;

    /// <summary>Whether missing values it is given may still be missing in what it gives.</summary>
    internal virtual bool GivesMissing => TakesMissing;

    /// <summary>Whether categories it is given may still be categories in what it gives.</summary>
    internal virtual bool GivesCategories => TakesCategories;

    /// <summary>Learns the step; neither the data nor these settings change, and the step keeps no reference to the data.</summary>
    /// <param name="x">Features.</param>
    /// <param name="y">Target, one value per row; steps that do not learn from it take none.</param>
    /// <param name="context">Weights, threads and cancellation.</param>
    /// <exception cref="LearningException">Data or settings do not allow a fit; the message says where and what to do.</exception>
    /// <exception cref="OperationCanceledException">The fit was cancelled.</exception>
    public FittedTransformer Fit(FeatureTable x, Target? y = null, FitContext? context = null) => FitCore(Ready(x, y, context));

    /// <summary>Learns the step and applies it to the rows it learnt from.</summary>
    /// <remarks>
    /// Steps that learn from the target may treat these rows differently from new ones, as an ordered target encoder does; a pipeline fits its
    /// model to what this returns. All rows come back, those of weight 0 too.
    /// </remarks>
    /// <param name="x">Features.</param>
    /// <param name="y">Target, one value per row; steps that do not learn from it take none.</param>
    /// <param name="context">Weights, threads and cancellation.</param>
    /// <returns>The step and the transformed rows.</returns>
    /// <exception cref="LearningException">Data or settings do not allow a fit; the message says where and what to do.</exception>
    /// <exception cref="OperationCanceledException">The fit was cancelled.</exception>
    public virtual (FittedTransformer Step, FeatureTable Transformed) FitTransform(FeatureTable x, Target? y = null, FitContext? context = null)
    {
        var step = Fit(x, y, context);
        return (step, step.Transform(x));
    }

    /// <summary>Checks what a fit is given.</summary>
    private protected TrainingData Ready(FeatureTable x, Target? y, FitContext? context)
    {
        if (NeedsTarget && y is null)
            throw new LearningException($"{Name} learns from the target: give one to Fit.");
        var data = Checked(x, y, context);
        data.Token.ThrowIfCancellationRequested();
        return data;
    }

    /// <summary>Learns the step from checked data.</summary>
    /// <param name="data">Checked data; must not be kept.</param>
    protected abstract FittedTransformer FitCore(TrainingData data);
}
