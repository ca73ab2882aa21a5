namespace ChurnLab.Learning;

/// <summary>A fitted model of a number.</summary>
public abstract class FittedRegressor : FittedModel
{
    private protected FittedRegressor(FeatureSchema schema, bool takesMissing)
        : base(schema, takesMissing)
    {
    }

    /// <summary>Predicted number per row.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <param name="threads">Threads at most; 0 is one per core. The result does not depend on it.</param>
    /// <exception cref="LearningException">A feature is not there, of the other kind, infinite or missing where that is not allowed.</exception>
    public double[] Predict(FeatureTable x, int threads = 0)
    {
        var aligned = Aligned(x);
        var predicted = new double[aligned.Rows];
        PredictCore(aligned, predicted, threads);
        return predicted;
    }

    /// <summary>Fills predictions of checked rows.</summary>
    /// <param name="x">Rows in the order of the schema.</param>
    /// <param name="predicted">Prediction per row, to be filled.</param>
    /// <param name="threads">Threads at most; 0 is one per core.</param>
    private protected abstract void PredictCore(FeatureTable x, double[] predicted, int threads);
}
