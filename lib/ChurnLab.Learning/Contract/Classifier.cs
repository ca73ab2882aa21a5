namespace ChurnLab.Learning;

/// <summary>Settings of a model of two classes.</summary>
public abstract record Classifier : Estimator
{
    /// <summary>Whether a fit needs rows of both classes; others answer with the only class there is.</summary>
    public virtual bool NeedsBothClasses => false;

    /// <summary>Fits a model; neither the data nor these settings change, and the model keeps no reference to the data.</summary>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="context">Weights, threads and cancellation.</param>
    /// <exception cref="LearningException">Data or settings do not allow a fit; the message says where and what to do.</exception>
    /// <exception cref="OperationCanceledException">The fit was cancelled.</exception>
    public FittedClassifier Fit(FeatureTable x, Target y, FitContext? context = null)
    {
        if (!y.IsBinary)
            throw new LearningException($"{Name} needs two classes; got a target of numbers.");
        var data = Checked(x, y, context);
        if (NeedsBothClasses && (data.Y!.Positives == 0 || data.Y.Positives == data.Rows))
            throw LearningErrors.OneClass(Name, data.Labels[0]);
        data.Token.ThrowIfCancellationRequested();
        return FitCore(data);
    }

    /// <summary>Fits a model to checked data.</summary>
    /// <param name="data">Checked data; must not be kept.</param>
    protected abstract FittedClassifier FitCore(TrainingData data);
}
