namespace ChurnLab.Learning;

/// <summary>Settings of a model of a number.</summary>
public abstract record Regressor : Estimator
{
    /// <summary>Fits a model; neither the data nor these settings change, and the model keeps no reference to the data.</summary>
    /// <param name="x">Features.</param>
    /// <param name="y">Numbers, one per row; classes are taken as the numbers 0 and 1.</param>
    /// <param name="context">Weights, threads and cancellation.</param>
    /// <exception cref="LearningException">Data or settings do not allow a fit; the message says where and what to do.</exception>
    /// <exception cref="OperationCanceledException">The fit was cancelled.</exception>
    public FittedRegressor Fit(FeatureTable x, Target y, FitContext? context = null)
    {
        var data = Checked(x, y, context);
        data.Token.ThrowIfCancellationRequested();
        return FitCore(data);
    }

    /// <summary>Fits a model to checked data.</summary>
    /// <param name="data">Checked data; must not be kept.</param>
    protected abstract FittedRegressor FitCore(TrainingData data);
}
